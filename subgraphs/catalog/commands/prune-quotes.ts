import { asTenant, type Database } from '#platform/database/database.ts'
import { expired_quote_kept_hours } from '../domain/quote.ts'
import { deleteQuotes, expiredQuotes } from '../store/quote-store.ts'

const quotes_per_round_max = 500

/** Forgets quotes of all tenants that expired a day ago, at most `quotes_per_round_max`; resolves to whether there may be more. */
export async function pruneQuotes(database: Database, now: Date): Promise<boolean> {
  return database.system(async (sql) => {
    await asTenant(sql, '*')
    const before = new Date(now.getTime() - expired_quote_kept_hours * 3_600_000)
    const expired = await expiredQuotes(sql, before, quotes_per_round_max)
    let count = 0
    for (const [tenantId, ids] of expired) {
      await asTenant(sql, tenantId)
      await deleteQuotes(sql, tenantId, ids)
      count += ids.length
    }
    return count === quotes_per_round_max
  })
}
