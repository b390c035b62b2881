import { startConsumer } from '#platform/events/consumer.ts'
import { runSubgraph } from '#platform/subgraph/run.ts'
import { createSubgraph, type Subgraph, type SubgraphDependencies } from '#platform/subgraph/subgraph.ts'
import type { Context, Freshness } from './api/context.ts'
import { readFreshness } from './api/freshness.ts'
import { createLiveMetrics } from './api/live-metrics.ts'
import { resolvers } from './api/resolvers.ts'
import { configureStoreWith } from './commands/configure-store.ts'
import { figures_consumer, fold_events_max, listeners } from './events/fold-figures.ts'
import { readSettings, type StoreSettings } from './store/settings-store.ts'

/** Analytics: read models folded from everybody's events. */
export function createAnalytics({ database, eventLog, now, logger }: SubgraphDependencies): Subgraph {
  const live = createLiveMetrics({ database, log: eventLog, now, logger })
  const configureStore = configureStoreWith(database, eventLog)

  return createSubgraph<Context>({
    name: 'analytics',
    schemaFile: new URL('./schema.graphql', import.meta.url),
    resolvers,
    database,
    logger,
    contextOf: ({ viewer }) => {
      const { tenantId } = viewer
      let settings: Promise<StoreSettings> | undefined
      let asOf: Promise<Freshness> | undefined
      return {
        viewer,
        live,
        configureStore,
        read: (work) => database.read(tenantId, work),
        settings: () => (settings ??= database.read(tenantId, readSettings)),
        asOf: () => (asOf ??= readFreshness(database, eventLog, tenantId)),
      }
    },
    startWorkers: () => [
      startConsumer({
        name: figures_consumer,
        database,
        log: eventLog,
        logger,
        listeners,
        batch_events_max: fold_events_max,
      }),
      live.start(),
    ],
  })
}

// The same file is the subgraph's own process in the distributed shape.
if (import.meta.main) await runSubgraph('analytics', createAnalytics)
