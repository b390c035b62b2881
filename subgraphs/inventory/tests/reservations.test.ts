import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { clerk, id, startWorld, type World } from './world.ts'

let world: World
let london: string
let paris: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse({ code: 'LDN', country: 'GB', region: 'eu-west', priority: 1 })
  paris = await world.openWarehouse({ code: 'PAR', country: 'FR', region: 'eu-west', priority: 2 })
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

describe('reserveStock', () => {
  test('holds stock for 15 minutes', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const made = await world.reserve([{ lineId: 'a', variantId, quantity: 2 }])
    expect(made).toMatchObject({
      __typename: 'StockReservation',
      status: 'HELD',
      expiresAt: new Date(world.clock.now().getTime() + 15 * 60_000).toISOString(),
      allocations: [{ lineId: 'a', variantId, warehouseId: london, quantity: 2, shippedQuantity: 0 }],
    })
    expect(await world.level(variantId, london)).toMatchObject({
      onHand: 5,
      reserved: 2,
      committed: 0,
      available: 3,
    })
  })

  test('names every short line at once and holds nothing', async () => {
    const [plenty, few] = [
      await world.stock({ [london]: 50 }),
      await world.stock({ [london]: 3, [paris]: 1 }),
    ]
    const nowhere = id()
    const refused = await world.reserve([
      { lineId: '1', variantId: plenty, quantity: 5 },
      { lineId: '2', variantId: few, quantity: 3 },
      { lineId: '3', variantId: few, quantity: 2 },
      { lineId: '4', variantId: nowhere, quantity: 1 },
    ])
    expect(refused).toMatchObject({
      __typename: 'InsufficientStock',
      lines: [
        { lineId: '3', variantId: few, requested: 2, available: 1 },
        { lineId: '4', variantId: nowhere, requested: 1, available: 0 },
      ],
    })
    expect(await world.level(plenty, london)).toMatchObject({ reserved: 0 })
  })

  test('the same request again is the same reservation, also when the stock is gone by then', async () => {
    const variantId = await world.stock({ [london]: 2 })
    const request = { reservationId: id(), orderId: id() }
    const lines = [{ lineId: 'a', variantId, quantity: 2 }]
    const first = await world.reserve(lines, request)
    expect(await world.reserve(lines, request)).toEqual(first)
    await world.commit(request.reservationId)
    expect(await world.reserve(lines, request)).toMatchObject({
      id: request.reservationId,
      status: 'COMMITTED',
    })
    expect(await world.level(variantId, london)).toMatchObject({ reserved: 0, committed: 2 })
  })

  test('the same id with other lines is refused', async () => {
    const variantId = await world.stock({ [london]: 9 })
    const request = { reservationId: id(), orderId: id() }
    await world.reserve([{ lineId: 'a', variantId, quantity: 2 }], request)
    expect(await world.reserve([{ lineId: 'a', variantId, quantity: 3 }], request)).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path: 'reservationId' }],
    })
  })

  test('prefers the warehouse in the destination, then priority; one parcel before a nearer split', async () => {
    const both = await world.stock({ [london]: 5, [paris]: 5 })
    const split = await world.stock({ [london]: 1, [paris]: 5 })
    const sites = async (destinationCountry: string | null, variantId: string, quantity: number) =>
      (await world.reserve([{ variantId, quantity }], { destinationCountry })).allocations.map(
        (each: { warehouseId: string; quantity: number }) => [each.warehouseId, each.quantity],
      )
    expect(await sites('FR', both, 1)).toEqual([[paris, 1]])
    expect(await sites('ES', both, 1)).toEqual([[london, 1]])
    expect(await sites(null, both, 1)).toEqual([[london, 1]])
    expect(await sites('GB', split, 2)).toEqual([[paris, 2]])
    expect(new Map(await sites('GB', split, 4))).toEqual(
      new Map([
        [london, 1],
        [paris, 3],
      ]),
    )
  })

  test('never touches safety stock', async () => {
    const variantId = await world.stock({ [london]: 5 })
    await world.ask(
      clerk,
      `mutation ($input: SetSafetyStockInput!) { setSafetyStock(input: $input) { __typename } }`,
      { input: { variantId, warehouseId: london, safetyStock: 4, expectedVersion: 1 } },
    )
    expect(await world.reserve([{ variantId, quantity: 2 }])).toMatchObject({ lines: [{ available: 1 }] })
  })

  const bad: readonly (readonly [string, object, Record<string, unknown>, string])[] = [
    ['zero', { quantity: 0 }, {}, 'lines.1.quantity'],
    ['a negative quantity', { quantity: -1 }, {}, 'lines.1.quantity'],
    ['a huge quantity', { quantity: 2_000_000_000 }, {}, 'lines.1.quantity'],
    ['a variant that cannot be', { variantId: 'socks' }, {}, 'lines.1.variantId'],
    ['a line twice', { lineId: 'first' }, {}, 'lines.1.lineId'],
    ['a reservation id that is none', {}, { reservationId: 'x' }, 'reservationId'],
    ['a hold without time', {}, { holdSeconds: 0 }, 'holdSeconds'],
    ['a hold without end', {}, { holdSeconds: 1_000_000 }, 'holdSeconds'],
    ['an order that cannot be stored', {}, { orderId: 'a\0b' }, 'orderId'],
    ['a line that cannot be stored', { lineId: '\0' }, {}, 'lines.1.lineId'],
    ['no lines', {}, { lines: [] }, 'lines'],
  ]
  test.each(bad)('refuses %s and names the place', async (_name, line, more, path) => {
    const variantId = await world.stock({ [london]: 5 })
    const refused = await world.reserve(
      [
        { lineId: 'first', variantId, quantity: 1 },
        { lineId: 'second', variantId, quantity: 1, ...line },
      ],
      more,
    )
    expect(refused).toMatchObject({ __typename: 'InvalidInput', problems: [{ path }] })
    expect(await world.level(variantId, london)).toMatchObject({ reserved: 0 })
  })

  test('a fractional quantity is no quantity', async () => {
    const variantId = await world.stock({ [london]: 5 })
    await expect(world.reserve([{ variantId, quantity: 1.5 }])).rejects.toThrow(/input\.lines\[0\]\.quantity/)
  })
})

describe('commitReservation', () => {
  test('turns the hold into a promise, once', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const { id: reservationId } = await world.reserve([{ variantId, quantity: 2 }])
    const first = await world.commit(reservationId)
    expect(first).toMatchObject({ status: 'COMMITTED', expiresAt: null })
    expect(await world.commit(reservationId)).toEqual(first)
    expect(await world.level(variantId, london)).toMatchObject({
      onHand: 5,
      reserved: 0,
      committed: 2,
      available: 3,
    })
  })

  test('is refused for what was released, and for what never was', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const { id: reservationId } = await world.reserve([{ variantId, quantity: 2 }])
    await world.release(reservationId)
    expect(await world.commit(reservationId)).toMatchObject({
      __typename: 'ReservationClosed',
      status: 'RELEASED',
    })
    expect(await world.commit(id())).toMatchObject({ __typename: 'ReservationClosed', status: 'RELEASED' })
    expect(await world.commit('no id')).toMatchObject({ __typename: 'ReservationClosed', status: 'RELEASED' })
  })
})

describe('releaseReservation', () => {
  test('gives held stock back, once', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const { id: reservationId } = await world.reserve([{ variantId, quantity: 2 }])
    expect(await world.release(reservationId)).toMatchObject({ status: 'RELEASED', expiresAt: null })
    expect(await world.release(reservationId)).toMatchObject({ status: 'RELEASED' })
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 5, reserved: 0, committed: 0 })
  })

  test('takes a promise back before anything was shipped', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const { id: reservationId } = await world.reserve([{ variantId, quantity: 2 }])
    await world.commit(reservationId)
    expect(await world.release(reservationId)).toMatchObject({ status: 'RELEASED' })
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 5, reserved: 0, committed: 0 })
  })

  test('before the reservation: a late one is refused', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const reservationId = id()
    expect(await world.release(reservationId)).toMatchObject({ status: 'RELEASED', allocations: [] })
    expect(await world.reserve([{ variantId, quantity: 2 }], { reservationId })).toMatchObject({
      __typename: 'ReservationClosed',
      status: 'RELEASED',
    })
    expect(await world.level(variantId, london)).toMatchObject({ reserved: 0 })
  })
})
