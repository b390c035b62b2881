import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import { order_lines_max } from '../../domain/placement.ts'
import { type Adopted, adoptExpired } from '../../store/lease-store.ts'
import { linesOfOrders, paymentsOf } from '../../store/order-reader.ts'
import { nothing_owing, owingOf } from '../../store/owing-reader.ts'
import type { CommandDependencies } from '../dependencies.ts'
import type { Runs } from './runs.ts'

/** Orders one sweep takes, and the most that run here at once on behalf of dead owners. */
const adopted_orders_max = 50

/** Looks for orders whose owner is gone and finishes them. Stopping it waits for the runs it started. */
export function startSweep(dependencies: CommandDependencies, runs: Runs): Worker {
  const worker = startWorker({
    name: 'orders.sweep',
    logger: dependencies.logger,
    idle_ms: dependencies.configuration.sweep_every_ms,
    round: () => adoptOrders(dependencies, runs),
  })
  return {
    wake: worker.wake,
    async stop() {
      await worker.stop()
      await runs.settled()
    },
  }
}

/** One sweep: adopts a bounded batch and starts its runs without waiting for them. Resolves to whether there may be more. */
async function adoptOrders(dependencies: CommandDependencies, runs: Runs): Promise<boolean> {
  const { database, configuration, instance, now, logger } = dependencies
  const room = adopted_orders_max - runs.size
  if (room <= 0) return false
  const terms = { owner: instance, now: now(), lease_ms: configuration.lease_ms }
  const adopted = await adoptExpired(database, terms, room)
  for (const [tenantId, orders] of Map.groupBy(adopted, (each) => each.tenantId)) {
    logger.info({ orders: orders.length }, 'orders whose owner was gone were adopted')
    await startRuns(dependencies, runs, tenantId, orders)
  }
  return adopted.length === room
}

async function startRuns(
  { database }: CommandDependencies,
  runs: Runs,
  tenantId: string,
  adopted: readonly Adopted[],
): Promise<void> {
  const ids = adopted.map(({ order }) => order.id)
  const { lines, payments, owing } = await database.read(tenantId, async (scope) => ({
    lines: Map.groupBy(await linesOfOrders(scope, ids, order_lines_max, 0), (line) => line.orderId),
    payments: new Map((await paymentsOf(scope, ids)).map((payment) => [payment.orderId, payment])),
    owing: await owingOf(scope, ids),
  }))
  for (const { order } of adopted) {
    const payment = payments.get(order.id)
    if (payment === undefined) throw new Error(`order ${order.id} has no payment`)
    const work = { tenantId, order, payment, fresh: false }
    void runs.start({
      ...work,
      lines: lines.get(order.id) ?? [],
      owing: owing.get(order.id) ?? nothing_owing,
    })
  }
}
