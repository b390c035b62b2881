import { fillShop } from '#deploy/embedded/demo/load-demo.ts'
import type { EmbeddedPostgres } from '#platform/embedded/postgres.ts'
import type { LoadRequest } from './load.ts'
import { measure } from './measure.ts'
import { createMeters } from './meters.ts'
import type { BenchOptions } from './options.ts'
import { type Rows, readRows, rowsPerOrder } from './rows.ts'
import { fillBench } from './shop.ts'
import { onWorld } from './world.ts'

/** What an order needs, counted apart from the measurements: whoever counts every statement slows it down. */
export interface Counts {
  readonly statements: number
  readonly rows: Rows
  readonly orders: number
}

const counted_orders = 400
const counting_clients = 8
const warm_orders = 100

/**
 * Fills the shop, and counts the statements of all contexts and the rows that tables got, both per order and with the background work
 * until everything is drained.
 */
export async function countOrders(
  folder: string,
  server: EmbeddedPostgres,
  { seconds }: BenchOptions,
): Promise<Counts> {
  const meters = createMeters()
  const load = (
    url: string,
    variantIds: readonly string[],
    orders_max: number,
    prefix: string,
  ): LoadRequest => {
    // All of them, also on a machine that is busy.
    const duration_ms = 60_000 + seconds * 1000
    return { url, clients: counting_clients, duration_ms, orders_max, variantIds, basket: 'spread', prefix }
  }
  const variantIds = await onWorld(folder, async ({ system, url }) => {
    await fillShop(system)
    const filled = await fillBench(system, 1)
    await measure('warm-up', system, meters.read, load(url, filled, warm_orders, 'count-warm-up'))
    return filled
  })
  // Whoever wrote has left, and has therefore said what it wrote.
  const before = await readRows(server)
  const counted = await onWorld(
    folder,
    ({ system, url }) =>
      measure('count', system, meters.read, load(url, variantIds, counted_orders, 'count')),
    meters.onStatement,
  )
  const { confirmed: orders, statements } = counted
  if (orders !== counted_orders)
    throw new Error(`Only ${orders} of ${counted_orders} orders were confirmed: ${JSON.stringify(counted)}`)
  const rows = rowsPerOrder(before, await readRows(server), orders)
  return { statements: statements ?? 0, rows, orders }
}
