/** The codes sockets are closed with. Clients of `graphql-ws` reconnect by themselves after all but `internal_error`. */
export const close_codes = {
  /** The gateway restarts: reconnect, and resume after the last cursor. */
  going_away: 1001,
  /** The access token is not valid, or has expired: reconnect with a fresh one. */
  forbidden: 4403,
  /** The client did not take its events in time: reconnect, and resume after the last cursor. */
  too_slow: 4430,
  /** The client has too many sockets open, or opens them too fast: use one for all subscriptions. */
  too_many_sockets: 4431,
  internal_error: 4500,
} as const
