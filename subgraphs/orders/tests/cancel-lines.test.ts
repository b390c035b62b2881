import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { guest, staff } from '#platform/testing/viewers.ts'
import { basket, startWorld, type World } from './world.ts'

let at_placement: World
let at_dispatch: World
beforeAll(async () => {
  at_placement = await startWorld()
  at_dispatch = await startWorld({ ORDERS_CAPTURE: 'dispatch' })
})
afterAll(() => Promise.all([at_placement.stop(), at_dispatch.stop()]))

const document = `mutation ($input: CancelOrderLinesInput!) { cancelOrderLines(input: $input) { __typename
  ... on CancelOrderLinesSuccess { cancelledLines { lineId requested cancelled } order { status paymentStatus fulfillmentStatus } }
  ... on OrderLinesNotCancellable { reason lines { requested cancellable } }
  ... on InvalidInput { problems { path } } } }`

/** An order of three and two units, with the ids of its lines. */
async function bought(world: World, change: object = {}) {
  const lines = [
    { variantId: 'v1', quantity: 3 },
    { variantId: 'v2', quantity: 2 },
  ]
  const { order, accessToken } = await world.place(basket({ lines, ...change }))
  const [first, second] = (await world.order(order.id)).lines.map((line: { id: string }) => line.id)
  return { id: order.id as string, accessToken, first, second }
}
const cancel = async (
  world: World,
  orderId: string,
  units: Readonly<Record<string, number>>,
  change: object = {},
  viewer: Viewer = staff('orders:write'),
) => {
  const lines = Object.entries(units).map(([lineId, quantity]) => ({ lineId, quantity }))
  const input = { orderId, idempotencyKey: uuidv7(), reason: 'too many', lines, ...change }
  return (await world.data(viewer, document, { input })).cancelOrderLines
}
const quantities = async (world: World, lineId: string) => {
  const [row] = await world.books`
    select ordered, committed, backordered, cancelled, refunded from order_lines where id = ${lineId}`
  return row
}
const settled = (world: World, orderId: string) =>
  eventually(async () => {
    const [row] = await world.books`select lease_until from orders where id = ${orderId}`
    expect(row?.lease_until).toBeNull()
  })

test('units that have not left are cancelled, and what was paid for them is given back, once', async () => {
  const { id, first, second } = await bought(at_placement)
  const idempotencyKey = uuidv7()
  for (let time = 0; time < 2; time++) {
    expect(await cancel(at_placement, id, { [first]: 2 }, { idempotencyKey })).toMatchObject({
      __typename: 'CancelOrderLinesSuccess',
      cancelledLines: [{ lineId: first, requested: 2, cancelled: 2 }],
      order: { status: 'CONFIRMED', fulfillmentStatus: 'UNFULFILLED' },
    })
  }
  await settled(at_placement, id)
  expect(await quantities(at_placement, first)).toMatchObject({ committed: 1, cancelled: 2, refunded: 2 })
  expect(await quantities(at_placement, second)).toMatchObject({ committed: 2, cancelled: 0 })
  expect(await at_placement.providerOf(id)).toMatchObject({ captured: 6000, refunded: 2400 })
  const told = (await at_placement.events(id)).find((event) => event.type === 'orders.OrderLinesCancelled.v1')
  expect(told?.data).toMatchObject({ lines: [{ lineId: first, quantity: 2, gross: 2400 }] })
  expect((await at_placement.order(id)).timeline).toContainEqual({
    type: 'LINES_CANCELLED',
    note: '2 units will not be shipped.',
  })
})

test('what is only held is not given back: it is never taken', async () => {
  const { id, first } = await bought(at_dispatch)
  await cancel(at_dispatch, id, { [first]: 1 })
  await settled(at_dispatch, id)
  expect(await quantities(at_dispatch, first)).toMatchObject({ committed: 2, cancelled: 1, refunded: 0 })
  expect(await at_dispatch.providerOf(id)).toMatchObject({ authorised: 6000, captured: 0, refunded: 0 })
})

test.each(['placement', 'dispatch'] as const)(
  'taken at %s: events of a part that is cancelled, and of the rest, count each unit and each penny once',
  async (captureAt) => {
    const world = captureAt === 'placement' ? at_placement : at_dispatch
    const { id, first, second } = await bought(world)
    await cancel(world, id, { [first]: 2, [second]: 2 })
    await settled(world, id)
    await world.cancel(id)
    const told = await world.events(id)
    const of = (name: string) => told.find(({ type }) => type === `orders.${name}.v1`)?.data
    const part = { [first]: 2400, [second]: 2400 }
    const lines = Object.entries(part).map(([lineId, gross]) => ({ lineId, quantity: 2, gross }))
    if (captureAt === 'placement') {
      expect(of('OrderLinesCancelled')).not.toHaveProperty('letGo')
      expect(of('OrderRefunded')).toMatchObject({ reason: 'CANCELLED_UNITS', gross: 4800, lines })
    } else {
      expect(of('OrderLinesCancelled')).toMatchObject({ letGo: 4800, lines })
      expect(of('OrderRefunded')).toBeUndefined()
    }
    expect(of('OrderCancelled')).toMatchObject({ gross: 6000, givenBack: 1200 })
    expect(of('OrderCancelled')).toMatchObject({ lines: [{ lineId: first, quantity: 1, gross: 1200 }] })
  },
)

test('units that wait for stock go first; the rest comes out of the shipments', async () => {
  at_placement.inventory.onHand.set('rare', 2)
  const lines = [
    { variantId: 'rare', quantity: 5, acceptBackorder: true },
    { variantId: 'v2', quantity: 1 },
  ]
  const { id, first } = await bought(at_placement, { lines })
  expect(await quantities(at_placement, first)).toMatchObject({ committed: 2, backordered: 3 })
  await cancel(at_placement, id, { [first]: 2 })
  expect(await quantities(at_placement, first)).toMatchObject({ committed: 2, backordered: 1, cancelled: 2 })
  await settled(at_placement, id)
  await cancel(at_placement, id, { [first]: 2 })
  expect(await quantities(at_placement, first)).toMatchObject({ committed: 1, backordered: 0, cancelled: 4 })
})

test('units that left are not cancelled: the rest is, and the answer says how many', async () => {
  const { id, first, second } = await bought(at_placement)
  at_placement.logistics.left.add(first)
  expect(await cancel(at_placement, id, { [first]: 1, [second]: 1 })).toMatchObject({
    cancelledLines: [
      { requested: 1, cancelled: 0 },
      { requested: 1, cancelled: 1 },
    ],
  })
  await settled(at_placement, id)
  expect(await at_placement.providerOf(id)).toMatchObject({ refunded: 1200 })
  expect(await cancel(at_placement, id, { [first]: 1 })).toMatchObject({ cancelledLines: [{ cancelled: 0 }] })
  expect((await at_placement.order(id)).timeline.map((entry: { type: string }) => entry.type)).toContain(
    'LINES_CANCELLATION_REFUSED',
  )
})

test('a neighbour that is away, or has not planned yet, is asked again until it is done, once', async () => {
  const { id, first } = await bought(at_placement)
  at_placement.logistics.state.unplanned = 1
  at_placement.inventory.fail('releaseUnits', 2, 'happens')
  expect(await cancel(at_placement, id, { [first]: 1 })).toMatchObject({ cancelledLines: [{ cancelled: 1 }] })
  await settled(at_placement, id)
  expect(await quantities(at_placement, first)).toMatchObject({ committed: 2, cancelled: 1 })
  expect(at_placement.inventory.reservations.get(id)?.allocations[0]?.quantity).toBe(2)
})

test('what cannot be is refused, and names the lines', async () => {
  const { id, accessToken, first, second } = await bought(at_placement)
  expect(await cancel(at_placement, id, { [first]: 4, [second]: 1 })).toMatchObject({
    reason: 'TOO_MANY_UNITS',
    lines: [{ requested: 4, cancellable: 3 }],
  })
  expect(await cancel(at_placement, id, { [first]: 3, [second]: 2 })).toMatchObject({ reason: 'WHOLE_ORDER' })
  expect(await cancel(at_placement, id, { [first]: 0 })).toMatchObject({
    problems: [{ path: 'lines.0.quantity' }],
  })
  expect(await cancel(at_placement, id, {})).toMatchObject({ problems: [{ path: 'lines' }] })
  expect((await cancel(at_placement, id, { [first]: 1 }, {}, guest)).__typename).toBe('OrderNotFound')
  const byToken = await cancel(at_placement, id, { [first]: 1 }, { accessToken }, guest)
  expect(byToken.__typename).toBe('CancelOrderLinesSuccess')
  await settled(at_placement, id)
  await at_placement.cancel(id)
  expect(await cancel(at_placement, id, { [first]: 1 })).toMatchObject({ reason: 'ALREADY_CANCELLED' })
  expect(await at_placement.providerOf(id)).toMatchObject({ captured: 6000, refunded: 6000 })
})

test('many at once: each unit is cancelled and given back once', async () => {
  const { id, first } = await bought(at_placement)
  const answers = await Promise.all(Array.from({ length: 6 }, () => cancel(at_placement, id, { [first]: 1 })))
  await settled(at_placement, id)
  const done = answers.filter((answer) => answer.__typename === 'CancelOrderLinesSuccess').length
  expect(done).toBeGreaterThan(0)
  expect(await quantities(at_placement, first)).toMatchObject({ cancelled: done, refunded: done })
  expect(await at_placement.providerOf(id)).toMatchObject({ refunded: done * 1200 })
})
