import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest, staff } from '#platform/testing/viewers.ts'
import { basket, order_fields, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ ORDERS_SWEEP_EVERY_MS: '600000' })
  // Lanes know their tenant, statements are prepared.
  await Promise.all(Array.from({ length: 12 }, () => world.place(basket())))
  // Background work sends statements too; here the ones of an operation are counted.
  await world.subgraph.drain()
})
afterAll(() => world.stop())

/** A connection that is opened learns types and its tenant once. */
const counted = () =>
  world.statements.filter((text) => !/pg_catalog|set_config|^\s*(begin|commit)/i.test(text))

const place = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { ... on PlaceOrderSuccess {
  accessToken order { id number status paymentStatus total { gross { amount } } lines { id sku quantity variant { id } } } } } }`

test('a placed order costs three statements, its answer included', async () => {
  world.forget()
  const { placeOrder } = await world.data(guest, place, { input: basket() })
  expect(placeOrder.order).toMatchObject({ status: 'CONFIRMED', lines: [{ quantity: 2 }] })
  const texts = counted()
  expect(texts.map((text) => /simulated_provider|update orders|insert into orders/.exec(text)?.[0])).toEqual([
    'insert into orders',
    'simulated_provider',
    'update orders',
  ])
})

test('100 orders as entities cost one statement per table', async () => {
  const placed = await Promise.all(Array.from({ length: 100 }, () => world.place(basket())))
  const representations = placed.map(({ order }) => ({ __typename: 'Order', id: order.id }))
  const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Order { ${order_fields} } } }`
  world.forget()
  const { _entities } = await world.data(staff('orders:read'), query, { r: representations })
  expect(
    _entities.every(
      (order: { lines: unknown[]; timeline: unknown[] }) =>
        order.lines.length === 1 && order.timeline.length === 2,
    ),
  ).toBe(true)
  const tables = counted().map((text) => /from \(?\s*(?:select \*[\s\S]*?from )?(\w+)/.exec(text)?.[1])
  expect(tables.sort()).toEqual(['order_lines', 'order_timeline', 'orders', 'payments'])
})

test('100 lines as entities cost one statement per table', async () => {
  const lines = Array.from({ length: 100 }, (_, i) => ({ variantId: `v${i}`, quantity: 1 }))
  const { order } = await world.place(basket({ lines }))
  const ids = (await world.order(order.id)).lines.map((line: { id: string }) => ({
    __typename: 'OrderLine',
    id: line.id,
  }))
  const query =
    'query($r: [_Any!]!) { _entities(representations: $r) { ... on OrderLine { sku order { number } } } }'
  world.forget()
  const { _entities } = await world.data(staff('orders:read'), query, { r: ids })
  expect(_entities).toHaveLength(100)
  expect(counted()).toHaveLength(2)
})

test('a page of 20 orders with lines costs two statements', async () => {
  world.forget()
  const { orders } = await world.data(
    staff('orders:read'),
    '{ orders(first: 20) { nodes { number lines { sku } } } }',
  )
  expect(orders.nodes).toHaveLength(20)
  expect(counted()).toHaveLength(2)
})
