import { z } from 'zod'
import { readEnvironment } from '#platform/config/environment.ts'
import { startConsumer } from '#platform/events/consumer.ts'
import { createLiveFeed } from '#platform/events/live-feed.ts'
import { startRelay } from '#platform/events/relay.ts'
import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import { runSubgraph } from '#platform/subgraph/run.ts'
import { createSubgraph, type Subgraph, type SubgraphDependencies } from '#platform/subgraph/subgraph.ts'
import { createContext } from './api/context.ts'
import { resolvers } from './api/resolvers.ts'
import { expireLots } from './commands/lots/expire-lots.ts'
import { createReplenishmentSchedule } from './commands/replenishment/schedule-replenishment.ts'
import { expireReservations } from './commands/reservations/expire-reservations.ts'
import { onOrderImported } from './events/on-order-imported.ts'
import { onShipmentDispatched } from './events/on-shipment-dispatched.ts'
import { onVariantAdded } from './events/on-variant-added.ts'
import { LowStockCleared, LowStockDetected, StockLevelChanged } from './published.ts'

/** A hold ends at most this long after its time. */
const sweep_every_ms = 1_000

/** A lot is available at most this long after its last day. */
const expire_lots_every_ms = 10_000

/** The events that subscriptions follow. */
const live_types = [LowStockDetected.type, LowStockCleared.type, StockLevelChanged.type]

const variables = {
  /** How often replenishment is computed for all tenants, in minutes; 0: only on demand. */
  INVENTORY_REPLENISHMENT_MINUTES: z.coerce.number().min(0).max(10_080).default(0),
  /** Code of the warehouse that imported orders count as demand of; the most preferred one where none has it. */
  INVENTORY_IMPORT_WAREHOUSE: z.string().min(1).max(20).default('LON'),
}

/** Puts the inventory subgraph together: store → commands → api → listeners. */
export function createInventory(dependencies: SubgraphDependencies): Subgraph {
  const { database, eventLog, logger, now } = dependencies
  const environment = readEnvironment(variables, dependencies.environment)
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
    // A consumer of its own: it starts at the first event there is, so that orders imported before there was a history count too.
    const demand = startConsumer({
      name: 'demand',
      database,
      log: eventLog,
      logger,
      listeners: [onOrderImported(environment.INVENTORY_IMPORT_WAREHOUSE)],
    })
    const minutes = environment.INVENTORY_REPLENISHMENT_MINUTES
    const replenishment =
      minutes === 0
        ? []
        : [
            startWorker({
              name: 'inventory.replenishment',
              logger,
              idle_ms: minutes * 60_000,
              round: createReplenishmentSchedule({ database, now, committed }),
            }),
          ]
    return [relay, consumer, codes, sweep, lots, demand, ...replenishment]
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
