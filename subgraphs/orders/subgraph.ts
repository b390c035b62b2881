import { startConsumer } from '#platform/events/consumer.ts'
import { createLiveFeed } from '#platform/events/live-feed.ts'
import { startRelay } from '#platform/events/relay.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import type { SubgraphRequest } from '#platform/subgraph/port.ts'
import { runSubgraph } from '#platform/subgraph/run.ts'
import { createSubgraph, type Subgraph, type SubgraphDependencies } from '#platform/subgraph/subgraph.ts'
import type { Context } from './api/context.ts'
import { createLoaders } from './api/loaders.ts'
import { paymentWebhookRoute } from './api/payment-webhook-route.ts'
import { resolvers } from './api/resolvers.ts'
import { simulatedBankRoutes } from './api/simulated-bank-route.ts'
import { startForgettingCarts } from './commands/carts/forget-carts.ts'
import { readConfiguration } from './commands/configuration.ts'
import { crashPoints } from './commands/crash-here.ts'
import type { CommandDependencies } from './commands/dependencies.ts'
import { tellOurselves } from './commands/payments/tell-ourselves.ts'
import { startSweep } from './commands/process/adopt-orders.ts'
import { createRuns } from './commands/process/runs.ts'
import { onBackordersAllocated } from './events/on-backorders-allocated.ts'
import { onShipmentStatusChanged } from './events/on-shipment-status-changed.ts'
import { OrderChanged } from './published.ts'
import { simulatedBank } from './store/simulated-bank.ts'
import { simulatedProvider } from './store/simulated-provider.ts'
import { forgetWebhooks } from './store/webhook-store.ts'

const forget_every_ms = 10 * 60_000

/** The orders subgraph: store → commands → api → listeners. */
export function createOrders(dependencies: SubgraphDependencies): Subgraph {
  const { database, eventLog, neighbour, now, logger } = dependencies
  const configuration = readConfiguration(dependencies.environment)
  let relay: Worker | null = null
  let sweep: Worker | null = null
  const wakeRelay = () => relay?.wake()
  const commands: CommandDependencies = {
    database,
    eventLog,
    catalog: () => neighbour('catalog'),
    inventory: () => neighbour('inventory'),
    logistics: () => neighbour('logistics'),
    provider: simulatedProvider(database, {
      slow_ms: configuration.simulator_slow_ms,
      action_ms: configuration.simulator_action_ms,
      now,
      actionUrl: (tenantId, key) =>
        `${configuration.public_url}/simulator/bank?${new URLSearchParams({ tenant: tenantId, payment: key })}`,
    }),
    configuration,
    now,
    logger,
    instance: uuidv7(),
    crashHere: crashPoints(configuration.crashPoints),
    wakeRelay,
  }
  const runs = createRuns(commands)
  const onWebhook = () => sweep?.wake()
  const bank = simulatedBank(database, {
    now,
    late_ms: configuration.simulator_slow_ms,
    tell: (told) => tellOurselves(commands, onWebhook, told),
  })
  const liveFeed = createLiveFeed(eventLog, [OrderChanged.type], logger)

  function startWorkers(): readonly Worker[] {
    relay = startRelay(database, eventLog, logger)
    sweep = startSweep(commands, runs)
    const consumer = startConsumer({
      name: 'shipments',
      database,
      log: eventLog,
      logger,
      listeners: [onShipmentStatusChanged(logger, now), onBackordersAllocated(now)],
      afterCommit: () => {
        wakeRelay()
        // A dispatch may have made a payment due.
        sweep?.wake()
      },
    })
    const forgetting = startWorker({
      name: 'orders.webhooks',
      logger,
      idle_ms: forget_every_ms,
      round: () => forgetWebhooks(database, now()),
    })
    const lateWebhooks: Worker = { wake: () => undefined, stop: async () => bank.stop() }
    return [startForgettingCarts(commands), lateWebhooks, forgetting, sweep, consumer, relay]
  }

  function contextOf({ viewer }: SubgraphRequest): Context {
    const context = {
      viewer,
      database,
      commands,
      runs,
      liveFeed,
      loaders: createLoaders(database, viewer.tenantId),
      renewLoaders() {
        context.loaders = createLoaders(database, viewer.tenantId)
      },
    }
    return context
  }

  return createSubgraph<Context>({
    name: 'orders',
    schemaFile: new URL('schema.graphql', import.meta.url),
    resolvers,
    contextOf,
    database,
    logger,
    startWorkers,
    liveFeed,
    routes: [paymentWebhookRoute(commands, onWebhook), ...simulatedBankRoutes(bank)],
  })
}

// The same file is the subgraph's own process in the distributed shape.
if (import.meta.main) await runSubgraph('orders', createOrders)
