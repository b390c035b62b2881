import { setTimeout as pause } from 'node:timers/promises'

const look_every_ms = 15

/** Whether there is a process of this number, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Waits for the end of a process; false when it is still there after `within_ms`. */
export async function isGone(pid: number, within_ms: number): Promise<boolean> {
  const deadline = Date.now() + within_ms
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false
    await pause(look_every_ms)
  }
  return true
}
