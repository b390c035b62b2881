import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { BackordersAllocated } from '../published.ts'
import { act, sendTransfer, ship } from './stock-verbs.ts'
import { clerk, id, orders, startWorld, type World } from './world.ts'

let world: World
let london: string
let paris: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
  paris = await world.openWarehouse({ country: 'FR' })
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const limit = async (variantId: string, backorderLimit: number, warehouseId = london) => {
  const { settingsVersion: expectedVersion } = await world.level(variantId, warehouseId)
  const input = { variantId, warehouseId, backorderLimit, expectedVersion }
  const document = `mutation ($input: SetBackorderLimitInput!) { setBackorderLimit(input: $input) {
    __typename ... on SetBackorderLimitSuccess { level { backorderLimit } } ... on InvalidInput { problems { path } } } }`
  return (await world.ask(clerk, document, { input })).setBackorderLimit
}
/** A variant of which so many may wait. */
const waitable = async (units: number, onHand = 0) => {
  const variantId = await world.stock({ [london]: onHand + 1 })
  await act(world, 'bulkAdjustStock', {
    rows: [{ variantId, warehouseId: london, delta: -1, reason: 'sold' }],
  })
  await limit(variantId, units)
  return variantId
}
const ask = (variantId: string, quantity: number, more: object = {}) =>
  world.reserve([{ lineId: 'a', variantId, quantity, acceptBackorder: true }], { ...more })
/** An order that is confirmed while it waits for so many units. */
const waiting = async (variantId: string, quantity: number) => {
  const held = await ask(variantId, quantity)
  expect(held.__typename).toBe('StockReservation')
  await world.commit(held.id)
  return held.id as string
}
const statesOf = async (...ids: readonly string[]) => {
  const rows = await world.owner<{ id: string; text: string }[]>`
    select reservation_id as id, quantity - released || ' ' || backordered as text from allocations
    where reservation_id = any(${ids as string[]})`
  return ids.map((each) => rows.find((row) => row.id === each)?.text)
}
const receive = (variantId: string, quantity: number, warehouseId = london) =>
  world.receive(warehouseId, [{ variantId, quantity }])
const level = (variantId: string) => world.owner<
  { on_hand: number; committed: number; backordered: number }[]
>`
  select on_hand, committed, backordered from stock_levels where variant_id = ${variantId} and warehouse_id = ${london}`

describe('a line that may wait', () => {
  test('gets what is there and waits for the rest, within the limit', async () => {
    const variantId = await waitable(5, 3)
    expect((await ask(variantId, 9)).__typename).toBe('InsufficientStock')
    const held = await ask(variantId, 7)
    expect(await statesOf(held.id)).toEqual(['3 4'])
    expect((await ask(variantId, 2)).__typename).toBe('InsufficientStock')
    expect((await ask(variantId, 1)).__typename).toBe('StockReservation')
    expect((await world.reserve([{ variantId, quantity: 1 }])).__typename).toBe('InsufficientStock')
  })

  test('is told to shoppers, and the limit to staff', async () => {
    const variantId = await waitable(5)
    await ask(variantId, 2)
    const { _entities } = await world.ask(
      clerk,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Variant { availability { available backorderable } } } }',
      { r: [{ __typename: 'Variant', id: variantId }] },
    )
    expect(_entities[0].availability).toEqual({ available: 0, backorderable: 3 })
    expect(await limit(variantId, 10_001)).toMatchObject({ problems: [{ path: 'backorderLimit' }] })
    expect(await limit(variantId, 1)).toMatchObject({ level: { backorderLimit: 1 } })
    expect((await ask(variantId, 1)).__typename).toBe('InsufficientStock')
  })

  test('never beyond the limit, by whomever the row is written', async () => {
    const variantId = await waitable(2)
    await expect(
      world.owner`update stock_levels set backordered = 3 where variant_id = ${variantId}`,
    ).rejects.toThrow('would wait')
  })

  test('is not held longer than the rest of its order', async () => {
    const variantId = await waitable(5, 1)
    const held = await ask(variantId, 4)
    await world.release(held.id)
    const lapsed = await ask(variantId, 6)
    world.clock.advance(901_000)
    await world.sweep()
    const promised = await waiting(variantId, 6)
    expect(await statesOf(lapsed.id, promised)).toEqual(['1 0', '1 5'])
    await world.release(promised)
    expect([...(await level(variantId))]).toEqual([{ on_hand: 1, committed: 0, backordered: 0 }])
  })
})

describe('what comes goes to those who wait, in their order', () => {
  test('before anybody else can have it', async () => {
    const variantId = await waitable(20)
    const [first, second] = [await waiting(variantId, 4), await waiting(variantId, 3)]
    await receive(variantId, 5)
    expect(await statesOf(first, second)).toEqual(['4 0', '1 2'])
    expect((await world.reserve([{ variantId, quantity: 1 }])).__typename).toBe('InsufficientStock')
    await receive(variantId, 4)
    expect(await statesOf(first, second)).toEqual(['4 0', '3 0'])
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 9, committed: 7, available: 2 })
    await eventually(async () => {
      const { events } = await world.eventLog.read({
        after: 0,
        limit: 500,
        types: [BackordersAllocated.type],
      })
      const told = events
        .map((event) => BackordersAllocated.schema.parse(event.data))
        .filter((data) => data.reservationId === second)
      expect(told.flatMap(({ lines }) => lines.map((line) => `${line.quantity} ${line.served}`))).toEqual([
        '1 1',
        '2 3',
      ])
    })
  })

  const ways: readonly (readonly [string, (variantId: string) => Promise<unknown>])[] = [
    [
      'a correction',
      (variantId) =>
        act(world, 'bulkAdjustStock', {
          rows: [{ variantId, warehouseId: london, delta: 2, reason: 'found' }],
        }),
    ],
    [
      'a transfer',
      async (variantId) => {
        await receive(variantId, 2, paris)
        const transferId = await sendTransfer(world, paris, london, [{ variantId, quantity: 2 }])
        await act(world, 'receiveTransfer', { transferId, lines: [{ variantId, received: 2 }] })
      },
    ],
    [
      'a count',
      async (variantId) => {
        const { count } = await act(world, 'openStockCount', { warehouseId: london, variantIds: [variantId] })
        await act(world, 'recordStockCount', { countId: count.id, lines: [{ variantId, counted: 2 }] })
        await act(world, 'closeStockCount', { countId: count.id })
      },
    ],
  ]
  test.each(ways)('by %s', async (_name, comes) => {
    const variantId = await waitable(9)
    const waits = await waiting(variantId, 3)
    await comes(variantId)
    expect(await statesOf(waits)).toEqual(['2 1'])
  })

  test('by another order that gives up, by a hold that ends, and by safety stock that is not kept back any more', async () => {
    const variantId = await waitable(20, 4)
    const given = await waiting(variantId, 2)
    const held = await ask(variantId, 1)
    await world.ask(
      clerk,
      `mutation ($input: SetSafetyStockInput!) { setSafetyStock(input: $input) { __typename } }`,
      { input: { variantId, warehouseId: london, safetyStock: 1, expectedVersion: 2 } },
    )
    const waits = await waiting(variantId, 9)
    expect(await statesOf(waits)).toEqual(['0 9'])
    await world.release(given)
    expect(await statesOf(waits)).toEqual(['2 7'])
    world.clock.advance(901_000)
    await world.sweep()
    expect(await statesOf(held.id, waits)).toEqual(['1 0', '3 6'])
    await world.ask(
      clerk,
      `mutation ($input: SetSafetyStockInput!) { setSafetyStock(input: $input) { __typename } }`,
      { input: { variantId, warehouseId: london, safetyStock: 0, expectedVersion: 3 } },
    )
    expect(await statesOf(waits)).toEqual(['4 5'])
  })

  test('not to an order that is still being placed; at once when it is confirmed', async () => {
    const variantId = await waitable(9)
    const held = await ask(variantId, 3)
    await receive(variantId, 2)
    expect(await statesOf(held.id)).toEqual(['0 3'])
    const { allocations } = await world.commit(held.id)
    expect(await statesOf(held.id)).toEqual(['2 1'])
    expect(allocations).toHaveLength(1)
  })

  test('and are shipped when they came', async () => {
    const variantId = await waitable(9, 1)
    const held = await ask(variantId, 3, { orderId: 'order-of-later' })
    await world.commit(held.id)
    await ship(world, 'order-of-later', london, [{ lineId: 'a', variantId, quantity: 1 }])
    await receive(variantId, 2)
    await ship(world, 'order-of-later', london, [{ lineId: 'a', variantId, quantity: 2 }])
    expect([...(await level(variantId))]).toEqual([{ on_hand: 0, committed: 0, backordered: 0 }])
  })
})

describe('units an order does not want any more', () => {
  const part = async (reservationId: string, input: object, idempotencyKey = id()) =>
    (
      await world.ask(
        orders,
        `mutation ($input: ReleaseUnitsInput!) { releaseUnits(input: $input) {
          __typename ... on ReleaseUnitsSuccess { waiting { lineId quantity } } } }`,
        { input: { reservationId, idempotencyKey, waiting: [], promised: [], ...input } },
      )
    ).releaseUnits

  test('wait no longer, and go to the next who waits; twice is once', async () => {
    const variantId = await waitable(20, 2)
    const [first, second] = [await waiting(variantId, 5), await waiting(variantId, 2)]
    const key = id()
    const input = {
      waiting: [{ lineId: 'a', quantity: 1 }],
      promised: [{ lineId: 'a', warehouseId: london, quantity: 1 }],
    }
    for (let time = 0; time < 2; time++) {
      expect(await part(first, input, key)).toMatchObject({ waiting: [{ lineId: 'a', quantity: 1 }] })
      expect(await statesOf(first, second)).toEqual(['1 2', '1 1'])
    }
    expect(await part(first, { waiting: [{ lineId: 'a', quantity: 9 }] })).toMatchObject({
      waiting: [{ lineId: 'a', quantity: 2 }],
    })
    await world.release(first)
    expect(await statesOf(second)).toEqual(['2 0'])
  })

  test('are refused as a whole when they are not promised there', async () => {
    const variantId = await waitable(9, 2)
    const only = await waiting(variantId, 4)
    const input = {
      waiting: [{ lineId: 'a', quantity: 1 }],
      promised: [{ lineId: 'a', warehouseId: paris, quantity: 1 }],
    }
    expect((await part(only, input)).__typename).toBe('UnitsNotPromised')
    expect(await statesOf(only)).toEqual(['2 2'])
  })
})

test('many at once, over connections of their own: the limit holds, the first come first, nothing is lost', async () => {
  const variantId = await waitable(15, 5)
  const answers = await Promise.all(Array.from({ length: 30 }, () => ask(variantId, 1)))
  const held = answers
    .filter((answer) => answer.__typename === 'StockReservation')
    .map((answer) => answer.id as string)
  expect(held).toHaveLength(20)
  await Promise.all([
    ...held.slice(0, 16).map((each) => world.commit(each)),
    ...held.slice(16).map((each) => world.release(each)),
    ...Array.from({ length: 4 }, () => receive(variantId, 2)),
    ...held.slice(0, 4).map((each) => world.release(each)),
  ])
  await eventually(async () => {
    const [row] = await world.owner`
      select sum(a.backordered) filter (where r.status = 'COMMITTED')::int as waiting,
        (select on_hand - reserved - committed from stock_levels where variant_id = ${variantId} and warehouse_id = ${london}) as free
      from allocations a join reservations r on r.id = a.reservation_id where a.variant_id = ${variantId}`
    expect(Math.min(row?.waiting ?? 0, row?.free ?? 0)).toBe(0)
  })
})
