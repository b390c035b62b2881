import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { SessionEnded } from './refusals.ts'

export const access_token_life_seconds = 600
/** A session that is not used for this long ends. */
const session_idle_days_max = 30
/** A session ends this long after the password was typed, however often it is used. */
const session_age_days_max = 90
/** More sessions than this end the oldest ones. */
export const sessions_per_account_max = 20
const day_ms = 24 * 3600 * 1000

export type SessionEndReason =
  | 'SIGNED_OUT'
  | 'TOKEN_REUSED'
  | 'PASSWORD_CHANGED'
  | 'TOO_MANY'
  | 'ACCOUNT_DISABLED'

/**
 * One sign-in and the family of refresh tokens that continue it. Only the newest token's hash is kept: any other is a
 * reuse.
 */
export interface Session {
  readonly id: string
  readonly accountId: string
  readonly tokenHash: string
  /** The application it was started with. */
  readonly client: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

export type Refresh = { readonly kind: 'ROTATE'; readonly expiresAt: Date } | { readonly kind: 'END_FAMILY' }

/**
 * What presenting a refresh token comes to. A token that is not the newest of its family was copied: we cannot tell the
 * thief from the owner, so the whole family ends (RFC 9700 §4.14.2).
 */
export function decideRefresh(
  session: Session | null,
  tokenHash: string,
  now: Date,
): Decision<Refresh, SessionEnded> {
  if (session === null || session.endedAt !== null || session.expiresAt <= now)
    return refuse({ refusal: 'SessionEnded' })
  if (session.tokenHash !== tokenHash) return accept({ kind: 'END_FAMILY' })
  return accept({ kind: 'ROTATE', expiresAt: sessionExpiry(session.createdAt, now) })
}

/** When a session ends that is used now. */
export function sessionExpiry(createdAt: Date, now: Date): Date {
  const idle = now.getTime() + session_idle_days_max * day_ms
  const age = createdAt.getTime() + session_age_days_max * day_ms
  return new Date(Math.min(idle, age))
}
