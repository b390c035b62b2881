import { databaseUrlVariable, readEnvironment } from '#platform/config/environment.ts'
import { asTenant, connectDatabase, type Database, type Sql } from '#platform/database/database.ts'
import { ormOver } from '#platform/database/orm.ts'
import type { LoggedEvent } from '#platform/events/cloud-event.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { openPostgresLog } from '#platform/events/postgres-log.ts'
import { createLogger } from '#platform/telemetry/logger.ts'
import { heard_types } from '../domain/folds.ts'
import { figures_consumer, fold_events_max, foldFigures } from '../events/fold-figures.ts'
import {
  deadAmong,
  emptyFigures,
  firstFolded,
  holdConsumer,
  tenantsWithFigures,
} from '../store/rebuild-store.ts'

/** What a rebuild did for one tenant. */
export interface Rebuilt {
  readonly tenantId: string
  readonly eventsFolded: number
}

/**
 * Folds the log again into empty read models, tenant by tenant, each in one transaction that holds the consumer still:
 * readers see the old figures until the new ones are whole, and a rebuild that is killed or fails changed nothing. Folds
 * what the consumer has consumed, no more; dead letters stay out until they are replayed. Throws when the log no longer
 * goes back to the first event of the figures.
 */
export async function rebuild(database: Database, log: EventLog): Promise<readonly Rebuilt[]> {
  const tenants = await database.system(tenantsWithFigures)
  const rebuilt: Rebuilt[] = []
  for (const tenantId of tenants) {
    const eventsFolded = await database.system((sql) => rebuildTenant(sql, log, tenantId))
    rebuilt.push({ tenantId, eventsFolded })
  }
  return rebuilt
}

/** Rebuilds one tenant within a transaction of the caller; resolves to how many events were folded. */
export async function rebuildTenant(sql: Sql, log: EventLog, tenantId: string): Promise<number> {
  const through = await holdConsumer(sql, figures_consumer)
  await asTenant(sql, tenantId)
  const first = await firstFolded(sql, tenantId)
  if (first === null) return 0
  const oldest = await log.oldest()
  if (first < oldest) {
    throw new Error(
      `The log begins at ${oldest}, and the figures of ${tenantId} at ${first}: a rebuild would lose what lies between.`,
    )
  }
  await emptyFigures(sql, tenantId)
  const scope = { tenantId, sql, orm: ormOver(sql) }
  let folded = 0
  for await (const page of pagesUpTo(log, tenantId, through)) {
    const dead = await deadAmong(
      sql,
      figures_consumer,
      page.map((event) => event.id),
    )
    const alive = page.filter((event) => !dead.has(event.id))
    if (alive.length > 0) await foldFigures(scope, alive)
    folded += alive.length
  }
  return folded
}

async function* pagesUpTo(
  log: EventLog,
  tenantId: string,
  through: number,
): AsyncGenerator<readonly LoggedEvent[]> {
  for (let after = 0; after < through; ) {
    const page = await log.read({ after, limit: fold_events_max, types: heard_types, tenantId })
    const events = page.events.filter((event) => event.position <= through)
    if (events.length > 0) yield events
    if (page.events.length < fold_events_max) return
    after = page.through
  }
}

/** `DATABASE_URL=… EVENT_LOG_URL=… node subgraphs/analytics/commands/rebuild.ts`, beside running processes or without any. */
async function main(): Promise<void> {
  const logger = createLogger('analytics.rebuild')
  try {
    const variables = { DATABASE_URL: databaseUrlVariable, EVENT_LOG_URL: databaseUrlVariable }
    const config = readEnvironment(variables, process.env)
    await using resources = new AsyncDisposableStack()
    const database = connectDatabase({ url: config.DATABASE_URL, context: 'analytics' })
    resources.defer(() => database.close())
    const log = openPostgresLog(config.EVENT_LOG_URL, logger)
    resources.defer(() => log.close())
    for (const done of await rebuild(database, log)) logger.info(done, 'figures rebuilt')
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  }
}

if (import.meta.main) await main()
