import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { purchasingIn } from './purchasing-world.ts'
import { clerk, id, startWorld, type World } from './world.ts'

let world: World
let buy: ReturnType<typeof purchasingIn>
let london: string
let acme: string
beforeAll(async () => {
  world = await startWorld()
  buy = purchasingIn(world)
  london = await world.openWarehouse()
  acme = await buy.supplier()
})
afterEach(async () => {
  await world.expectBooksToBalance()
  await buy.expectDeliveriesToBalance()
})
afterAll(() => world.stop())

const orderOf = (quantities: readonly number[], tolerancePercent = 0) =>
  buy.sent(
    acme,
    london,
    quantities.map((quantity) => ({ variantId: id(), quantity })),
    { tolerancePercent },
  )

test('a delivery within tolerance is taken in, one unit more is not, and every such line is named', async () => {
  const order = await orderOf([100, 10, 33], 10)
  expect(await buy.receive(order, [111, 11, 37])).toMatchObject({
    __typename: 'ReceivedBeyondTolerance',
    lines: [
      { delivered: 111, receivable: 110, line: { ordered: 100, unitCost: { amount: '2.50' } } },
      { delivered: 37, receivable: 36 },
    ],
  })
  expect(await buy.order(order.id)).toMatchObject({ status: 'SENT', version: 2, receipts: [] })
  expect(await buy.receive(order, [110, 11, 36])).toMatchObject({ purchaseOrder: { status: 'RECEIVED' } })
})

test('a delivery is taken in once per key, whenever and however often it is booked', async () => {
  const order = await orderOf([10])
  const more = { idempotencyKey: id() }
  const answers = await Promise.all([1, 2, 3].map(() => buy.receive(order, [4], more)))
  expect(new Set(answers.map((each) => each.receipt.id)).size).toBe(1)
  expect(await buy.receive(order, [5], more)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  // The stored answer is cleared away in time; the ledger still knows the key.
  await world.owner`delete from idempotency_keys`
  expect(await buy.receive(order, [4], more)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  expect(await buy.order(order.id)).toMatchObject({ lines: [{ received: 4 }], receipts: [{}] })
})

test.each([
  ['a line of another order', (_own: string) => [{ lineId: id(), quantity: 1 }], 'lines.0.lineId'],
  ['no units', (own: string) => [{ lineId: own, quantity: 0 }], 'lines.0.quantity'],
  [
    'a line twice',
    (own: string) => [
      { lineId: own, quantity: 1 },
      { lineId: own, quantity: 1 },
    ],
    'lines.1.lineId',
  ],
  ['nothing', () => [], 'lines'],
])('%s is no delivery', async (_name, lines, path) => {
  const order = await orderOf([10])
  const input = { idempotencyKey: id(), purchaseOrderId: order.id, lines: lines(order.lines[0].id) }
  expect(await buy.run('receivePurchaseOrder', input)).toMatchObject({ problems: [{ path }] })
})

describe('at the same time', () => {
  test.each([0, 25])('deliveries of one line: never beyond %i %% of tolerance', async (tolerance) => {
    for (let round = 0; round < 10; round++) {
      const order = await orderOf([40], tolerance)
      const answers = await Promise.all(Array.from({ length: 12 }, () => buy.receive(order, [7])))
      const taken = answers.filter((each) => each.__typename === 'ReceivePurchaseOrderSuccess').length
      // Up to 40 and 50 units fit; of a tolerated line nothing is awaited after the sixth delivery.
      expect(taken).toBe(tolerance === 0 ? 5 : 6)
      const refused = answers.filter((each) => each.__typename !== 'ReceivePurchaseOrderSuccess')
      const kind = tolerance === 0 ? 'ReceivedBeyondTolerance' : 'PurchaseOrderInOtherState'
      expect(refused.every((each) => each.__typename === kind)).toBe(true)
      expect(await world.level(order.lines[0].variant.id, london)).toMatchObject({ onHand: 7 * taken })
    }
  })

  test('deliveries of orders with the same variants in opposite order: nobody deadlocks', async () => {
    const variants = [id(), id(), id(), id()]
    const orders = await Promise.all(
      Array.from({ length: 16 }, (_, index) => {
        const lines = variants.map((variantId) => ({ variantId, quantity: 2 }))
        return buy.sent(acme, london, index % 2 === 0 ? lines : lines.toReversed())
      }),
    )
    world.forget()
    await Promise.all(orders.flatMap((order) => [1, 2].map(() => buy.receive(order, [1, 1, 1, 1]))))
    expect(world.statements.filter((text) => text.trim() === 'rollback')).toEqual([])
    for (const variantId of variants)
      expect(await world.level(variantId, london)).toMatchObject({ onHand: 32 })
  })

  test('a delivery against a cancellation of the rest: what came and what is cancelled is what was ordered', async () => {
    for (let round = 0; round < 10; round++) {
      const order = await orderOf([10])
      const cancel = { purchaseOrderId: order.id, expectedVersion: 2, reason: 'enough' }
      await Promise.all([buy.receive(order, [6]), buy.run('cancelPurchaseOrder', cancel)])
      const [line] = (await buy.order(order.id)).lines
      expect([
        [6, 0],
        [0, 10],
      ]).toContainEqual([line.received, line.cancelled])
    }
  })
})

test('the database itself refuses more than is tolerated', async () => {
  const order = await orderOf([100], 10)
  const lineId = order.lines[0].id
  await expect(
    world.owner`update purchase_order_lines set received = 111 where id = ${lineId}`,
  ).rejects.toThrow('received_within_tolerance')
})

test('100 orders with suppliers, warehouses, lines and deliveries: a statement per table', async () => {
  for (let i = 0; i < 5; i++) await buy.receive(await orderOf([2, 3]), [1, 1])
  await world.subgraph.drain()
  world.forget()
  const { purchaseOrders } = await world.ask(
    clerk,
    `{ purchaseOrders(first: 100) { nodes { number total { amount } supplier { name items(first: 2) { nodes { packSize } } }
      warehouse { code } receipts { lines { quantity } } lines { variant { stockLevels { incoming } } } } } }`,
  )
  expect(purchaseOrders.nodes.length).toBeGreaterThan(5)
  const reads = world.statements.filter((text) => /suppliers|purchase_|warehouses|stock_levels/.test(text))
  expect(reads.length).toBe(7)
})
