import { asTenant, type Database } from '#platform/database/database.ts'
import { ended_keys_kept_ms } from '../domain/api-key.ts'
import { attempts_forgotten_after_ms } from '../domain/attempts.ts'
import { deleteEndedApiKeys } from '../store/api-key-store.ts'
import { deleteForgottenAttempts } from '../store/attempt-store.ts'
import { deleteExpiredSessions } from '../store/session-store.ts'

/** Sessions are kept this long after their end, so that support can still see what happened. */
const expired_sessions_kept_ms = 7 * 24 * 3600 * 1000

/** Deletes one batch of what nobody needs any more, over all tenants; resolves to whether there may be more. */
export async function sweepForgotten(database: Database, now: Date): Promise<boolean> {
  const before = (age_ms: number) => new Date(now.getTime() - age_ms)
  const deleted = await database.system(async (sql) => {
    await asTenant(sql, '*')
    const sessions = await deleteExpiredSessions(sql, before(expired_sessions_kept_ms))
    const keys = await deleteEndedApiKeys(sql, before(ended_keys_kept_ms))
    return keys + sessions + (await deleteForgottenAttempts(sql, before(attempts_forgotten_after_ms)))
  })
  return deleted > 0
}
