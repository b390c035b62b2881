import { verifySystem } from '#deploy/automation/verifying/verify-system.ts'
import { databaseUrls } from '#deploy/embedded/databases.ts'
import { fillShop } from '#deploy/embedded/demo/load-demo.ts'
import type { System } from '#deploy/embedded/system.ts'
import type { EmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { type Listing, measureListing } from './listing.ts'
import type { LoadRequest } from './load.ts'
import { type Measurement, measure } from './measure.ts'
import { createMeters } from './meters.ts'
import type { BenchOptions } from './options.ts'
import { scarce_buyers, scarce_name, scarce_units } from './scarce.ts'
import { fillBench, forgetPast, makeScarce, onDatabase } from './shop.ts'
import type { Sized } from './slopes.ts'
import { type Counts, countOrders } from './statements.ts'
import { headOf, lineOf } from './table.ts'
import { onWorld, type World } from './world.ts'

/** What the rows of a run are. */
export interface Measured {
  readonly spread: readonly Sized[]
  readonly listings: readonly Listing[]
  /** What was counted, for each size. */
  readonly counts: readonly Counts[]
  readonly contested: readonly Measurement[]
  readonly variantIds: readonly string[]
  readonly verified: Awaited<ReturnType<typeof verifySystem>>
}

const warm_up_ms = 3_000
const scarce_max_ms = 30_000
const contested_clients = 32
const warm_up_clients = 8

type Row = (name: string, load: Partial<LoadRequest>, statements?: number | null) => Promise<Measurement>

/**
 * Fills the shop to each size in turn, counts statements, and measures the rows that were asked for. Prints each as it is known.
 */
export async function benchOrders(
  folder: string,
  server: EmbeddedPostgres,
  options: BenchOptions,
): Promise<Measured> {
  const spread: Sized[] = []
  const counts: Counts[] = []
  const listings: Listing[] = []
  const last = options.sizes.at(-1)
  let measured: Pick<Measured, 'contested' | 'verified' | 'variantIds'> | null = null
  for (const size of options.sizes) {
    const variantIds = await onWorld(folder, ({ system }) => filled(system, size))
    const count = await countOrders(folder, server, size, variantIds)
    if (counts.length === 0) process.stdout.write(headOf())
    counts.push(count)
    measured = await onWorld(folder, async (world) => {
      const { system } = world
      const row = rowsOn(world, options, variantIds, size)
      await row('', { clients: warm_up_clients, duration_ms: warm_up_ms })
      for (const clients of options.only === 'listing' ? [] : options.clients) {
        const figures = await row(`spread ${size}x`, { clients }, count.statements)
        spread.push({ ...figures, size })
      }
      if (options.only === 'all' || options.only === 'listing')
        listings.push(...(await benchListing(world, options, count)))
      if (size !== last) return null
      const contested = options.only === 'all' ? await benchContested(system, variantIds, row) : []
      await forgetPast(system)
      const verified = await verifySystem(databaseUrls(server, system.secrets.databaseRolePassword))
      return { contested, verified, variantIds }
    })
  }
  if (measured === null) throw new Error('There was no size.')
  return { spread, counts, listings, ...measured }
}

/** Measures loads; those with a name are printed. Each load has idempotency keys of its own. */
function rowsOn(
  { system, url }: World,
  { seconds }: BenchOptions,
  variantIds: readonly string[],
  size: number,
): Row {
  const meters = createMeters()
  let loads = 0
  return async (name, load, statements = null) => {
    loads += 1
    const request: LoadRequest = {
      url,
      variantIds,
      basket: 'spread',
      prefix: `bench-${size}-${loads}`,
      clients: contested_clients,
      duration_ms: seconds * 1000,
      orders_max: Number.MAX_SAFE_INTEGER,
      ...load,
    }
    const measured = { ...(await measure(name, system, meters.read, request)), statements }
    if (name !== '') process.stdout.write(lineOf(measured))
    return measured
  }
}

/** Rows in which buyers get in each other's way. */
async function benchContested(
  system: System,
  variantIds: readonly string[],
  row: Row,
): Promise<readonly Measurement[]> {
  const hot = await row('hot variant', { basket: 'hot' })
  const opposite = await row('opposite order', { basket: 'opposite' })
  await makeScarce(system, variantIds[0] ?? '', scarce_units)
  const all = { clients: scarce_buyers, orders_max: scarce_buyers, duration_ms: scarce_max_ms }
  const scarce = await row(scarce_name, { basket: 'scarce', ...all })
  return [hot, opposite, scarce]
}

/** Pages of products with price and stock, through the gateway. */
async function benchListing(
  world: World,
  { clients: numbers, seconds }: BenchOptions,
  { size, statements_per_page: statements }: Counts,
): Promise<readonly Listing[]> {
  const load = { duration_ms: seconds * 1000, requests_max: Number.MAX_SAFE_INTEGER }
  const about = { size, statements }
  await measureListing(world, { ...load, clients: warm_up_clients, duration_ms: warm_up_ms }, about)
  const rows: Listing[] = []
  for (const clients of numbers) rows.push(await measureListing(world, { ...load, clients }, about))
  return rows
}

/** Leaves nothing of the loading to be paid for by the orders: statistics, visibility and dirty pages. */
async function filled(system: System, size: number): Promise<readonly string[]> {
  const began = performance.now()
  process.stderr.write(`loading ${size}x …`)
  await fillShop(system)
  const variantIds = await fillBench(system, size)
  for (const name of ['catalog', 'inventory', 'orders'])
    await onDatabase(system, name, (sql) => sql`vacuum (analyze)`)
  await onDatabase(system, 'postgres', (sql) => sql`checkpoint`)
  process.stderr.write(` ${Math.round((performance.now() - began) / 1000)} s\n`)
  return variantIds
}
