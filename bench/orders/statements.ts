import type { EmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { runListing } from './listing.ts'
import type { LoadRequest } from './load.ts'
import { measure } from './measure.ts'
import { createMeters } from './meters.ts'
import { type Rows, readRows, rowsPerOrder } from './rows.ts'
import { onWorld } from './world.ts'

/** What an order needs, counted apart from the measurements: whoever counts every statement slows it down. */
export interface Counts {
  readonly size: number
  readonly statements: number
  readonly statements_per_page: number
  readonly rows: Rows
  readonly orders: number
}

const counted_orders = 400
const counted_pages = 400
const counting_clients = 8
const warm_orders = 100
/** All of them, also on a machine that is busy. */
const counting_max_ms = 120_000

/** Counts, at one size, the statements of all contexts and the rows that tables got, until everything is drained. */
export async function countOrders(
  folder: string,
  server: EmbeddedPostgres,
  size: number,
  variantIds: readonly string[],
): Promise<Counts> {
  const meters = createMeters()
  const load = (url: string, orders_max: number, prefix: string): LoadRequest => ({
    url,
    clients: counting_clients,
    duration_ms: counting_max_ms,
    orders_max,
    variantIds,
    basket: 'spread',
    prefix,
  })
  await onWorld(folder, ({ system, url }) =>
    measure('warm-up', system, meters.read, load(url, warm_orders, `warm-${size}`)),
  )
  // Whoever wrote has left, and has therefore said what it wrote.
  const before = await readRows(server)
  const { counted, perPage } = await onWorld(
    folder,
    async ({ system, url }) => ({
      counted: await measure('count', system, meters.read, load(url, counted_orders, `count-${size}`)),
      perPage: await countListing(url, async () => (await meters.read(system)).statements),
    }),
    meters.onStatement,
  )
  const { confirmed: orders, statements } = counted
  if (orders !== counted_orders)
    throw new Error(`Only ${orders} of ${counted_orders} orders were confirmed: ${JSON.stringify(counted)}`)
  const rows = rowsPerOrder(before, await readRows(server), orders)
  return { size, statements: statements ?? 0, statements_per_page: perPage, rows, orders }
}

/** Per page of products, when plans are known and pools are warm: the first load walks the pages and is not counted. */
async function countListing(url: string, read: () => Promise<number>): Promise<number> {
  const load = { url, clients: counting_clients, duration_ms: counting_max_ms }
  const warm = await runListing({ ...load, requests_max: counting_clients })
  const before = await read()
  const { right } = await runListing({ ...load, requests_max: counted_pages })
  const walked = warm.pages
  return Math.round((((await read()) - before) / (right + walked)) * 100) / 100
}
