import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Has a server told to stop when this process ends in whatever way it can still act on: an error, `process.exit`, a second Ctrl-C. The
 * server is a process group of its own and would stay otherwise. "Fast" shutdown: it goes on by itself, and what was committed is on
 * disk. After a SIGKILL nobody is told: the next start on the folder takes the server over, and tests sweep theirs. Returns how to call
 * it off, for when the server was stopped.
 */
export function endWithProcess(data: string, pid: number): () => void {
  const end = () => {
    try {
      // The number may belong to somebody else by now; the server's own file is gone with it.
      const [first] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)
      if (Number(first) === pid) process.kill(pid, 'SIGINT')
    } catch {
      // It is gone already, which is what we wanted.
    }
  }
  process.once('exit', end)
  return () => process.off('exit', end)
}
