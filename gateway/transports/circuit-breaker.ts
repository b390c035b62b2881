/** Closed lets requests pass; open refuses them; half-open lets a few through to see whether the other side is back. */
export type BreakerState = 'closed' | 'half-open' | 'open'

/** How a request that was let through went; `neutral` says nothing about the other side, such as a client that left. */
export type Outcome = 'success' | 'failure' | 'neutral'

export interface CircuitBreaker {
  state(): BreakerState
  /** Whether a request may go out now: then the way to tell how it went, to be called once; else null. */
  admit(): ((outcome: Outcome) => void) | null
}

/** Failures older than this are forgotten. */
const window_ms = 10_000
const buckets = 10
/** Fewer requests than this say too little to open on. */
const requests_min = 10
/** Half of the requests failing is more than a bad instance behind a load balancer. */
const failed_share_max = 0.5
/** The first pause; each failed attempt to close doubles it. */
const open_min_ms = 1_000
const open_max_ms = 15_000
/** Requests that try whether the other side is back, at a time. */
const trials_max = 3
/** Trials that must succeed before all requests pass. */
const trials_needed = 3

interface Bucket {
  start_ms: number
  requests: number
  failures: number
}

/**
 * A circuit breaker over a sliding window (Nygard, Release It!, 2nd ed., ch. 5). The clock is given, in milliseconds;
 * `onChange` is told about every change of state.
 */
export function createCircuitBreaker(
  now: () => number,
  onChange: (state: BreakerState) => void = () => undefined,
): CircuitBreaker {
  let state: BreakerState = 'closed'
  let window: Bucket[] = []
  let open_until_ms = 0
  let pause_ms = open_min_ms
  let trials = 0
  let successes = 0
  /** Requests from before a change of state say nothing about what came after it. */
  let era = 0

  function become(next: BreakerState): void {
    state = next
    era += 1
    trials = 0
    successes = 0
    window = []
    onChange(next)
  }

  function open(): void {
    open_until_ms = now() + pause_ms
    pause_ms = Math.min(open_max_ms, pause_ms * 2)
    become('open')
  }

  function count(isFailure: boolean): void {
    const start_ms = Math.floor(now() / (window_ms / buckets)) * (window_ms / buckets)
    window = window.filter((bucket) => bucket.start_ms > now() - window_ms)
    let bucket = window.at(-1)
    if (bucket === undefined || bucket.start_ms !== start_ms) {
      bucket = { start_ms, requests: 0, failures: 0 }
      window.push(bucket)
    }
    bucket.requests += 1
    if (isFailure) bucket.failures += 1
    if (!isFailure) return
    const requests = window.reduce((sum, each) => sum + each.requests, 0)
    const failures = window.reduce((sum, each) => sum + each.failures, 0)
    if (requests >= requests_min && failures / requests >= failed_share_max) open()
  }

  function settleTrial(outcome: Outcome): void {
    trials -= 1
    if (outcome === 'success') successes += 1
    if (outcome === 'failure') {
      open()
    } else if (successes >= trials_needed) {
      pause_ms = open_min_ms
      become('closed')
    }
  }

  return {
    state: () => state,
    admit() {
      if (state === 'open' && now() >= open_until_ms) become('half-open')
      if (state === 'open' || (state === 'half-open' && trials >= trials_max)) return null
      if (state === 'half-open') trials += 1
      const admitted = era
      return (outcome) => {
        if (admitted !== era) return
        if (state === 'half-open') settleTrial(outcome)
        else if (outcome !== 'neutral') count(outcome === 'failure')
      }
    },
  }
}
