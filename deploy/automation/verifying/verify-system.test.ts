import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DatabaseUrls } from '#deploy/embedded/databases.ts'
import { heard_types } from './heard-types.ts'
import { invariants, inventory_invariants } from './invariants.ts'
import { breaks } from './testing/breaks.ts'
import { columns, rows } from './testing/columns.ts'
import { openPlanting, type Planted } from './testing/planting.ts'
import { asOwner, ownerUrl, soldShop } from './testing/shop-world.ts'
import { verifySystem } from './verify-system.ts'

/** A shop that sold, delivered, cancelled, took back, refunded and imported; nothing runs on it any more. */
let shop: DatabaseUrls
let planting: Awaited<ReturnType<typeof openPlanting>>
beforeAll(async () => {
  shop = await soldShop()
  planting = await openPlanting(shop)
}, 60_000)
afterAll(() => planting.close())

const verifyNow = (urls: DatabaseUrls) => verifySystem(urls, { pauses_ms: [] })

describe('a system that is right', () => {
  test('breaks no promise, and nothing waits', async () => {
    const report = await verifyNow(shop)
    expect([...report.violations, ...report.notices]).toEqual([])
    expect(report.checked).toEqual(invariants.map(({ name }) => name))
  })
})

describe('a system that was tampered with', () => {
  test.each(breaks)('$breaks is named ($by)', async ({ breaks: invariant, of, id, by }) => {
    const planted = await planting.plant({ of, id, by, invariant })
    if ('refused' in planted) throw new Error(`it was refused: ${planted.refused}`)
    expect(planted.id).toBeTruthy()
    expect(planted.found.map((finding) => finding.id).join('\n')).toContain(planted.id)
  })

  test('every invariant is broken by one of these', () => {
    // What holds within inventory is broken row by row in planted-faults.test.ts.
    const elsewhere = ['roles-are-bound', ...inventory_invariants.map(({ name }) => name)]
    const broken = new Set([...breaks.map((each) => each.breaks), ...elsewhere, ...by_columns()])
    expect(invariants.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([])
  })

  test('roles-are-bound is named (a context that signs in as the owner)', async () => {
    const analytics = ownerUrl(shop.contexts.analytics)
    const { violations } = await verifyNow({ ...shop, contexts: { ...shop.contexts, analytics } })
    expect(violations.map(({ invariant, id }) => [invariant, id])).toEqual([
      ['roles-are-bound', expect.stringMatching(/^analytics\./)],
    ])
  })

  test('many violations are cut short, and it says so', async () => {
    await changeLevels(1)
    const report = await verifySystem(shop, { pauses_ms: [], findings_max: 3 })
    await changeLevels(-1)
    expect(
      report.violations.filter(({ invariant }) => invariant === 'levels-equal-their-ledger'),
    ).toHaveLength(3)
    expect(report.cutShort).toContain('levels-equal-their-ledger')
  })

  test('what is right again at the next look was work on its way', async () => {
    await changeLevels(1)
    const report = verifySystem(shop, { pauses_ms: [1_500] })
    await new Promise((resolve) => setTimeout(resolve, 700))
    await changeLevels(-1)
    expect(await report).toMatchObject({ violations: [], looks: 2 })
  })
})

const changeLevels = (by: number) =>
  asOwner(shop.contexts.inventory, (sql) => sql`update stock_levels set on_hand = on_hand + ${by}`)

describe('every column of orders', () => {
  test('is classified, and no other is', async () => {
    const known = await planting.query('orders')<{ name: string; columns: string[] }[]>`
      select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
      where table_schema = 'public' group by 1`
    const wholly = known.map((table) => ({
      name: table.name,
      columns: '*' in (columns[table.name] ?? {}) ? ['*'] : table.columns.toSorted(),
    }))
    const ours = Object.entries(columns).map(([name, table]) => ({
      name,
      columns: Object.keys(table).toSorted(),
    }))
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
    expect(ours.toSorted(byName)).toEqual(wholly.toSorted(byName))
  })

  const changes = Object.entries(columns).flatMap(([table, witnesses]) =>
    Object.entries(witnesses).flatMap(([column, witness]) =>
      typeof witness === 'string' ? [{ table, column, witness }] : [],
    ),
  )
  test.each(changes)('$column of $table is guarded by $witness', async ({ table, column, witness }) => {
    const [type] = await planting.query('orders')<{ data_type: string }[]>`
      select data_type from information_schema.columns where table_name = ${table} and column_name = ${column}`
    const value = another(column, type?.data_type ?? '')
    const by = `update ${table} set ${column} = ${value} where ctid = ${rowOf(table, column)}`
    named(await planting.plant({ of: 'orders', by, invariant: invariantOf(witness) }), witness)
  })

  const lost = Object.entries(rows).map(([table, { gone }]) => ({ table, gone }))
  test.each(lost)('a row of $table that is gone is noticed by $gone', async ({ table, gone }) => {
    const by = `delete from ${table} where ctid = ${rowOf(table, '*')}`
    named(await planting.plant({ of: 'orders', by, invariant: invariantOf(gone) }), gone)
  })

  const doubled = Object.entries(rows).map(([table, { twice }]) => ({ table, twice }))
  test.each(doubled)('a row of $table that is there twice is noticed by $twice', async ({ table, twice }) => {
    const [row] = await planting.query('orders')<{ names: string }[]>`
      select string_agg(column_name, ', ') as names from information_schema.columns
      where table_name = ${table} and is_identity = 'NO'`
    const by = `insert into ${table} (${row?.names}) select ${row?.names} from ${table} where ctid = ${rowOf(table, '*')}`
    named(await planting.plant({ of: 'orders', by, invariant: invariantOf(twice) }), twice)
  })
})

describe('what consumers listen to', () => {
  test('is what they remember', async () => {
    const handled = new Set<string>()
    for (const context of ['orders', 'inventory', 'logistics', 'analytics'] as const) {
      const inbox = await planting.query(context)<
        { consumer: string; event_id: string }[]
      >`select consumer, event_id::text from inbox`
      const cursors = await planting.query(context)<{ name: string }[]>`select name from consumer_cursors`
      expect(cursors.map(({ name }) => name).toSorted()).toEqual(
        Object.keys(heard_types[context] ?? {}).toSorted(),
      )
      const types = await planting.query('events')<{ id: string; type: string }[]>`
        select id::text, type from event_log where id = any(${inbox.map((row) => row.event_id)}::uuid[])`
      const typeOf = new Map(types.map(({ id, type }) => [id, type]))
      for (const { consumer, event_id: id } of inbox) {
        expect(heard_types[context]?.[consumer]).toContain(typeOf.get(id))
        handled.add(`${context}.${consumer}`)
      }
    }
    expect(handled.size).toBeGreaterThan(4)
  })
})

/** Invariants that the list of columns names. */
function by_columns(): readonly string[] {
  const changed = Object.values(columns).flatMap((witnesses) => Object.values(witnesses))
  const counted = Object.values(rows).flatMap(({ gone, twice }) => [gone, twice])
  return [...changed, ...counted].filter((witness) => typeof witness === 'string')
}

/** A refusal by the table is no invariant of ours; the lightest is looked at, should the table not refuse. */
const invariantOf = (witness: unknown) => (witness === 'refused' ? 'orders-parked' : String(witness))

function named(planted: Planted, witness: unknown): void {
  if (witness === 'refused') expect(planted).toMatchObject({ refused: expect.stringMatching(/./) })
  else if ('refused' in planted) expect(planted).toEqual(witness)
  else expect(planted.found.length).toBeGreaterThan(0)
}

/** Something else of the same type. */
function another(column: string, type: string): string {
  if (type === 'jsonb')
    return `case jsonb_typeof(${column}) when 'array' then '[]' else '{"reason": "planted"}' end::jsonb`
  if (type === 'boolean') return `not ${column}`
  if (type === 'uuid') return 'gen_random_uuid()'
  if (type.startsWith('timestamp')) return `coalesce(${column}, now()) + interval '1 hour'`
  if (type === 'integer' || type === 'bigint') return `${column} + 1`
  return `coalesce(${column}, '') || 'x'`
}

const completed = `select id from orders where status = 'COMPLETED' and actor <> 'import'`
const tables_by_order = ['order_lines', 'order_timeline', 'payments', 'payment_effects', 'refunds']

/** The row that is tampered with: of an order that was placed here and delivered, where that is possible. */
function rowOf(table: string, column: string): string {
  const of =
    table === 'orders'
      ? column === 'cancellation'
        ? `where status = 'CONFIRMED'`
        : `where id in (${completed})`
      : tables_by_order.includes(table)
        ? `where order_id in (${completed})`
        : table.startsWith('simulated_provider_payments')
          ? `where status = 'CAPTURED'`
          : ''
  return `(select ctid from ${table} ${of} order by 1 limit 1)`
}
