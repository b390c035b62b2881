import type { Scope } from '#platform/database/database.ts'
import type { LoggedEvent } from '#platform/events/cloud-event.ts'
import { consumeBatch } from '#platform/events/consumer.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { openPostgresLog } from '#platform/events/postgres-log.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { retryNow } from '#platform/testing/retry-now.ts'
import { cloneOf, type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { staff } from '#platform/testing/viewers.ts'
import { figures_consumer, fold_events_max, foldFigures, listeners } from '../events/fold-figures.ts'
import { createAnalytics } from '../subgraph.ts'
import { publish, type Said, saidBy } from './world.ts'

/** Analytics whose consumer moves only when the test says so. */
export interface Folding extends TestDatabase {
  readonly log: EventLog
  readonly logUrl: string
  /** Folds until the log is drained, so many events at a time; `beforeCommit` runs within each batch's transaction. */
  drain(batch_events_max?: number, beforeCommit?: () => Promise<void>): Promise<void>
  /** Lets everything after a position be delivered again. */
  rewind(position: number): Promise<void>
  /** Runs a query as staff of a tenant. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted against literals in tests
  ask(tenantId: string, query: string, variables?: Record<string, unknown>): Promise<any>
  stop(): Promise<void>
}

export async function startFolding(): Promise<Folding> {
  const own = await testDatabase('analytics')
  const { url: logUrl } = await cloneOf('events')
  const log = openPostgresLog(logUrl, silentLogger)
  const { database } = own
  const now = () => new Date('2026-03-31T09:00:00Z')
  const neighbour = () => {
    throw new Error('analytics calls nobody')
  }
  const subgraph = createAnalytics({
    database,
    eventLog: log,
    now,
    neighbour,
    logger: silentLogger,
    environment: {},
  })

  async function cursor(): Promise<number> {
    const rows = await database.system(
      (sql) => sql<{ position: number }[]>`select position from consumer_cursors`,
    )
    return rows[0]?.position ?? 0
  }

  return {
    ...own,
    log,
    logUrl,
    async drain(batch_events_max = fold_events_max, beforeCommit = () => Promise.resolve()) {
      const handleMany = async (scope: Scope, events: readonly LoggedEvent[]) => {
        await foldFigures(scope, events)
        await beforeCommit()
      }
      const held = listeners.map((listener) => ({ ...listener, handleMany }))
      const options = {
        name: figures_consumer,
        database,
        log,
        logger: silentLogger,
        listeners: held,
        batch_events_max,
      }
      // A failed event ends its batch, so a batch may find nothing to do before the end is reached.
      while ((await consumeBatch(options)) || (await cursor()) < (await log.head()))
        await database.system(retryNow)
    },
    rewind: (position) =>
      database.system(async (sql) => {
        await sql`update consumer_cursors set position = least(position, ${position})`
      }),
    async ask(tenantId, query, variables) {
      const viewer = { ...staff('analytics:read'), tenantId }
      const response = await subgraph.port.execute({ query, variables, viewer })
      if (response.errors !== undefined) throw new Error(JSON.stringify(response.errors, null, 2))
      return response.data
    },
    async stop() {
      await database.close()
      await log.close()
    },
  }
}

/** What a new tenant is told of these events, once they are folded. */
export async function toldOf(analytics: Folding, events: readonly Said[], query: string) {
  const tenant = `t-${uuidv7()}`
  await publish(analytics.log, saidBy(tenant, events))
  await analytics.drain()
  return analytics.ask(tenant, `{ ${query} }`)
}
