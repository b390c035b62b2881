import { demo_tenant } from '#deploy/embedded/demo/ask.ts'
import { atOnce, type Fault, type Struck } from './fault.ts'
import type { Answered, World } from './world.ts'

const scarce_units = 5
const buyers_per_n = 8
const repeats_of_key = 50

/** Buyers who want the same thing at once. */
export const race_faults: readonly Fault[] = [
  {
    number: 4,
    name: 'more buyers than units, in one warehouse',
    counts: 'buyers who were told that it is sold out',
    run: (world, n) => sellScarce(world, 1, n),
  },
  {
    number: 4,
    name: 'more buyers than units, in three warehouses',
    counts: 'buyers who were told that it is sold out',
    run: (world, n) => sellScarce(world, 3, n),
  },
  {
    number: 5,
    name: 'baskets in opposite order',
    counts: 'orders of the same two variants at once',
    async run(world, n) {
      const pair = world.variantIds.slice(2, 4)
      const prefix = world.name('opposite')
      const answers = await atOnce(n * buyers_per_n, (index) => {
        const variantIds = index % 2 === 0 ? pair : pair.toReversed()
        return world.place(`${prefix}-${index}`, { variantIds })
      })
      // A deadlock would be seen as an error by whoever lost it.
      refuse(answers.filter(({ type }) => type !== 'PlaceOrderSuccess'))
      return { struck: answers.length, answers }
    },
  },
  {
    number: 6,
    name: 'one key fifty times at once, afterwards, with another body, by somebody else',
    counts: 'repeats that got the first order',
    async run(world, n) {
      let struck = 0
      const answers: Answered[] = []
      for (let round = 0; round < n; round += 1) {
        const key = world.name('again')
        const repeats = await atOnce(repeats_of_key, () => world.insist(key))
        const afterwards = await world.insist(key)
        const ids = new Set([...repeats, afterwards].map(({ id }) => id))
        if (ids.size !== 1 || ids.has(null)) throw new Error(`one key gave ${[...ids].join(', ')}`)
        const otherBody = await world.insist(key, { city: 'Leeds' })
        if (otherBody.type !== 'IdempotencyKeyReused') refuse([otherBody])
        const otherBuyer = await world.insist(key, { email: 'greta@demo.example' })
        if (otherBuyer.id === null || ids.has(otherBuyer.id)) refuse([otherBuyer])
        struck += repeats.length
        answers.push(...repeats, afterwards, otherBuyer)
      }
      return { struck, answers }
    },
  },
]

/** More buyers than units: exactly the units are sold, and everybody else is told so. */
async function sellScarce(world: World, warehouses: number, n: number): Promise<Struck> {
  const variantId = world.variantIds.at(-warehouses) ?? ''
  const units = await leave(world, variantId, warehouses)
  const prefix = world.name(`scarce-${warehouses}`)
  const answers = await atOnce(Math.max(n * buyers_per_n, 3 * units), (index) =>
    world.insist(`${prefix}-${index}`, { variantIds: [variantId] }),
  )
  const sold = answers.filter(({ type }) => type === 'PlaceOrderSuccess').length
  const told = answers.filter(({ type }) => type === 'OutOfStock').length
  if (sold !== units || sold + told !== answers.length) {
    throw new Error(
      `${sold} of ${units} units were sold, ${told} of ${answers.length} buyers told it is sold out`,
    )
  }
  return { struck: told, answers }
}

/** Leaves so many units of a variant in so many warehouses, none in the others; how many there are together. */
async function leave(world: World, variantId: string, warehouses: number): Promise<number> {
  await world.asOwner(
    'inventory',
    (sql) => sql`
      with target as (
        select l.*, case when row_number() over (order by warehouse_id) <= ${warehouses} then ${scarce_units}::int else 0 end
          + reserved + committed + safety_stock as wanted
        from stock_levels l where tenant_id = ${demo_tenant} and variant_id = ${variantId}
      ), moved as (
        insert into stock_movements (tenant_id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta, committed_delta, actor,
          recorded_at)
        select tenant_id, variant_id, warehouse_id, 'ADJUST', wanted - on_hand, 0, 0, 'chaos', now() from target where wanted <> on_hand
      )
      update stock_levels l set on_hand = wanted from target t
      where l.tenant_id = t.tenant_id and l.variant_id = t.variant_id and l.warehouse_id = t.warehouse_id`,
  )
  // Few are left everywhere: whoever changes stock opens the alerts, too.
  await world.asOwner(
    'inventory',
    (sql) => sql`
      with raised as (
        insert into low_stock_alerts (tenant_id, id, variant_id, warehouse_id, available, threshold, raised_at)
        select tenant_id, uuidv7(), variant_id, warehouse_id,
          greatest(0, on_hand - reserved - committed - safety_stock - expired), low_stock_threshold, now()
        from stock_levels
        where tenant_id = ${demo_tenant} and variant_id = ${variantId} and alert_id is null
          and greatest(0, on_hand - reserved - committed - safety_stock - expired) <= low_stock_threshold
        returning tenant_id, id, variant_id, warehouse_id
      )
      update stock_levels l set alert_id = r.id from raised r
      where l.tenant_id = r.tenant_id and l.variant_id = r.variant_id and l.warehouse_id = r.warehouse_id`,
  )
  return world.asOwner('inventory', async (sql) => {
    const [row] = await sql<{ units: number }[]>`
      select sum(on_hand - reserved - committed - safety_stock)::int as units from stock_levels
      where tenant_id = ${demo_tenant} and variant_id = ${variantId}`
    return row?.units ?? 0
  })
}

function refuse(wrong: readonly Answered[]): void {
  if (wrong.length > 0) throw new Error(`answered wrongly: ${JSON.stringify(wrong.slice(0, 5))}`)
}
