/** How often something may fail before it is locked for a while. */
export interface AttemptLimit {
  readonly name: AttemptLimitName
  readonly failures_max: number
  /** The first lock; each further failure doubles it. */
  readonly lock_first_seconds: number
  readonly lock_max_seconds: number
}

export type AttemptLimitName = 'email_at_address' | 'email' | 'address'

/**
 * Guessing is bounded for one e-mail from one place (the usual attack), for one e-mail from anywhere (a botnet; NIST SP
 * 800-63B §3.2.2 asks for at most 100), and for one place over all e-mails (credential stuffing). Locks are short enough
 * that a stranger cannot keep an owner out for long.
 */
export const attempt_limits: readonly AttemptLimit[] = [
  { name: 'email_at_address', failures_max: 10, lock_first_seconds: 30, lock_max_seconds: 900 },
  { name: 'email', failures_max: 100, lock_first_seconds: 60, lock_max_seconds: 900 },
  { name: 'address', failures_max: 300, lock_first_seconds: 60, lock_max_seconds: 900 },
]

/** Failures older than this are forgotten. */
export const attempts_forgotten_after_ms = 24 * 3600 * 1000

/** What is known about one e-mail, one place, or both. */
export interface Attempts {
  readonly failures: number
  readonly lastFailedAt: Date
  readonly lockedUntil: Date | null
}

export const no_attempts: Attempts = { failures: 0, lastFailedAt: new Date(0), lockedUntil: null }

/** Whole seconds until the next attempt is allowed; 0 when it is allowed now. */
export function lockedForSeconds(attempts: Attempts, now: Date): number {
  if (attempts.lockedUntil === null) return 0
  return Math.max(0, Math.ceil((attempts.lockedUntil.getTime() - now.getTime()) / 1000))
}

/** One more failure, and the lock it brings once the limit is reached. */
export function afterFailure(limit: AttemptLimit, attempts: Attempts, now: Date): Attempts {
  const forgotten = now.getTime() - attempts.lastFailedAt.getTime() > attempts_forgotten_after_ms
  const failures = (forgotten ? 0 : attempts.failures) + 1
  return { failures, lastFailedAt: now, lockedUntil: lockFor(limit, failures, now) }
}

function lockFor(limit: AttemptLimit, failures: number, now: Date): Date | null {
  if (failures < limit.failures_max) return null
  // Beyond 2^20 every lock is at its maximum anyway.
  const doublings = Math.min(failures - limit.failures_max, 20)
  const seconds = Math.min(limit.lock_first_seconds * 2 ** doublings, limit.lock_max_seconds)
  return new Date(now.getTime() + seconds * 1000)
}
