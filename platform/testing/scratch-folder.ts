import { mkdtemp, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
/** A whole run's clones take about half of this. A container's default of 64 MB for shared memory does not do. */
const memory_free_min_bytes = 4 * 1024 ** 3

/**
 * A new folder for databases that are thrown away: in memory where the system has room there, else where temporary files go.
 * Cloning a template writes hundreds of small files, which took ten times as long on a disk.
 */
export async function scratchFolder(prefix: string): Promise<string> {
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return mkdtemp(join(free >= memory_free_min_bytes ? memory : tmpdir(), prefix))
}
