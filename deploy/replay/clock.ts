/** The time of the replay: stands at the day that is played, and goes on from there as fast as the real one. */
export interface ReplayClock {
  readonly now: () => Date
  /** Goes to a later instant; an earlier one changes nothing, because no clock of a running system may go back. */
  moveTo(at: Date): void
}

/** A clock that starts at an instant and can be moved on. */
export function createClock(start: Date): ReplayClock {
  let base = start.getTime()
  let since = performance.now()
  const now = () => base + performance.now() - since
  return {
    now: () => new Date(now()),
    moveTo(at) {
      base = Math.max(at.getTime(), now())
      since = performance.now()
    },
  }
}
