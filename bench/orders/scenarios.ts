import { verifySystem } from '#deploy/automation/verifying/verify-system.ts'
import { databaseUrls } from '#deploy/embedded/databases.ts'
import type { System } from '#deploy/embedded/system.ts'
import type { LoadRequest } from './load.ts'
import { type Measurement, measure } from './measure.ts'
import { createMeters } from './meters.ts'
import type { BenchOptions } from './options.ts'
import { scarce_buyers, scarce_name, scarce_units } from './scarce.ts'
import { fillBench, makeScarce, onDatabase } from './shop.ts'
import type { Sized } from './slopes.ts'
import { headOf, lineOf } from './table.ts'
import { onWorld, type World } from './world.ts'

/** What the rows of a run are. */
export interface Measured {
  readonly spread: readonly Sized[]
  readonly contested: readonly Measurement[]
  readonly variantIds: readonly string[]
  readonly verified: Awaited<ReturnType<typeof verifySystem>>
}

const warm_up_ms = 3_000
const scarce_max_ms = 30_000
const contested_clients = 32
const warm_up_clients = 8

type Row = (name: string, load: Partial<LoadRequest>) => Promise<Measurement>

/** Fills the shop to each size in turn and measures the rows that were asked for. Prints each as it is known. */
export function benchOrders(folder: string, options: BenchOptions): Promise<Measured> {
  return onWorld(folder, async (world) => {
    const { system } = world
    const spread: Sized[] = []
    let variantIds: readonly string[] = []
    const row = rowsOn(world, options, () => variantIds)
    process.stdout.write(headOf())
    for (const size of options.sizes) {
      variantIds = await filled(system, size)
      await row('', { clients: warm_up_clients, duration_ms: warm_up_ms })
      for (const clients of options.clients)
        spread.push({ ...(await row(`spread ${size}x`, { clients })), size })
    }
    const contested = options.only === 'all' ? await benchContested(system, variantIds, row) : []
    const verified = await verifySystem(databaseUrls(system.postgres, system.secrets.databaseRolePassword))
    return { spread, contested, variantIds, verified }
  })
}

/** Measures loads; those with a name are printed. Each load has idempotency keys of its own. */
function rowsOn({ system, url }: World, { seconds }: BenchOptions, variantIds: () => readonly string[]): Row {
  const meters = createMeters()
  let loads = 0
  return async (name, load) => {
    loads += 1
    const usual = {
      clients: contested_clients,
      duration_ms: seconds * 1000,
      orders_max: Number.MAX_SAFE_INTEGER,
    }
    const request = {
      url,
      variantIds: variantIds(),
      basket: 'spread',
      prefix: `bench-${loads}`,
      ...usual,
    } as const
    const measured = await measure(name, system, meters.read, { ...request, ...load })
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

/** Leaves nothing of the loading to be paid for by the orders: statistics, visibility and dirty pages. */
async function filled(system: System, size: number): Promise<readonly string[]> {
  const began = performance.now()
  process.stderr.write(`loading ${size}x …`)
  const variantIds = await fillBench(system, size)
  for (const name of ['catalog', 'inventory', 'orders'])
    await onDatabase(system, name, (sql) => sql`vacuum (analyze)`)
  await onDatabase(system, 'postgres', (sql) => sql`checkpoint`)
  process.stderr.write(` ${Math.round((performance.now() - began) / 1000)} s\n`)
  return variantIds
}
