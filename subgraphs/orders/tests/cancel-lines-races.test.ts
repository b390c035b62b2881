import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { staff } from '#platform/testing/viewers.ts'
import { goodsCame, say } from './shipments.ts'
import { basket, startWorld, type World } from './world.ts'

// A cancellation of units against everything that may happen to the order meanwhile. An order of three and two units of 12.00.

const worlds = {} as Record<'placement' | 'dispatch', World>
beforeAll(async () => {
  worlds.placement = await startWorld()
  worlds.dispatch = await startWorld({ ORDERS_CAPTURE: 'dispatch' })
})
afterAll(() => Promise.all(Object.values(worlds).map((world) => world.stop())))

const cancel_lines = `mutation ($input: CancelOrderLinesInput!) { cancelOrderLines(input: $input) { __typename
  ... on CancelOrderLinesSuccess { cancelledLines { cancelled } }
  ... on OrderLinesNotCancellable { reason order { status } } } }`
const refund_order = `mutation($input: RefundOrderInput!) { refundOrder(input: $input) {
  __typename ... on RefundOrderSuccess { refund { status } } ... on RefundNotPossible { reason } } }`
const clerk = staff('orders:write', 'orders:read')
const order_gross = 6000
const unit = 1200
let keys = 0

async function bought(world: World, change: object = {}) {
  const lines = [
    { variantId: 'v1', quantity: 3 },
    { variantId: 'v2', quantity: 2 },
  ]
  const { order } = await world.place(basket({ lines, ...change }))
  const [first, second] = (await world.order(order.id)).lines.map((line: { id: string }) => line.id)
  return { id: order.id as string, first: first as string, second: second as string }
}
async function cancelLines(world: World, orderId: string, units: Readonly<Record<string, number>>) {
  const lines = Object.entries(units).map(([lineId, quantity]) => ({ lineId, quantity }))
  const input = { orderId, idempotencyKey: `lines-${++keys}`, reason: 'too many', lines }
  return (await world.data(clerk, cancel_lines, { input })).cancelOrderLines
}
/** Asks for a refund without waiting for the answer. */
const refund = (world: World, orderId: string, amount: string) =>
  world.data(clerk, refund_order, {
    input: { orderId, amount, idempotencyKey: `refund-${++keys}`, reason: 'late' },
  })
const settled = (world: World, orderId: string) =>
  eventually(async () => {
    const [row] = await world.books`select lease_until, parked_reason from orders where id = ${orderId}`
    expect(row).toEqual({ lease_until: null, parked_reason: null })
  })
/** Resolves when the order's run is at a call that is held. */
const reached = (world: World, operation: string, before: number) =>
  eventually(() => expect(world.inventory.calls.slice(before)).toContain(operation))
const typesOf = async (world: World, orderId: string): Promise<readonly string[]> =>
  (await world.order(orderId)).timeline.map((entry: { type: string }) => entry.type)

/** What must hold at the end, whoever won: of units, money, stock, events, and of what is still asked for. */
async function isWhole(world: World, orderId: string) {
  await settled(world, orderId)
  const order = await world.order(orderId)
  const lines = await world.books`
    select id, ordered, fulfilled, committed, backordered, cancelled from order_lines where order_id = ${orderId}`
  const total = (of: string) => lines.reduce((sum, line) => sum + Number(line[of]), 0)
  expect(total('fulfilled') + total('committed') + total('backordered') + total('cancelled')).toBe(5)
  const provider = await world.providerOf(orderId)
  const kept = 5 - total('cancelled')
  const taken = world === worlds.placement ? kept : total('fulfilled')
  expect((provider?.captured ?? 0) - (provider?.refunded ?? 0)).toBe(taken * unit)
  const [ours] = await world.books`
    select captured::int, refunded::int, refund_due::int from payments where order_id = ${orderId}`
  expect(ours).toEqual({ captured: provider?.captured, refunded: provider?.refunded, refund_due: 0 })
  const { allocations = [], status } = world.inventory.reservations.get(orderId) ?? {}
  if (order.status === 'CANCELLED') expect(status).toBe('RELEASED')
  else expect(allocations.reduce((sum, each) => sum + each.quantity + each.backordered, 0)).toBe(kept)
  const told = (await world.events(orderId))
    .filter(({ type }) => type === 'orders.OrderLinesCancelled.v1' || type === 'orders.OrderCancelled.v1')
    .flatMap(({ data }) => data.lines as { quantity: number; gross: number }[])
  expect(told.reduce((sum, each) => sum + each.quantity, 0)).toBe(total('cancelled'))
  expect(told.reduce((sum, each) => sum + each.gross, 0)).toBe(total('cancelled') * unit)
  expect(
    await world.books`select 1 from line_cancellations where order_id = ${orderId} and status = 'REQUESTED'`,
  ).toHaveLength(0)
  return { order, cancelled: total('cancelled'), fulfilled: total('fulfilled') }
}

describe.each(['placement', 'dispatch'] as const)('money is taken at %s', (captureAt) => {
  test.each(['units are taken back', 'the answer is lost'])(
    'all of it is cancelled while some of it is being cancelled, when %s',
    async (when) => {
      const world = worlds[captureAt]
      const { id, first } = await bought(world)
      if (when === 'the answer is lost') world.inventory.fail('releaseUnits', 1, 'happens')
      const before = world.inventory.calls.length
      const open = world.inventory.hold('releaseUnits')
      const some = cancelLines(world, id, { [first]: 2 })
      await reached(world, 'releaseUnits', before)
      const all = world.cancel(id)
      expect((await all).order).toMatchObject({ status: 'CANCELLED' })
      open()
      expect(await some).toMatchObject({ reason: 'ALREADY_CANCELLED', order: { status: 'CANCELLED' } })
      world.inventory.fail('releaseUnits', 0)
      expect(await isWhole(world, id)).toMatchObject({ cancelled: 5 })
      expect(await typesOf(world, id)).toEqual([
        ...['PLACED', 'CONFIRMED', 'LINES_CANCELLATION_REQUESTED', 'CANCELLATION_REQUESTED'],
        ...['LINES_CANCELLATION_REFUSED', 'CANCELLED'],
      ])
      const [event] = (await world.events(id)).filter(({ type }) => type === 'orders.OrderCancelled.v1')
      expect(event?.data).toMatchObject({ givenBack: order_gross })
    },
  )

  test('some of it is to be cancelled while all of it is being cancelled: that tells it all', async () => {
    const world = worlds[captureAt]
    const { id, first } = await bought(world)
    const before = world.inventory.calls.length
    const open = world.inventory.hold('releaseReservation')
    const all = world.cancel(id)
    await reached(world, 'releaseReservation', before)
    const some = cancelLines(world, id, { [first]: 1 })
    open()
    expect(await some).toMatchObject({ reason: 'ALREADY_CANCELLED' })
    expect((await all).order).toMatchObject({ status: 'CANCELLED' })
    await isWhole(world, id)
    expect(await typesOf(world, id)).not.toContain('LINES_CANCELLATION_REQUESTED')
  })

  test('at once, in whatever order: one of the two tells of each unit', async () => {
    const world = worlds[captureAt]
    const answers = new Set<string>()
    for (let round = 0; round < 10; round++) {
      const { id, first, second } = await bought(world)
      const some = pause(Math.random() * 3).then(() => cancelLines(world, id, { [first]: 1, [second]: 1 }))
      const all = pause(Math.random() * 6).then(() => world.cancel(id))
      answers.add((await some).reason ?? (await some).__typename)
      expect(await all).toMatchObject({ __typename: 'CancelOrderSuccess' })
      expect(await isWhole(world, id)).toMatchObject({ order: { status: 'CANCELLED' }, cancelled: 5 })
    }
    for (const answer of answers) expect(['ALREADY_CANCELLED', 'CancelOrderLinesSuccess']).toContain(answer)
  })

  test('goods leave while some of them are being cancelled: what left is paid, what was kept is not', async () => {
    const world = worlds[captureAt]
    const { id, first, second } = await bought(world)
    const before = world.inventory.calls.length
    const open = world.inventory.hold('releaseUnits')
    const some = cancelLines(world, id, { [first]: 2 })
    await reached(world, 'releaseUnits', before)
    await say(world, id, 'DISPATCHED', [
      { lineId: first, variantId: 'v1', quantity: 1 },
      { lineId: second, variantId: 'v2', quantity: 2 },
    ])
    await eventually(async () => expect(await typesOf(world, id)).toContain('PARTIALLY_SHIPPED'))
    open()
    await some
    const { order, cancelled, fulfilled } = await isWhole(world, id)
    expect({ cancelled, fulfilled }).toEqual({ cancelled: 2, fulfilled: 3 })
    expect(order).toMatchObject({ status: 'CONFIRMED', fulfillmentStatus: 'SHIPPED' })
    expect((await typesOf(world, id)).filter((type) => type === 'LINES_CANCELLED')).toHaveLength(1)
  })

  test('all of it is to be cancelled when goods have left, amid some of it: that stands, those are cancelled', async () => {
    const world = worlds[captureAt]
    const { id, first, second } = await bought(world)
    const before = world.inventory.calls.length
    const open = world.inventory.hold('releaseUnits')
    const some = cancelLines(world, id, { [second]: 1 })
    await reached(world, 'releaseUnits', before)
    // Logistics has seen the first line go; we have not heard of it.
    world.logistics.left.add(id)
    const all = world.cancel(id)
    await eventually(async () => expect(await typesOf(world, id)).toContain('CANCELLATION_REFUSED'))
    open()
    expect(await all).toMatchObject({ __typename: 'OrderNotCancellable', reason: 'DISPATCHED' })
    expect(await some).toMatchObject({ cancelledLines: [{ cancelled: 1 }] })
    await say(world, id, 'DISPATCHED', [{ lineId: first, variantId: 'v1', quantity: 3 }])
    await eventually(async () => expect(await typesOf(world, id)).toContain('PARTIALLY_SHIPPED'))
    expect(await isWhole(world, id)).toMatchObject({ cancelled: 1, fulfilled: 3 })
  })

  test('units that wait come while some of them are being cancelled: each comes or is cancelled', async () => {
    const world = worlds[captureAt]
    world.inventory.onHand.set('rare', 1)
    const { id, first } = await bought(world, {
      lines: [
        { variantId: 'rare', quantity: 3, acceptBackorder: true },
        { variantId: 'v2', quantity: 2 },
      ],
    })
    const before = world.inventory.calls.length
    const open = world.inventory.hold('releaseUnits')
    const some = cancelLines(world, id, { [first]: 2 })
    await reached(world, 'releaseUnits', before)
    // One of the two that wait comes before inventory is reached; its word of it is on its way.
    const reservation = world.inventory.reservations.get(id)
    if (reservation === undefined) throw new Error('nothing is reserved')
    const [part] = reservation.allocations
    Object.assign(part ?? {}, { quantity: 2, backordered: 1, served: 1 })
    open()
    await eventually(() =>
      expect(
        world.inventory.calls.slice(before).filter((each) => each === 'releaseUnits').length,
      ).toBeGreaterThan(1),
    )
    await goodsCame(world, id, 1)
    await some
    expect(await isWhole(world, id)).toMatchObject({ cancelled: 2 })
    const types = await typesOf(world, id)
    expect(types).toContain('BACKORDER_ALLOCATED')
    expect(types.filter((type) => type === 'LINES_CANCELLED')).toHaveLength(1)
  })
})

test('a refund is due while some, then all of it, is cancelled: everything is given back once', async () => {
  const world = worlds.placement
  const { id, first } = await bought(world)
  const before = world.inventory.calls.length
  const open = world.inventory.hold('releaseUnits')
  const some = cancelLines(world, id, { [first]: 1 })
  await reached(world, 'releaseUnits', before)
  const given = refund(world, id, '10')
  await eventually(async () => {
    const [row] = await world.books`select refund_due::int as due from payments where order_id = ${id}`
    expect(row?.due).toBe(1000)
  })
  expect((await world.cancel(id)).order).toMatchObject({ status: 'CANCELLED', paymentStatus: 'REFUNDED' })
  open()
  expect((await given).refundOrder).toMatchObject({ refund: { status: 'DONE' } })
  expect(await some).toMatchObject({ reason: 'ALREADY_CANCELLED' })
  await isWhole(world, id)
  expect(await world.providerOf(id)).toMatchObject({ captured: order_gross, refunded: order_gross })
})
