import { asTenant, type Database } from '#platform/database/database.ts'
import { deleteQuotes, expiredQuotes } from '../store/quote-store.ts'

const quotes_per_round_max = 500

/** Forgets expired quotes of all tenants, at most `quotes_per_round_max`; resolves to whether there may be more. */
export async function pruneQuotes(database: Database, now: Date): Promise<boolean> {
  return database.system(async (sql) => {
    await asTenant(sql, '*')
    const expired = await expiredQuotes(sql, now, quotes_per_round_max)
    let count = 0
    for (const [tenantId, ids] of expired) {
      await asTenant(sql, tenantId)
      await deleteQuotes(sql, tenantId, ids)
      count += ids.length
    }
    return count === quotes_per_round_max
  })
}
