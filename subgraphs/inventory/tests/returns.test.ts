import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { act, shippedOrder } from './stock-verbs.ts'
import { id, startWorld, type World } from './world.ts'

let world: World
let london: string
let paris: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
  paris = await world.openWarehouse()
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const takeBack = (
  orderId: string,
  lines: Readonly<Record<string, number>>,
  more: Record<string, unknown> = {},
) =>
  act(world, 'returnStock', {
    orderId,
    warehouseId: london,
    disposition: 'RESTOCK',
    lines: Object.entries(lines).map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
    ...more,
  })
const movementsOf = async (orderId: string) =>
  (
    await world.owner`select kind, on_hand_delta from stock_movements
      where order_id = ${orderId} and kind in ('RETURN', 'SCRAP') order by seq`
  ).map((row) => `${row.kind} ${row.on_hand_delta}`)

describe('returned goods', () => {
  test('to stock are on hand again, in whichever warehouse they came back to', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const orderId = await shippedOrder(world, london, [{ lineId: 'a', variantId, quantity: 3 }])
    expect(await takeBack(orderId, { a: 2 })).toMatchObject({ levels: [{ onHand: 4, available: 4 }] })
    expect(await takeBack(orderId, { a: 1 }, { warehouseId: paris })).toMatchObject({
      levels: [{ onHand: 1 }],
    })
    expect(await movementsOf(orderId)).toEqual(['RETURN 2', 'RETURN 1'])
  })

  test('to scrap go through the books and are not on hand', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const orderId = await shippedOrder(world, london, [{ lineId: 'a', variantId, quantity: 3 }])
    expect(await takeBack(orderId, { a: 2 }, { disposition: 'SCRAP', reason: 'torn' })).toMatchObject({
      levels: [{ onHand: 2, available: 2 }],
    })
    expect(await movementsOf(orderId)).toEqual(['RETURN 2', 'SCRAP -2'])
  })

  test('are never more than were shipped; every line that is too much is named', async () => {
    const variantId = await world.stock({ [london]: 9 })
    const orderId = await shippedOrder(world, london, [
      { lineId: 'a', variantId, quantity: 3 },
      { lineId: 'b', variantId, quantity: 2 },
    ])
    await takeBack(orderId, { a: 2 })
    expect(await takeBack(orderId, { a: 2, b: 2, c: 1 })).toMatchObject({
      __typename: 'ReturnExceedsShipped',
      lines: [
        { index: 0, requested: 2, returnable: 1, orderLine: { id: 'a' } },
        { index: 2, requested: 1, returnable: 0, orderLine: { id: 'c' } },
      ],
    })
    expect(await movementsOf(orderId)).toEqual(['RETURN 2'])
  })

  test('of an order that was only promised, or never was, are refused', async () => {
    const variantId = await world.stock({ [london]: 9 })
    const orderId = id()
    await world.commit((await world.reserve([{ lineId: 'a', variantId, quantity: 3 }], { orderId })).id)
    for (const order of [orderId, id()]) {
      expect(await takeBack(order, { a: 1 })).toMatchObject({ __typename: 'ReturnExceedsShipped' })
    }
  })

  test('come back once under a key, and at most as many as left when many people book them at once', async () => {
    const variantId = await world.stock({ [london]: 9 })
    const orderId = await shippedOrder(world, london, [{ lineId: 'a', variantId, quantity: 7 }])
    const key = { idempotencyKey: id() }
    const same = await Promise.all(Array.from({ length: 6 }, () => takeBack(orderId, { a: 1 }, key)))
    expect(new Set(same.map((each) => JSON.stringify(each))).size).toBe(1)
    const many = await Promise.all(Array.from({ length: 6 }, () => takeBack(orderId, { a: 2 })))
    expect(many.filter((each) => each.__typename === 'ReturnStockSuccess')).toHaveLength(3)
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 9 })
  })

  test.each([
    ['no lines', {}, {}, 'lines'],
    ['nothing of a line', { a: 0 }, {}, 'lines.0.quantity'],
    ['an empty order', { a: 1 }, { orderId: '' }, 'orderId'],
    ['a reason that is too long', { a: 1 }, { reason: 'x'.repeat(201) }, 'reason'],
  ])('bad input: %s', async (_name, lines, more, path) => {
    expect(await takeBack(id(), lines, more)).toMatchObject({ problems: [{ path }] })
  })

  test('the database keeps what came back within what left', async () => {
    const variantId = await world.stock({ [london]: 2 })
    await shippedOrder(world, london, [{ lineId: 'a', variantId, quantity: 1 }])
    const broken = world.owner`update allocations set returned = 2 where variant_id = ${variantId}`
    await expect(broken).rejects.toMatchObject({ constraint_name: 'returned_within_shipped' })
  })
})

describe('scrapStock', () => {
  const scrap = (lines: Readonly<Record<string, number>>, more: Record<string, unknown> = {}) =>
    act(world, 'scrapStock', {
      warehouseId: london,
      reason: 'broken',
      lines: Object.entries(lines).map(([variantId, quantity]) => ({ variantId, quantity })),
      ...more,
    })

  test('takes goods out of stock', async () => {
    const variantId = await world.stock({ [london]: 5 })
    expect(await scrap({ [variantId]: 2 })).toMatchObject({ levels: [{ onHand: 3 }] })
  })

  test('takes all lines or none, and nothing that somebody waits for', async () => {
    const [a, b] = [await world.stock({ [london]: 5 }), await world.stock({ [london]: 5 })]
    await world.reserve([{ variantId: b, quantity: 4 }])
    expect(await scrap({ [a]: 2, [b]: 2 })).toMatchObject({
      __typename: 'StockShortage',
      message:
        'Nothing was changed: of lines.1 at most 1 can be taken away. There are no more, or they are held for or promised to orders.',
      lines: [{ index: 1, requested: 2, removable: 1 }],
    })
    expect(await world.level(a, london)).toMatchObject({ onHand: 5 })
  })

  test('needs a reason', async () => {
    expect(await scrap({ [id()]: 1 }, { reason: ' ' })).toMatchObject({ problems: [{ path: 'reason' }] })
  })
})
