import { asTenant, type Database } from '#platform/database/database.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { startWorker, type Worker } from './worker.ts'

const every_ms = 10 * 60_000
/** Small bites: a delete of millions would hold back vacuum and the writers behind it. */
const rows_per_round_max = 5_000

/** Plumbing that grows with traffic, and how long it is of use. */
const retentions = [
  // Longer than any log redelivers: after that, the cursor alone prevents a second effect.
  { table: 'inbox', column: 'handled_at', days: 30 },
  // At least 24 hours are promised; a week covers a client that was offline over a holiday.
  { table: 'idempotency_keys', column: 'created_at', days: 7 },
] as const

/** Forgets what is no longer of use in a context's database, a bounded number of rows at a time. */
export function startHousekeeping(database: Database, logger: Logger): Worker {
  return startWorker({
    name: `${database.context}.housekeeping`,
    logger,
    idle_ms: every_ms,
    round: () => forgetOld(database),
  })
}

/** One round over all tables; resolves to whether there may be more at once. */
export async function forgetOld(database: Database): Promise<boolean> {
  return database.system(async (sql) => {
    await asTenant(sql, '*')
    let more = false
    for (const { table, column, days } of retentions) {
      const [known] = await sql<{ there: boolean }[]>`select to_regclass(${table}) is not null as there`
      if (known?.there !== true) continue
      const { count } = await sql`
        delete from ${sql(table)} where ctid = any(array(
          select ctid from ${sql(table)}
          where ${sql(column)} < now() - make_interval(days => ${days}) limit ${rows_per_round_max}))`
      more ||= count === rows_per_round_max
    }
    return more
  })
}
