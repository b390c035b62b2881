/** Visits each of many things once in an interval. */
export interface Rounds<Each> {
  add(each: Each): void
  delete(each: Each): void
  [Symbol.iterator](): Iterator<Each>
  stop(): void
}

/** Ten thousand visits at once would hold up every event for a tenth of a second. */
const slices = 100

/** Spreads the visits evenly over the interval. Does not keep the process alive. */
export function createRounds<Each>(interval_ms: number, visit: (each: Each) => void): Rounds<Each> {
  const bySlice = Array.from({ length: slices }, () => new Set<Each>())
  const sliceOf = new Map<Each, Set<Each>>()
  let joining = 0
  let visiting = 0
  const timer = setInterval(() => {
    visiting = (visiting + 1) % slices
    for (const each of bySlice[visiting] ?? []) visit(each)
  }, interval_ms / slices)
  timer.unref()

  return {
    add(each) {
      joining = (joining + 1) % slices
      const slice = bySlice[joining]
      if (slice === undefined) return
      slice.add(each)
      sliceOf.set(each, slice)
    },
    delete(each) {
      sliceOf.get(each)?.delete(each)
      sliceOf.delete(each)
    },
    [Symbol.iterator]: () => sliceOf.keys(),
    stop: () => clearInterval(timer),
  }
}
