/** Dies at a named point of the process, for tests of `kill -9`. */
export type CrashHere = (point: string) => void

/**
 * A point is written `reserved`, or `reserved:7` for the seventh time it is passed. Without points (always, unless
 * ORDERS_FAULTS=on) passing one costs nothing.
 */
export function crashPoints(points: readonly string[]): CrashHere {
  if (points.length === 0) return () => undefined
  const remaining = new Map<string, number>()
  for (const each of points) {
    const [point = '', times = '1'] = each.trim().split(':')
    remaining.set(point, Number(times))
  }
  return (point) => {
    const left = remaining.get(point)
    if (left === undefined) return
    remaining.set(point, left - 1)
    // No handler, no flush, no goodbye: what a power cut leaves behind.
    if (left <= 1) process.kill(process.pid, 'SIGKILL')
  }
}
