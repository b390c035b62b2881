/** A bound on how much goes on at once; what is beyond it waits in line, and what is beyond the line is refused. */
export interface ConcurrencyLimit {
  /**
   * Resolves with the way to give the place back (more than once does nothing), or with null when it is refused or the
   * signal aborts.
   */
  enter(signal: AbortSignal | undefined): Promise<(() => void) | null>
  running(): number
  waiting(): number
}

export interface ConcurrencyBounds {
  readonly running_max: number
  readonly waiting_max: number
}

/** First come, first served. */
export function createConcurrencyLimit({ running_max, waiting_max }: ConcurrencyBounds): ConcurrencyLimit {
  const line = new Set<() => void>()
  let running = 0

  function place(): () => void {
    let isHeld = true
    running += 1
    return () => {
      if (!isHeld) return
      isHeld = false
      running -= 1
      const [next] = line
      next?.()
    }
  }

  function wait(signal: AbortSignal | undefined): Promise<(() => void) | null> {
    return new Promise((resolve) => {
      const leave = (answer: (() => void) | null) => {
        line.delete(onTurn)
        signal?.removeEventListener('abort', onAbort)
        resolve(answer)
      }
      const onTurn = () => leave(place())
      const onAbort = () => leave(null)
      line.add(onTurn)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  }

  return {
    async enter(signal) {
      if (signal?.aborted === true) return null
      if (running < running_max) return place()
      return line.size < waiting_max ? wait(signal) : null
    },
    running: () => running,
    waiting: () => line.size,
  }
}
