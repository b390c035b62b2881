import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { staff } from '#platform/testing/viewers.ts'
import { say } from './shipments.ts'
import { basket, startWorld, type World } from './world.ts'

let at_placement: World
let at_dispatch: World
beforeAll(async () => {
  at_placement = await startWorld()
  at_dispatch = await startWorld({ ORDERS_CAPTURE: 'dispatch' })
})
afterAll(() => Promise.all([at_placement.stop(), at_dispatch.stop()]))

async function placed(world: World, cardToken = 'tok_visa') {
  const lines = [
    { variantId: 'v1', quantity: 2 },
    { variantId: 'v2', quantity: 1 },
  ]
  const { order } = await world.place(basket({ lines }, cardToken))
  const full = await world.order(order.id)
  const [first, second] = full.lines.map(
    (line: { id: string; variant: { id: string }; quantity: number }) => ({
      lineId: line.id,
      variantId: line.variant.id,
      quantity: line.quantity,
    }),
  )
  return { id: order.id as string, order, first, second }
}

const becomes = (world: World, id: string, expected: object) =>
  eventually(async () => expect(await world.order(id)).toMatchObject(expected))

test('goods leave in parts, arrive, and the order is complete', async () => {
  const { id, first, second } = await placed(at_placement)
  await say(at_placement, id, 'DISPATCHED', [first], 2)
  await becomes(at_placement, id, {
    status: 'CONFIRMED',
    fulfillmentStatus: 'PARTIALLY_SHIPPED',
    lines: [
      { fulfilledQuantity: 2, committedQuantity: 0 },
      { fulfilledQuantity: 0, committedQuantity: 1 },
    ],
  })
  await say(at_placement, id, 'IN_TRANSIT', [first])
  await say(at_placement, id, 'DISPATCHED', [second])
  await becomes(at_placement, id, { fulfillmentStatus: 'SHIPPED' })
  await say(at_placement, id, 'DELIVERED', [first, second])
  await becomes(at_placement, id, {
    status: 'COMPLETED',
    fulfillmentStatus: 'DELIVERED',
    paymentStatus: 'CAPTURED',
  })
  expect((await at_placement.order(id)).timeline.map((entry: { type: string }) => entry.type)).toEqual([
    'PLACED',
    'CONFIRMED',
    'PARTIALLY_SHIPPED',
    'SHIPPED',
    'DELIVERED',
  ])
  const changes = (await at_placement.events(id)).filter((event) => event.type === 'orders.OrderChanged.v1')
  expect(changes.map((event) => event.data.change)).toEqual([
    'CONFIRMED',
    'PARTIALLY_SHIPPED',
    'SHIPPED',
    'DELIVERED',
  ])
  expect(await at_placement.cancel(id)).toMatchObject({ reason: 'COMPLETED' })
})

test('goods that left stop a cancellation', async () => {
  const { id, first } = await placed(at_placement)
  await say(at_placement, id, 'DISPATCHED', [first])
  await becomes(at_placement, id, { fulfillmentStatus: 'PARTIALLY_SHIPPED' })
  expect(await at_placement.cancel(id)).toMatchObject({
    __typename: 'OrderNotCancellable',
    reason: 'DISPATCHED',
  })
})

test('goods of a cancelled order that move are remembered, and change nothing', async () => {
  const { id, first } = await placed(at_placement)
  await at_placement.cancel(id)
  await say(at_placement, id, 'DISPATCHED', [first])
  await eventually(async () => {
    expect((await at_placement.order(id)).timeline.at(-1)).toEqual({
      type: 'DISPATCHED_AFTER_CANCELLATION',
      note: 'TRACK1',
    })
  })
  expect(await at_placement.order(id)).toMatchObject({ status: 'CANCELLED', fulfillmentStatus: 'CANCELLED' })
})

describe('captured at dispatch', () => {
  test.each(['tok_visa', 'tok_capture_error_2', 'tok_timeout', 'tok_capture_timeout'])(
    '%s: authorised first, the money of each part is taken when it leaves',
    async (token) => {
      const { id, order, first, second } = await placed(at_dispatch, token)
      expect(order.paymentStatus).toBe('AUTHORISED')
      expect(await at_dispatch.providerOf(id)).toMatchObject({ authorised: 3600, captured: 0 })
      await say(at_dispatch, id, 'DISPATCHED', [first])
      await becomes(at_dispatch, id, {
        paymentStatus: 'PARTIALLY_CAPTURED',
        fulfillmentStatus: 'PARTIALLY_SHIPPED',
        payment: { captured: { amount: '24.00' } },
      })
      await say(at_dispatch, id, 'DISPATCHED', [second])
      await becomes(at_dispatch, id, {
        paymentStatus: 'CAPTURED',
        fulfillmentStatus: 'SHIPPED',
        payment: { captured: { amount: '36.00' } },
      })
      expect(await at_dispatch.providerOf(id)).toMatchObject({ captured: 3600 })
    },
  )

  test('a refund between two shipments stops neither', async () => {
    const { id, first, second } = await placed(at_dispatch)
    await say(at_dispatch, id, 'DISPATCHED', [first])
    await becomes(at_dispatch, id, { paymentStatus: 'PARTIALLY_CAPTURED' })
    const refund = `mutation($input: RefundOrderInput!) { refundOrder(input: $input) { __typename } }`
    const input = { orderId: id, idempotencyKey: 'between', amount: '4', reason: 'late' }
    const [{ refundOrder }] = await Promise.all([
      at_dispatch.data(staff('orders:write'), refund, { input }),
      say(at_dispatch, id, 'DISPATCHED', [second]),
    ])
    expect(refundOrder.__typename).toBe('RefundOrderSuccess')
    await becomes(at_dispatch, id, {
      paymentStatus: 'PARTIALLY_REFUNDED',
      fulfillmentStatus: 'SHIPPED',
      payment: { captured: { amount: '36.00' }, refunded: { amount: '4.00' } },
    })
    await say(at_dispatch, id, 'DELIVERED', [first, second])
    await becomes(at_dispatch, id, { status: 'COMPLETED', paymentStatus: 'PARTIALLY_REFUNDED' })
  })

  test('declined after the authorisation: parked and visible; resumed, it is tried anew', async () => {
    const { id, first, second } = await placed(at_dispatch, 'tok_capture_declined_1')
    await say(at_dispatch, id, 'DISPATCHED', [first])
    await becomes(at_dispatch, id, {
      status: 'CONFIRMED',
      paymentStatus: 'AUTHORISED',
      parkedReason: 'simulator declined to capture 24.00 GBP',
    })
    const resume = `mutation($id: ID!) { resumeOrder(input: { orderId: $id }) { __typename } }`
    await at_dispatch.data(staff('orders:write'), resume, { id })
    await becomes(at_dispatch, id, { paymentStatus: 'PARTIALLY_CAPTURED', parkedReason: null })
    await say(at_dispatch, id, 'DISPATCHED', [second])
    await becomes(at_dispatch, id, { paymentStatus: 'CAPTURED', payment: { captured: { amount: '36.00' } } })
  })

  test('a cancellation before that gives the authorisation back', async () => {
    const { id } = await placed(at_dispatch)
    expect((await at_dispatch.cancel(id)).order).toMatchObject({
      status: 'CANCELLED',
      paymentStatus: 'VOIDED',
    })
    expect(await at_dispatch.providerOf(id)).toMatchObject({ status: 'VOIDED', captured: 0 })
  })
})
