import { setTimeout as sleep } from 'node:timers/promises'
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
/** Longer than the background work's longest pause that matters. */
const idle_ms = 2_000
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
  const texts = new Map<string, number>()
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
      perPage: await countListing(url, texts),
    }),
    (text) => {
      meters.onStatement()
      texts.set(text, (texts.get(text) ?? 0) + 1)
    },
  )
  const { confirmed: orders, statements } = counted
  if (orders !== counted_orders)
    throw new Error(`Only ${orders} of ${counted_orders} orders were confirmed: ${JSON.stringify(counted)}`)
  const rows = rowsPerOrder(before, await readRows(server), orders)
  return { size, statements: statements ?? 0, statements_per_page: perPage, rows, orders }
}

/**
 * Per page of products, when plans are known and pools are warm. Pages leave no background work; what an idle system asks, too, is
 * therefore not counted.
 */
async function countListing(url: string, texts: ReadonlyMap<string, number>): Promise<number> {
  const load = { url, clients: counting_clients, duration_ms: counting_max_ms }
  await runListing({ ...load, requests_max: counting_clients })
  const idle = await grownDuring(texts, () => sleep(idle_ms))
  let asked = 0
  const busy = await grownDuring(texts, async () => {
    const { right, walked } = await runListing({ ...load, requests_max: counted_pages })
    asked = right + walked
  })
  const ofPages = [...busy].filter(([text]) => !idle.has(text))
  const count = ofPages.reduce((sum, [, times]) => sum + times, 0)
  return Math.round((count / Math.max(1, asked)) * 100) / 100
}

/** How often each statement was made during the work. */
async function grownDuring(texts: ReadonlyMap<string, number>, work: () => Promise<unknown>) {
  const before = new Map(texts)
  await work()
  const grown = [...texts].map(([text, times]) => [text, times - (before.get(text) ?? 0)] as const)
  return new Map(grown.filter(([, times]) => times > 0))
}
