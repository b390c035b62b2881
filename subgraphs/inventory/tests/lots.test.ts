import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { act, sendTransfer, ship, shippedOrder } from './stock-verbs.ts'
import { clerk, id, startWorld, test_tenant, type World } from './world.ts'

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

/** A day so many days from now. */
const day = (days: number) =>
  new Date(world.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
const tracked = async (tracking = 'LOT'): Promise<string> => {
  const variantId = id()
  expect(await act(world, 'setVariantTracking', { variantId, tracking })).toMatchObject({
    variant: { tracking },
  })
  return variantId
}
const receive = (variantId: string, quantity: number, more: Record<string, unknown>, warehouseId = london) =>
  world.receive(warehouseId, [{ variantId, quantity, ...more }])
/** A variant with 5 units of each of three lots. */
const threeLots = async () => {
  const variantId = await tracked()
  await receive(variantId, 5, { lot: 'late', expiresOn: day(60) })
  await receive(variantId, 5, { lot: 'soon', expiresOn: day(10) })
  await receive(variantId, 5, { lot: 'never' })
  return variantId
}
const lotsOf = async (variantId: string, warehouseId = london) => {
  const { stockLevel } = await world.ask(
    clerk,
    `query ($v: ID!, $w: ID!) { stockLevel(variantId: $v, warehouseId: $w) { lots { code quantity expired } } }`,
    { v: variantId, w: warehouseId },
  )
  return stockLevel.lots.map((lot: { code: string; quantity: number }) => `${lot.code} ${lot.quantity}`)
}
const trace = async (variantId: string, lot: string) =>
  (
    await world.ask(
      clerk,
      `query ($v: ID!, $l: String!) { stockLotMovements(variantId: $v, lot: $l) { nodes { kind delta order { id } } } }`,
      { v: variantId, l: lot },
    )
  ).stockLotMovements.nodes

describe('a variant tracked by lots', () => {
  test('is shipped from the lot that expires first, and tells where a lot went', async () => {
    const variantId = await threeLots()
    const orderId = await shippedOrder(world, london, [{ lineId: 'a', variantId, quantity: 7 }])
    expect(await lotsOf(variantId)).toEqual(['late 3', 'never 5'])
    expect(await trace(variantId, 'late')).toEqual([
      { kind: 'SHIP', delta: -2, order: { id: orderId } },
      { kind: 'RECEIVE', delta: 5, order: null },
    ])
  })

  test('comes back as the lots that left, and through a transfer as the lots that were sent', async () => {
    const variantId = await threeLots()
    const orderId = await shippedOrder(world, london, [{ lineId: 'a', variantId, quantity: 6 }])
    const lines = [{ orderLineId: 'a', quantity: 4 }]
    await act(world, 'returnStock', { orderId, warehouseId: paris, disposition: 'RESTOCK', lines })
    expect(await lotsOf(variantId, paris)).toEqual(['soon 4'])
    const transferId = await sendTransfer(world, london, paris, [{ variantId, quantity: 6 }])
    await act(world, 'receiveTransfer', { transferId, lines: [{ variantId, received: 5, lost: 1 }] })
    expect([await lotsOf(variantId), await lotsOf(variantId, paris)]).toEqual([
      ['never 3'],
      ['soon 4', 'late 4', 'never 1'],
    ])
  })

  test('back to scrap is the lot that came back', async () => {
    const variantId = await threeLots()
    const orderId = await shippedOrder(world, london, [{ lineId: 'a', variantId, quantity: 5 }])
    await receive(variantId, 1, { lot: 'sooner', expiresOn: day(1) })
    const lines = [{ orderLineId: 'a', quantity: 2 }]
    await act(world, 'returnStock', { orderId, warehouseId: london, disposition: 'SCRAP', lines })
    expect(await lotsOf(variantId)).toEqual(['sooner 1', 'late 5', 'never 5'])
    expect((await trace(variantId, 'soon')).map((each: { kind: string }) => each.kind)).toEqual([
      'SCRAP',
      'RETURN',
      'SHIP',
      'RECEIVE',
    ])
  })

  test('is scrapped by lot, or what expires first', async () => {
    const variantId = await threeLots()
    const scrap = (quantity: number, more = {}) =>
      act(world, 'scrapStock', {
        warehouseId: london,
        reason: 'recall',
        lines: [{ variantId, quantity, ...more }],
      })
    expect(await scrap(4, { lot: 'never' })).toMatchObject({ levels: [{ onHand: 11 }] })
    await scrap(1)
    expect(await lotsOf(variantId)).toEqual(['soon 4', 'late 5', 'never 1'])
    for (const lot of ['never', 'nobody']) {
      expect(await scrap(2, { lot })).toMatchObject({ problems: [{ path: 'lines.0.lot' }] })
    }
  })

  test('found by a correction is of a lot nobody knows', async () => {
    const variantId = await threeLots()
    await act(world, 'bulkAdjustStock', {
      rows: [{ variantId, warehouseId: london, delta: 2, reason: 'found' }],
    })
    expect(await lotsOf(variantId)).toEqual(['soon 5', 'late 5', 'null 2', 'never 5'])
  })
})

describe('an expired lot', () => {
  test('is not available, can be scrapped, and is told once', async () => {
    const variantId = await tracked()
    await receive(variantId, 20, { lot: 'old', expiresOn: day(0) })
    await receive(variantId, 15, { lot: 'new', expiresOn: day(9) })
    expect(await world.level(variantId, london)).toMatchObject({ available: 35, expired: 0 })
    world.clock.advance(86_400_000)
    await world.expireLots()
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 35, expired: 20, available: 15 })
    expect(await world.reserve([{ variantId, quantity: 16 }])).toMatchObject({
      __typename: 'InsufficientStock',
      lines: [{ available: 15 }],
    })
    const orderId = await shippedOrder(world, london, [{ lineId: 'a', variantId, quantity: 6 }])
    expect(await lotsOf(variantId)).toEqual(['old 20', 'new 9'])
    await act(world, 'scrapStock', {
      warehouseId: london,
      reason: 'expired',
      lines: [{ variantId, quantity: 20 }],
    })
    expect(await world.level(variantId, london)).toMatchObject({
      onHand: 9,
      expired: 0,
      available: 9,
      lowStock: true,
    })
    expect(orderId).not.toBe('')
    const causes =
      await world.owner`select 1 from low_stock_alerts where variant_id = ${variantId} and cleared_at is null`
    expect(causes).toHaveLength(1)
  })

  test('keeps no promise: what is good of a promised variant is neither moved nor scrapped instead of it', async () => {
    const variantId = await tracked()
    await receive(variantId, 5, { lot: 'old', expiresOn: day(-1) })
    await receive(variantId, 5, { lot: 'good', expiresOn: day(30) })
    const held = await world.reserve([{ variantId, quantity: 4 }])
    await world.commit(held.id)
    const transferOf = async (quantity: number) => {
      const lines = [{ variantId, quantity }]
      const { transfer } = await act(world, 'createTransfer', {
        fromWarehouseId: london,
        toWarehouseId: paris,
        lines,
      })
      return act(world, 'dispatchTransfer', { transferId: transfer.id })
    }
    const scrap = (quantity: number, lot?: string) =>
      act(world, 'scrapStock', { warehouseId: london, reason: 'x', lines: [{ variantId, quantity, lot }] })
    expect(await transferOf(2)).toMatchObject({ lines: [{ requested: 2, removable: 1 }] })
    expect(await scrap(2, 'good')).toMatchObject({ lines: [{ requested: 2, removable: 1 }] })
    expect(await transferOf(1)).toMatchObject({ transfer: { status: 'DISPATCHED' } })
    expect(await scrap(5)).toMatchObject({ levels: [{ onHand: 4 }] })
    expect(await lotsOf(variantId)).toEqual(['good 4'])
  })

  test('that arrives expired was never available', async () => {
    const variantId = await tracked()
    await receive(variantId, 5, { lot: 'old', expiresOn: day(-1) })
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 5, expired: 5, available: 0 })
  })
})

describe('a variant tracked by serial numbers', () => {
  test('has each number once, in one place', async () => {
    const variantId = await tracked('SERIAL')
    await receive(variantId, 3, { serials: ['s1', 's2', 's3'] })
    expect(await lotsOf(variantId)).toEqual(['s1 1', 's2 1', 's3 1'])
    expect(await receive(variantId, 1, { serials: ['s2'] }, paris)).toMatchObject({
      problems: [{ path: 'lines.0.serials', message: 'The serial number s2 is in stock already.' }],
    })
    const twice = await Promise.all(
      [london, paris].map((site) => receive(variantId, 1, { serials: ['s9'] }, site)),
    )
    expect(twice.filter((each) => each.__typename === 'ReceiveStockSuccess')).toHaveLength(1)
    expect(twice.filter((each) => each.__typename === 'InvalidInput')).toHaveLength(1)
  })

  test('is followed through an order and back', async () => {
    const variantId = await tracked('SERIAL')
    await receive(variantId, 2, { serials: ['a1', 'a2'] })
    const orderId = id()
    await world.commit((await world.reserve([{ lineId: 'a', variantId, quantity: 1 }], { orderId })).id)
    await ship(world, orderId, london, [{ lineId: 'a', variantId, quantity: 1 }])
    expect(await lotsOf(variantId)).toEqual(['a2 1'])
    const lines = [{ orderLineId: 'a', quantity: 1 }]
    await act(world, 'returnStock', { orderId, warehouseId: london, disposition: 'RESTOCK', lines })
    expect(await lotsOf(variantId)).toEqual(['a1 1', 'a2 1'])
  })
})

describe('a receipt that does not fit', () => {
  test.each([
    ['no lot', 'LOT', 2, {}, 'lines.0.lot'],
    ['serials for a lot', 'LOT', 1, { serials: ['x'] }, 'lines.0.lot'],
    ['no serials', 'SERIAL', 1, {}, 'lines.0.serials'],
    ['too few serials', 'SERIAL', 2, { serials: ['x'] }, 'lines.0.serials'],
    ['a serial twice', 'SERIAL', 2, { serials: ['x', 'x'] }, 'lines.0.serials'],
    ['a lot where none is kept', 'NONE', 1, { lot: 'x' }, 'lines.0'],
    ['both', 'LOT', 1, { lot: 'x', serials: ['x'] }, 'lines.0.serials'],
    ['an expiry of nothing', 'NONE', 1, { expiresOn: '2027-01-01' }, 'lines.0.expiresOn'],
    ['an empty lot', 'LOT', 1, { lot: '' }, 'lines.0.lot'],
  ])('%s', async (_name, tracking, quantity, more, path) => {
    const variantId = await tracked(tracking)
    expect(await receive(variantId, quantity, more)).toMatchObject({ problems: [{ path }] })
  })

  test('a lot with another expiry than it has', async () => {
    const variantId = await threeLots()
    expect(await receive(variantId, 1, { lot: 'soon', expiresOn: day(11) })).toMatchObject({
      problems: [{ path: 'lines.0.expiresOn' }],
    })
  })

  test('a scan of a variant whose lot must be named', async () => {
    const variantId = await tracked()
    await act(world, 'assignBarcode', { gtin: '96385074', variantId })
    const lines = [{ barcode: '96385074' }]
    expect(await act(world, 'scanReceive', { warehouseId: london, lines })).toMatchObject({
      problems: [{ path: 'lines.0.lot' }],
    })
  })
})

describe('tracking', () => {
  test('is chosen while there are no units', async () => {
    const variantId = await world.stock({ [london]: 1 })
    expect(await act(world, 'setVariantTracking', { variantId, tracking: 'LOT' })).toMatchObject({
      __typename: 'VariantHasStock',
      levels: [{ onHand: 1, warehouse: { id: london } }],
    })
    const transferId = await sendTransfer(world, london, paris, [{ variantId, quantity: 1 }])
    expect(await act(world, 'setVariantTracking', { variantId, tracking: 'LOT' })).toMatchObject({
      levels: [],
      inTransit: 1,
    })
    await act(world, 'receiveTransfer', { transferId, lines: [{ variantId, lost: 1 }] })
    expect(await act(world, 'setVariantTracking', { variantId, tracking: 'LOT' })).toMatchObject({
      variant: { id: variantId },
    })
    await receive(variantId, 1, { lot: 'a' })
    expect(await lotsOf(variantId)).toEqual(['a 1'])
  })

  test('and a first receipt at once: one of them is first', async () => {
    for (let round = 0; round < 10; round++) {
      const variantId = id()
      await Promise.all([
        act(world, 'setVariantTracking', { variantId, tracking: 'LOT' }),
        receive(variantId, 1, {}),
        receive(variantId, 1, { lot: 'a' }, paris),
      ])
      const kept = await world.owner`
        select distinct l.tracking, coalesce(t.tracking, 'NONE') as wanted from stock_levels l
        left join variant_tracking t using (tenant_id, variant_id) where l.variant_id = ${variantId}`
      for (const each of kept) expect(each.tracking).toBe(each.wanted)
    }
  })
})

describe('the database refuses', () => {
  test.each([
    ['lots_sum_to_on_hand', `update stock_lots set quantity = 4 where code = 'soon' and variant_id = $1`],
    ['lots_sum_to_on_hand', 'update stock_levels set on_hand = 14 where variant_id = $1'],
    ['lots_sum_to_on_hand', `update stock_lots set expired = true where code = 'soon' and variant_id = $1`],
    ['lot_not_negative', `update stock_lots set quantity = -1 where code = 'soon' and variant_id = $1`],
    [
      'only_dated_lots_expire',
      `update stock_lots set expired = true where code = 'never' and variant_id = $1`,
    ],
  ])('%s: %s', async (constraint, statement) => {
    const variantId = await threeLots()
    await expect(world.owner.unsafe(statement, [variantId])).rejects.toMatchObject({
      constraint_name: constraint,
    })
  })

  test('two units of one serial number, and a changed lot ledger', async () => {
    const insert = (quantity: number) => world.owner`
      insert into stock_lots (tenant_id, variant_id, warehouse_id, code, serial, quantity, expired)
      values (${test_tenant}, ${id()}, ${london}, 's', true, ${quantity}, false)`
    await expect(insert(2)).rejects.toMatchObject({ constraint_name: 'one_unit_per_serial' })
    await expect(world.owner`delete from lot_movements`).rejects.toThrow(/append-only/)
  })
})
