import { z } from 'zod'
import { readEnvironment } from '#platform/config/environment.ts'
import { startConsumer } from '#platform/events/consumer.ts'
import { createLiveFeed } from '#platform/events/live-feed.ts'
import { startRelay } from '#platform/events/relay.ts'
import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import { runSubgraph } from '#platform/subgraph/run.ts'
import { createSubgraph, type Subgraph, type SubgraphDependencies } from '#platform/subgraph/subgraph.ts'
import type { Context } from './api/context.ts'
import { createLoaders } from './api/loaders.ts'
import { resolvers } from './api/resolvers.ts'
import { followed_types } from './api/updates.ts'
import { advanceShipments } from './commands/advance-shipments.ts'
import type { CommandDependencies } from './commands/dependencies.ts'
import { createWarehousePlaces } from './commands/warehouse-places.ts'
import { onGoodsAllocated } from './events/on-goods-allocated.ts'
import { onOrderCancelled } from './events/on-order-cancelled.ts'
import { onOrderConfirmed } from './events/on-order-confirmed.ts'

const name = 'logistics'

const variables = {
  /** Whether shipments move by themselves, for demos. */
  LOGISTICS_SIMULATOR: z.enum(['on', 'off']).default('off'),
  /** How long a simulated shipment stays in each status. */
  LOGISTICS_SIMULATOR_STEP_SECONDS: z.coerce.number().positive().max(86_400).default(4),
}

/** The simulator looks this many times per step, so that a shipment is late by a fraction of a step at most. */
const looks_per_step = 8
const look_every_ms_min = 25
const look_every_ms_max = 500

/** Logistics: shipments, carriers, tracking. */
export function createLogistics(dependencies: SubgraphDependencies): Subgraph {
  const { database, eventLog, logger, now, environment } = dependencies
  const { LOGISTICS_SIMULATOR, LOGISTICS_SIMULATOR_STEP_SECONDS } = readEnvironment(variables, environment)
  const feed = createLiveFeed(eventLog, followed_types, logger)
  let relay: Worker | null = null
  const commands: CommandDependencies = {
    database,
    now,
    wakeRelay: () => relay?.wake(),
    step_ms: LOGISTICS_SIMULATOR_STEP_SECONDS * 1000,
  }

  function startWorkers(): readonly Worker[] {
    const publishing = startRelay(database, eventLog, logger)
    relay = publishing
    const consumer = startConsumer({
      name: 'shipments',
      database,
      log: eventLog,
      logger,
      listeners: [onOrderConfirmed(commands), onGoodsAllocated(commands), onOrderCancelled(commands)],
      afterCommit: () => publishing.wake(),
    })
    return LOGISTICS_SIMULATOR === 'on' ? [publishing, consumer, startSimulator()] : [publishing, consumer]
  }

  function startSimulator(): Worker {
    const places = createWarehousePlaces(() => dependencies.neighbour('inventory'), logger)
    return startWorker({
      name: `${name}.simulator`,
      logger,
      idle_ms: Math.min(look_every_ms_max, Math.max(look_every_ms_min, commands.step_ms / looks_per_step)),
      round: () => advanceShipments(commands, places),
    })
  }

  return createSubgraph<Context>({
    name,
    schemaFile: new URL('./schema.graphql', import.meta.url),
    resolvers,
    database,
    logger,
    liveFeed: feed,
    startWorkers,
    contextOf: ({ viewer }) => {
      const context: Context = {
        viewer,
        database,
        commands,
        feed,
        loaders: createLoaders(database, viewer.tenantId),
        renewLoaders: () => {
          context.loaders = createLoaders(database, viewer.tenantId)
        },
      }
      return context
    },
  })
}

// The same file is the subgraph's own process in the distributed shape.
if (import.meta.main) await runSubgraph('logistics', createLogistics)
