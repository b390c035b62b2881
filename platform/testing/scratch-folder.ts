import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runningServer } from '#platform/embedded/postgres.ts'
import { isAlive, isGone } from '#platform/embedded/process-ends.ts'

const memory = '/dev/shm'
/** A whole run's clones take about half of this. A container's default of 64 MB for shared memory does not do. */
const memory_free_min_bytes = 4 * 1024 ** 3
/** Who made a folder: a file in it, so that nobody else's is ever touched. */
const owner_file = '.owner-of-scratch'
const gone_within_ms = 5_000

/**
 * A new folder for databases that are thrown away: in memory where the system has room there, else where temporary files go.
 * Cloning a template writes hundreds of small files, which took ten times as long on a disk.
 */
export async function scratchFolder(prefix: string): Promise<string> {
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return folderIn(free >= memory_free_min_bytes ? memory : tmpdir(), prefix)
}

/** The same on a disk, for databases that write through to it. */
export function scratchFolderOnDisk(prefix: string): Promise<string> {
  return folderIn(tmpdir(), prefix)
}

async function folderIn(parent: string, prefix: string): Promise<string> {
  const folder = await mkdtemp(join(parent, prefix))
  await writeFile(join(folder, owner_file), String(process.pid))
  return folder
}

/**
 * Ends the database servers of test runs that were killed, and removes their folders. A run that lives is not touched: its folder
 * names a process that is there. Resolves to the folders that were removed.
 */
export async function sweepScratchFolders(
  parents: readonly string[] = [memory, tmpdir()],
): Promise<readonly string[]> {
  const swept: string[] = []
  for (const parent of new Set(parents)) {
    for (const name of await readdir(parent).catch(() => [])) {
      const folder = join(parent, name)
      const owner = Number(await readFile(join(folder, owner_file), 'utf8').catch(() => ''))
      if (!Number.isInteger(owner) || owner <= 0 || isAlive(owner)) continue
      await endServersIn(folder)
      // Somebody else may sweep too.
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
      swept.push(folder)
    }
  }
  return swept
}

/** A folder is one data folder, or has one for each test. */
async function endServersIn(folder: string): Promise<void> {
  const inside = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const places = [
    folder,
    ...inside.filter((each) => each.isDirectory()).map(({ name }) => join(folder, name)),
  ]
  for (const place of places) {
    const data = join(place, 'postgres')
    const running = await runningServer(data)
    if (running === null || !isServerOf(running.pid, data)) continue
    process.kill(running.pid, 'SIGQUIT')
    await isGone(running.pid, gone_within_ms)
  }
}

/** The number in a file that was left behind may belong to somebody else by now. Where that cannot be seen, it is left alone. */
function isServerOf(pid: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
  } catch {
    return false
  }
}
