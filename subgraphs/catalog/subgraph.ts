import type { Scope } from '#platform/database/database.ts'
import { createLiveFeed } from '#platform/events/live-feed.ts'
import { startRelay } from '#platform/events/relay.ts'
import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import type { SubgraphRequest } from '#platform/subgraph/port.ts'
import { runSubgraph } from '#platform/subgraph/run.ts'
import { createSubgraph, type Subgraph, type SubgraphDependencies } from '#platform/subgraph/subgraph.ts'
import type { Context } from './api/context.ts'
import { createLoaders } from './api/loaders.ts'
import { resolvers } from './api/resolvers.ts'
import { pruneQuotes } from './commands/prune-quotes.ts'
import { PriceChanged } from './published.ts'

const prune_every_ms = 30_000

/** Products, variants, categories, channels, prices and quotes. */
export function createCatalog({ database, eventLog, now, logger }: SubgraphDependencies): Subgraph {
  const feed = createLiveFeed(eventLog, [PriceChanged.type], logger)
  let relay: Worker | null = null

  function contextOf({ viewer }: SubgraphRequest): Context {
    const { tenantId } = viewer
    const lookUp = <T>(work: (scope: Scope) => Promise<T>) => database.lookUp(tenantId, work)
    return {
      viewer,
      now,
      feed,
      read: (work) => database.read(tenantId, work),
      lookUp,
      async write(work) {
        const result = await database.write(tenantId, work)
        relay?.wake()
        return result
      },
      writeStatement: (work) => database.writeStatement(tenantId, work),
      loaders: createLoaders(lookUp),
    }
  }

  function startWorkers(): readonly Worker[] {
    relay = startRelay(database, eventLog, logger)
    const round = () => pruneQuotes(database, now())
    return [relay, startWorker({ name: 'catalog.prune-quotes', logger, idle_ms: prune_every_ms, round })]
  }

  return createSubgraph<Context>({
    name: 'catalog',
    schemaFile: new URL('./schema.graphql', import.meta.url),
    resolvers,
    contextOf,
    database,
    logger,
    liveFeed: feed,
    startWorkers,
  })
}

// The same file is the subgraph's own process in the distributed shape.
if (import.meta.main) await runSubgraph('catalog', createCatalog)
