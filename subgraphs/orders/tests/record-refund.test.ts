import { afterAll, beforeAll, expect, test } from 'vitest'
import { customer, guest, staff } from '#platform/testing/viewers.ts'
import { reconcilePayments } from '../commands/payments/reconcile-payments.ts'
import { simulatedProvider } from '../store/simulated-provider.ts'
import { basket, startWorld, type World } from './world.ts'

// Money that the provider will not give back is given back by other means, and written down. An order of 24.00.

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const clerk = staff('orders:write', 'orders:read')
const record_refund = `mutation($input: RecordRefundInput!) { recordRefund(input: $input) { __typename
  ... on RecordRefundSuccess { order { status paymentStatus payment { refunds { amount { amount } reason status reference } } } }
  ... on RefundNotDeclined { declined { amount } } ... on InvalidInput { problems { path } } } }`
const refund_order = `mutation($input: RefundOrderInput!) { refundOrder(input: $input) { __typename } }`
const never = 'tok_refund_declined_99'
let keys = 0

async function record(orderId: string, amount: string, change: object = {}) {
  const input = { orderId, amount, idempotencyKey: `record-${++keys}`, reference: 'transfer 4711', ...change }
  return (await world.data(clerk, record_refund, { input })).recordRefund
}
const paid = async (): Promise<string> => (await world.place(basket({}, never))).order.id
async function refund(orderId: string, amount: string) {
  const input = { orderId, amount, idempotencyKey: `refund-${++keys}`, reason: 'late' }
  await world.data(clerk, refund_order, { input })
}
const books = async (id: string) => {
  const [row] = await world.books`
    select captured::int, refunded::int, refund_due::int as due, refunded_elsewhere::int as elsewhere from payments where order_id = ${id}`
  return row
}
/** What the reconciliation says, also when it may repair. */
async function differences(id: string) {
  const { database } = world
  const settings = { slow_ms: 0, action_ms: 0, now: world.clock.now, actionUrl: () => '' }
  const provider = simulatedProvider(database, settings)
  const given = { database, provider, now: world.clock.now }
  const { found } = await reconcilePayments(given, { repair: true, found_max: 100 })
  return found.filter((each) => each.orderId === id)
}

test('the rest of a cancelled order: it ends cancelled, and the books say by what means', async () => {
  const id = await paid()
  await world.cancel(id)
  expect((await world.order(id)).parkedReason).toBe('simulator declined to refund 24.00 GBP')
  expect(await record(id, '23.99')).toMatchObject({
    __typename: 'RefundNotDeclined',
    declined: { amount: '24.00' },
  })
  const idempotencyKey = 'the-same'
  for (let time = 0; time < 2; time++)
    expect(await record(id, '24', { idempotencyKey })).toMatchObject({
      order: {
        status: 'CANCELLED',
        paymentStatus: 'REFUNDED',
        payment: {
          refunds: [
            {
              amount: { amount: '24.00' },
              reason: 'CANCELLATION',
              status: 'DONE',
              reference: 'transfer 4711',
            },
          ],
        },
      },
    })
  expect(await record(id, '24')).toMatchObject({ declined: null })
  expect(await books(id)).toEqual({ captured: 2400, refunded: 2400, due: 0, elsewhere: 2400 })
  expect(await world.providerOf(id)).toMatchObject({ captured: 2400, refunded: 0 })
  expect((await world.order(id)).timeline).toContainEqual({
    type: 'REFUNDED_ELSEWHERE',
    note: '24.00 GBP, transfer 4711',
  })
  const [row] = await world.books`select settled_by from refunds where order_id = ${id}`
  expect(row?.settled_by).not.toBeNull()
  const told = (await world.events(id)).map(({ type }) => type)
  expect(told.filter((type) => type === 'orders.OrderCancelled.v1')).toHaveLength(1)
  expect(told).not.toContain('orders.OrderRefunded.v1')
  expect(await differences(id)).toEqual([])
})

test('an order that could not be placed: it ends cancelled', async () => {
  world.inventory.fail('commitReservation', 4)
  const input = basket({}, never)
  await world.place(input)
  const id = await world.idOf(input.idempotencyKey)
  expect(await record(id, '24')).toMatchObject({ order: { status: 'CANCELLED' } })
  expect(await books(id)).toEqual({ captured: 2400, refunded: 2400, due: 0, elsewhere: 2400 })
  expect(await differences(id)).toEqual([])
})

test('a part, while the order stands: told as any refund; the rest goes through the provider', async () => {
  const id = await paid()
  await refund(id, '5')
  expect(await record(id, '24')).toMatchObject({ declined: { amount: '5.00' } })
  expect(await record(id, '5')).toMatchObject({
    order: {
      status: 'CONFIRMED',
      paymentStatus: 'PARTIALLY_REFUNDED',
      payment: { refunds: [{ reason: 'GOODWILL', status: 'DONE' }] },
    },
  })
  expect(await world.order(id)).toMatchObject({ parkedReason: null })
  expect((await world.events(id)).filter(({ type }) => type === 'orders.OrderRefunded.v1')).toHaveLength(1)
  expect(await differences(id)).toEqual([])
  // The account works again: what is given back from now on is the provider's.
  await world.books`update simulated_provider_payments set card = 'tok_visa', failing = null where key = ${`order:${id}`}`
  await refund(id, '4')
  expect(await books(id)).toEqual({ captured: 2400, refunded: 900, due: 0, elsewhere: 500 })
  expect((await world.cancel(id)).order).toMatchObject({ status: 'CANCELLED', paymentStatus: 'REFUNDED' })
  expect(await books(id)).toEqual({ captured: 2400, refunded: 2400, due: 0, elsewhere: 500 })
  expect(await world.providerOf(id)).toMatchObject({ captured: 2400, refunded: 1900 })
  expect(await differences(id)).toEqual([])
  // The provider gives it back after all: said, and not "repaired".
  await world.books`update simulated_provider_payments set refunded = 2400, status = 'REFUNDED' where key = ${`order:${id}`}`
  expect(await differences(id)).toMatchObject([{ kind: 'AMOUNTS_DIFFER', remedy: null, repaired: null }])
})

test('only what was declined, only by staff who may, only once', async () => {
  const id = await paid()
  expect(await record(id, '24')).toMatchObject({ __typename: 'RefundNotDeclined', declined: null })
  expect((await record('nonsense', '1')).__typename).toBe('OrderNotFound')
  expect(await record(id, '0')).toMatchObject({ problems: [{ path: 'amount' }] })
  expect(await record(id, '1', { reference: ' ' })).toMatchObject({ problems: [{ path: 'reference' }] })
  const input = { orderId: id, amount: '1', idempotencyKey: 'mine', reference: 'x' }
  for (const viewer of [guest, customer('0190aaaa-0000-7000-8000-00000000ada0'), staff('orders:read')]) {
    const { errors } = await world.run(viewer, record_refund, { input })
    expect(errors?.[0]?.extensions?.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/)
  }
  await world.cancel(id)
  const answers = await Promise.all(Array.from({ length: 6 }, () => record(id, '24')))
  expect(answers.filter((answer) => answer.__typename === 'RecordRefundSuccess')).toHaveLength(1)
  expect(await books(id)).toMatchObject({ refunded: 2400, elsewhere: 2400 })
})
