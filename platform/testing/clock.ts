/** A clock that a test moves. */
export interface TestClock {
  readonly now: () => Date
  advance(duration_ms: number): void
}

/** Starts at a fixed instant unless told otherwise. */
export function testClock(start = new Date('2026-03-31T09:00:00Z')): TestClock {
  let instant = start.getTime()
  return {
    now: () => new Date(instant),
    advance: (duration_ms) => {
      instant += duration_ms
    },
  }
}
