import { monitorEventLoopDelay } from 'node:perf_hooks'

export type OverloadReason = 'in flight' | 'event loop'

/** Whether this process has more to do than it can. */
export interface Overload {
  /** Why nothing more should be taken on; null when there is room. */
  reason(): OverloadReason | null
  /** Counts a request as in flight until the returned function is called. */
  begin(): () => void
  inFlight(): number
  /** How late the event loop was on average, in the better of the last two seconds: one long pause is no overload. */
  lag_ms(): number
  stop(): void
}

export interface OverloadBounds {
  /** HTTP requests at a time; subscriptions that run do not count. */
  readonly in_flight_max: number
  readonly event_loop_lag_max_ms: number
}

/** A core answers some thousand operations a second: more than this at a time is a second of waiting. */
export const default_overload_bounds: OverloadBounds = { in_flight_max: 1_000, event_loop_lag_max_ms: 300 }

const lag_window_ms = 1_000
const lag_resolution_ms = 20
const nanoseconds_per_ms = 1e6

/** Watches the requests in flight and the event loop of this process. */
export function watchOverload({ in_flight_max, event_loop_lag_max_ms }: OverloadBounds): Overload {
  const delays = monitorEventLoopDelay({ resolution: lag_resolution_ms })
  delays.enable()
  let before_ms = 0
  let latest_ms = 0
  const lag_ms = () => Math.min(before_ms, latest_ms)
  let in_flight = 0
  const sampling = setInterval(() => {
    before_ms = latest_ms
    latest_ms = delays.count === 0 ? 0 : Math.max(0, delays.mean / nanoseconds_per_ms - lag_resolution_ms)
    delays.reset()
  }, lag_window_ms)
  sampling.unref()

  return {
    reason() {
      if (in_flight >= in_flight_max) return 'in flight'
      return lag_ms() > event_loop_lag_max_ms ? 'event loop' : null
    },
    begin() {
      in_flight += 1
      return () => {
        in_flight -= 1
      }
    },
    inFlight: () => in_flight,
    lag_ms,
    stop() {
      clearInterval(sampling)
      delays.disable()
    },
  }
}
