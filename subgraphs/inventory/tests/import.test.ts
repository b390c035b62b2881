import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { id, orders, startWorld, type World } from './world.ts'

let world: World
let london: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse({ code: 'LDN' })
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const document = `mutation ($input: ImportOpeningStockInput!) { importOpeningStock(input: $input) { received unchanged } }`
const bring = async (lines: readonly object[], more: Record<string, unknown> = {}) =>
  (await world.ask(orders, document, { input: { warehouseCode: 'LDN', key: 'opening', lines, ...more } }))
    .importOpeningStock

test('receives each variant once per key', async () => {
  const [a, b] = [id(), id()]
  const first = [
    { variantId: a, quantity: 3 },
    { variantId: a, quantity: 4 },
  ]
  expect(await bring(first)).toEqual({ received: 1, unchanged: 0 })
  expect(await bring([...first, { variantId: b, quantity: 50 }])).toEqual({ received: 1, unchanged: 1 })
  expect(await bring(first, { key: 'another import' })).toEqual({ received: 1, unchanged: 0 })
  expect(await world.level(a, london)).toMatchObject({ onHand: 14 })
  expect(await world.level(b, london)).toMatchObject({ onHand: 50 })
})

test('the same import at the same time receives once', async () => {
  const lines = Array.from({ length: 50 }, () => ({ variantId: id(), quantity: 2 }))
  const results = await Promise.all([bring(lines), bring(lines.toReversed()), bring(lines)])
  expect(results.reduce((sum, result) => sum + result.received, 0)).toBe(50)
})

test('5,000 lines in a handful of statements', async () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => ({ variantId: id(), quantity: 1 + (index % 40) }))
  world.forget()
  expect(await bring(lines, { key: 'large' })).toEqual({ received: 5_000, unchanged: 0 })
  const ours = world.statements.filter(
    (text) => /warehouses|stock_levels|stock_movements/.test(text) && !/outbox order by/.test(text),
  )
  expect(ours.length).toBeLessThanOrEqual(5)
  expect(await bring(lines, { key: 'large' })).toEqual({ received: 0, unchanged: 5_000 })
})

test('an order among thousands of levels touches its own rows only', async () => {
  await world.owner`analyze stock_levels`
  const [level] = await world.owner<
    { variant_id: string }[]
  >`select variant_id from stock_levels where on_hand > 5 limit 1`
  world.forget()
  await world.reserve([{ variantId: level?.variant_id ?? '', quantity: 1 }])
  const statement = world.statements.find((text) => /levels as/.test(text)) ?? ''
  const plan = await world.owner.begin(async (sql) => {
    await sql`select set_config('app.tenant_id', 'acme', true)`
    await sql`set local role inventory_app`
    return sql.unsafe(`explain (generic_plan) ${statement}`).simple()
  })
  const lines = plan.map((row) => String(row['QUERY PLAN']))
  expect(lines.filter((line) => /Seq Scan on stock_levels/.test(line))).toEqual([])
  expect(lines.filter((line) => /Index Cond.*variant_id/.test(line))).not.toEqual([])
})

test.each([
  ['an unknown warehouse', {}, { warehouseCode: 'NOWHERE' }, 'warehouseCode'],
  ['zero units', { quantity: 0 }, {}, 'lines.0.quantity'],
  ['a key that is none', {}, { key: '' }, 'key'],
])('refuses %s', async (_name, line, more, path) => {
  await expect(bring([{ variantId: id(), quantity: 1, ...line }], more)).rejects.toThrow(
    new RegExp(`${path}: [^]*BAD_USER_INPUT`),
  )
})
