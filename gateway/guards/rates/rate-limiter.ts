/** So many permits in so many seconds: a bucket that holds `permits` and fills evenly. */
export interface Rate {
  readonly permits: number
  readonly seconds: number
}

export type Verdict =
  | { readonly isAllowed: true }
  | { readonly isAllowed: false; readonly retryAfterSeconds: number }

/** Counts what is taken. One node counts in memory; several share a store behind the same port. */
export interface RateLimiter {
  /** Takes `amount` permits from the bucket of `key`, all or none. */
  take(key: string, amount: number, rate: Rate): Verdict | Promise<Verdict>
  /** Whether it counts together with everybody it should right now; always, when absent. */
  isSound?(): boolean
}
