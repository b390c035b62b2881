import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { guest } from '#platform/testing/viewers.ts'
import { basket, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ ORDERS_DEADLINE_MS: '200', ORDERS_SIMULATOR_SLOW_MS: '600' })
})
afterAll(() => world.stop())

test('when the outcome is not known in time the answer is PENDING, and a subscriber misses nothing', async () => {
  const input = basket({}, 'tok_slow')
  const { order, accessToken, updatesCursor } = await world.place(input)
  expect(order).toMatchObject({ status: 'PENDING', paymentStatus: 'PENDING' })
  // The order is confirmed before anybody subscribes.
  await eventually(async () => expect((await world.order(order.id)).status).toBe('CONFIRMED'))
  const updates = world.subgraph.port.subscribe({
    query: `subscription($orderId: ID!, $accessToken: String, $after: String) {
      orderUpdated(orderId: $orderId, accessToken: $accessToken, after: $after) { cursor change order { status paymentStatus } } }`,
    variables: { orderId: order.id, accessToken, after: updatesCursor },
    viewer: guest,
  })
  const stream = updates[Symbol.asyncIterator]()
  const first = (await stream.next()).value
  expect(first.data.orderUpdated).toMatchObject({
    change: 'CONFIRMED',
    order: { status: 'CONFIRMED', paymentStatus: 'CAPTURED' },
  })
  await stream.return?.()
  expect((await world.place(input)).order).toMatchObject({ id: order.id, status: 'CONFIRMED' })
})
