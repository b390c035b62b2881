import type { Database, Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { type AttemptLimitName, afterFailure, attempt_limits, lockedForSeconds } from '../domain/attempts.ts'
import type { TooManyAttempts } from '../domain/refusals.ts'
import { type AttemptKey, forgiveAttempts, lockAttempts, saveAttempts } from '../store/attempt-store.ts'
import type { Caller } from './tools.ts'

/** An attempt that was let through. */
export interface Attempt {
  /** In the transaction of its success: the failure counted for it is taken back. */
  forgive(scope: Scope): Promise<void>
}

/** Bounds how often secrets may be guessed. */
export interface AttemptGuard {
  /**
   * Lets an attempt on the account of `email` through, or says for how long no more are. The attempt counts as failed
   * until it is forgiven, so guesses sent all at once are counted like guesses sent one by one. Without an e-mail only the
   * place counts.
   */
  enter(caller: Caller, email: string | null): Promise<Decision<Attempt, TooManyAttempts>>
}

export function createAttemptGuard(
  database: Database,
  digest: (text: string) => string,
  now: () => Date,
): AttemptGuard {
  return {
    async enter(caller, email) {
      const keys = keysOf(email, caller.clientAddress, digest)
      const attempt: Attempt = { forgive: (scope) => forgiveAttempts(scope, keys) }
      if (keys.length === 0) return accept(attempt)
      const retryAfterSeconds = await database.write(caller.viewer.tenantId, (scope) =>
        count(scope, keys, now()),
      )
      return retryAfterSeconds > 0
        ? refuse({ refusal: 'TooManyAttempts', retryAfterSeconds })
        : accept(attempt)
    },
  }
}

/** Counts one failure for each key; resolves to the seconds that remain when one of them is locked, and counts nothing then. */
async function count(scope: Scope, keys: readonly AttemptKey[], now: Date): Promise<number> {
  const known = await lockAttempts(scope, keys)
  const locked = Math.max(...known.map((attempts) => lockedForSeconds(attempts, now)))
  if (locked > 0) return locked
  const counted = attempt_limits.flatMap((limit) => {
    const index = keys.findIndex((key) => key.limitName === limit.name)
    const key = keys[index]
    const attempts = known[index]
    return key === undefined || attempts === undefined
      ? []
      : [[key, afterFailure(limit, attempts, now)] as const]
  })
  await saveAttempts(scope, counted)
  return 0
}

function keysOf(
  email: string | null,
  address: string | null,
  digest: (text: string) => string,
): readonly AttemptKey[] {
  const subjects: Readonly<Record<AttemptLimitName, string | null>> = {
    email_at_address: email === null ? null : `${email}\n${address ?? ''}`,
    email,
    address,
  }
  return attempt_limits.flatMap(({ name }) => {
    const subject = subjects[name]
    return subject === null ? [] : [{ limitName: name, subject: digest(`${name}\n${subject}`) }]
  })
}
