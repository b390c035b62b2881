import { startConsumer } from '#platform/events/consumer.ts'
import { createLiveFeed } from '#platform/events/live-feed.ts'
import { startRelay } from '#platform/events/relay.ts'
import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import { runSubgraph } from '#platform/subgraph/run.ts'
import { createSubgraph, type Subgraph, type SubgraphDependencies } from '#platform/subgraph/subgraph.ts'
import { createContext } from './api/context.ts'
import { resolvers } from './api/resolvers.ts'
import { expireLots } from './commands/expire-lots.ts'
import { expireReservations } from './commands/expire-reservations.ts'
import { onShipmentDispatched } from './events/on-shipment-dispatched.ts'
import { onVariantAdded } from './events/on-variant-added.ts'
import { LowStockCleared, LowStockDetected, StockLevelChanged } from './published.ts'

/** A hold ends at most this long after its time. */
const sweep_every_ms = 1_000

/** A lot is available at most this long after its last day. */
const expire_lots_every_ms = 10_000

/** The events that subscriptions follow. */
const live_types = [LowStockDetected.type, LowStockCleared.type, StockLevelChanged.type]

/** Puts the inventory subgraph together: store → commands → api → listeners. */
export function createInventory(dependencies: SubgraphDependencies): Subgraph {
  const { database, eventLog, logger, now } = dependencies
  const liveFeed = createLiveFeed(eventLog, live_types, logger)
  let relay: Worker | null = null
  const committed = () => relay?.wake()

  function startWorkers(): readonly Worker[] {
    relay = startRelay(database, eventLog, logger)
    const consumer = startConsumer({
      name: 'inventory',
      database,
      log: eventLog,
      logger,
      listeners: [onShipmentDispatched(now)],
      afterCommit: committed,
    })
    // A consumer of its own, so that it hears the catalog from the beginning, also where inventory has run before.
    const codes = startConsumer({
      name: 'inventory.codes',
      database,
      log: eventLog,
      logger,
      listeners: [onVariantAdded()],
    })
    const sweep = startWorker({
      name: 'inventory.sweep',
      logger,
      idle_ms: sweep_every_ms,
      round: () => expireReservations({ database, now, committed }),
    })
    const lots = startWorker({
      name: 'inventory.lots',
      logger,
      idle_ms: expire_lots_every_ms,
      round: () => expireLots({ database, now, committed }),
    })
    return [relay, consumer, codes, sweep, lots]
  }

  return createSubgraph({
    name: 'inventory',
    schemaFile: new URL('./schema.graphql', import.meta.url),
    resolvers,
    contextOf: ({ viewer }) => createContext({ database, now, committed, liveFeed }, viewer),
    database,
    logger,
    startWorkers,
    liveFeed,
  })
}

// The same file is the subgraph's own process in the distributed shape.
if (import.meta.main) await runSubgraph('inventory', createInventory)
