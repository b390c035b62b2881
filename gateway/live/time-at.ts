/** Longer delays overflow a timer; no access token lives that long. */
const timer_max_ms = 2 ** 31 - 1

/** Calls back at a time, in seconds since 1970; at once when it has passed. */
export function timeAt(time_seconds: number, callback: () => void): NodeJS.Timeout {
  return setTimeout(callback, Math.min(Math.max(0, time_seconds * 1000 - Date.now()), timer_max_ms))
}
