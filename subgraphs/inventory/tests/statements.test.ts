import { afterAll, beforeAll, expect, test } from 'vitest'
import { by_key } from '#platform/database/database.ts'
import { test_tenant } from '#platform/testing/viewers.ts'
import { act } from './stock-verbs.ts'
import { id, startWorld, type World } from './world.ts'

let world: World
let london: string
let paris: string
let a: string
let b: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
  paris = await world.openWarehouse()
  a = await world.stock({ [london]: 500, [paris]: 500 })
  b = await world.stock({ [london]: 500, [paris]: 500 })
  // Background work sends statements too; here the ones of an operation are counted.
  await world.subgraph.drain()
})
afterAll(() => world.stop())

const lines = () => [
  { lineId: id(), variantId: a, quantity: 2 },
  { lineId: id(), variantId: b, quantity: 1 },
]
/** Statements between BEGIN and COMMIT of an operation, once its connection knows the tenant. */
async function statementsOf(work: () => Promise<{ __typename: string }>, expected: string): Promise<number> {
  world.forget()
  expect((await work()).__typename).toBe(expected)
  const texts = world.statements.map((text) => text.trim()).filter((text) => !text.includes('set_config'))
  return texts.filter((text) => text !== 'begin' && text !== 'commit').length
}

test('an order of two lines: 2 statements to reserve, 2 to commit, 2 to release', async () => {
  const input = { reservationId: id(), orderId: id() }
  const given = lines()
  const reserve = () => world.reserve(given, input)
  expect(await statementsOf(reserve, 'StockReservation')).toBe(2)
  expect(await statementsOf(reserve, 'StockReservation'), 'repeated').toBe(2)
  expect(await statementsOf(() => world.commit(input.reservationId), 'StockReservation')).toBe(2)
  expect(await statementsOf(() => world.commit(input.reservationId), 'StockReservation'), 'repeated').toBe(1)
  expect(await statementsOf(() => world.release(input.reservationId), 'StockReservation')).toBe(2)
  expect(await statementsOf(() => world.release(id()), 'StockReservation'), 'a tombstone').toBe(2)
})

test('the number of lines changes nothing', async () => {
  const many = Array.from({ length: 100 }, (_, index) => ({
    lineId: id(),
    variantId: index % 2 === 0 ? a : b,
    quantity: 1,
  }))
  const input = { reservationId: id(), orderId: id() }
  expect(await statementsOf(() => world.reserve(many, input), 'StockReservation')).toBe(2)
  expect(await statementsOf(() => world.commit(input.reservationId), 'StockReservation')).toBe(2)
})

test('a refusal is two statements too', async () => {
  expect(
    await statementsOf(() => world.reserve([{ variantId: a, quantity: 9_999 }]), 'InsufficientStock'),
  ).toBe(2)
})

test('lots cost reserving, committing and releasing nothing', async () => {
  const variantId = id()
  await act(world, 'setVariantTracking', { variantId, tracking: 'LOT' })
  await world.receive(london, [{ variantId, quantity: 50, lot: 'a' }])
  const input = { reservationId: id(), orderId: id() }
  const reserve = () => world.reserve([{ variantId, quantity: 2 }], input)
  expect(await statementsOf(reserve, 'StockReservation')).toBe(2)
  expect(await statementsOf(() => world.commit(input.reservationId), 'StockReservation')).toBe(2)
  expect(await statementsOf(() => world.release(input.reservationId), 'StockReservation')).toBe(2)
})

/** The plan that a connection for writes keeps of a statement, as text. */
function keptPlan(text: string): Promise<string> {
  return world.owner.begin(async (sql) => {
    for (const [name, value] of Object.entries(by_key)) await sql`select set_config(${name}, ${value}, true)`
    const rows = await sql.unsafe(`explain (generic_plan) ${text}`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}

test('stock is found by index, with whatever statistics a plan is made: none, or of a table of one page', async () => {
  const input = { reservationId: id(), orderId: id() }
  world.forget()
  await world.reserve(lines(), input)
  await world.commit(input.reservationId)
  await world.release(input.reservationId)
  const texts = world.statements.filter((text) => /stock_levels|reservations/.test(text))
  expect(texts).toHaveLength(6)
  for (const analyse of [false, true]) {
    if (analyse) await world.owner`analyze`
    const plans = await Promise.all(texts.map(keptPlan))
    expect(plans.join('\n')).toContain('Tid Scan on stock_levels')
    expect(plans.filter((plan) => /Seq Scan on (stock_|reservations|allocations)/.test(plan))).toEqual([])
  }
})

test('among some thousand reservations an order finds its own by the whole key, before there are statistics', async () => {
  await world.owner`
    insert into reservations (tenant_id, id, status, reserved_at, changed_at)
    select ${test_tenant}, gen_random_uuid(), 'RELEASED', now(), now() from generate_series(1, 2000)`
  await world.owner`select pg_clear_relation_stats('public', 'reservations')`
  await world.owner`
    select pg_clear_attribute_stats('public', 'reservations', name, false) from unnest(array['tenant_id', 'id', 'order_id']) name`
  const input = { reservationId: id(), orderId: id() }
  world.forget()
  await world.reserve(lines(), input)
  await world.commit(input.reservationId)
  await world.release(input.reservationId)
  const texts = world.statements.filter((text) => /(from|update) reservations/.test(text))
  expect(texts).toHaveLength(5)
  for (const plan of await Promise.all(texts.map(keptPlan))) {
    expect(plan).toMatch(/reservations_tenant_id_id_pk on reservations[^\n]*\n[^\n]*Index Cond: .*\bid = \$/)
    expect(plan).not.toContain('reservations_by_order')
  }
})
