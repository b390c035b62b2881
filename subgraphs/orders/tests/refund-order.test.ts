import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violates } from '#platform/database/sqlstate.ts'
import { customer, guest, staff } from '#platform/testing/viewers.ts'
import { basket, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const clerk = staff('orders:write', 'orders:read')
const refund_order = `mutation($input: RefundOrderInput!) { refundOrder(input: $input) {
  __typename
  ... on RefundOrderSuccess { refund { id status amount { amount } reason note } order { paymentStatus status } }
  ... on RefundNotPossible { reason refundable { amount } }
  ... on InvalidInput { problems { path } }
} }`
let keys = 0

async function refund(orderId: string, amount: string, change: object = {}, viewer = clerk) {
  const input = { orderId, amount, idempotencyKey: `refund-${++keys}`, reason: 'late', ...change }
  return (await world.data(viewer, refund_order, { input })).refundOrder
}

async function resume(orderId: string): Promise<string> {
  const document = `mutation($orderId: ID!) { resumeOrder(input: { orderId: $orderId }) { __typename } }`
  return (await world.data(clerk, document, { orderId })).resumeOrder.__typename
}

async function paid(cardToken = 'tok_visa'): Promise<string> {
  return (await world.place(basket({}, cardToken))).order.id
}

test('several parts up to what was captured; the rest when the order is cancelled', async () => {
  const id = await paid()
  expect(await refund(id, '4.01')).toMatchObject({
    refund: { status: 'DONE', amount: { amount: '4.01' }, reason: 'GOODWILL', note: 'late' },
    order: { status: 'CONFIRMED', paymentStatus: 'PARTIALLY_REFUNDED' },
  })
  expect((await refund(id, '10')).__typename).toBe('RefundOrderSuccess')
  expect(await refund(id, '10')).toMatchObject({
    __typename: 'RefundNotPossible',
    reason: 'EXCEEDS_CAPTURED',
    refundable: { amount: '9.99' },
  })
  expect(await world.providerOf(id)).toMatchObject({ captured: 2400, refunded: 1401 })
  const refunded = (await world.events(id)).filter((event) => event.type === 'orders.OrderRefunded.v1')
  expect(refunded.map(({ data }) => [data.reason, data.gross])).toEqual([
    ['GOODWILL', 401],
    ['GOODWILL', 1000],
  ])

  expect((await world.cancel(id)).order).toMatchObject({ status: 'CANCELLED', paymentStatus: 'REFUNDED' })
  expect(await world.providerOf(id)).toMatchObject({ captured: 2400, refunded: 2400 })
  const effects = await world.books`
    select kind, amount::int from payment_effects where order_id = ${id} order by at, kind, amount`
  expect(
    effects
      .filter(({ kind }) => kind === 'REFUND')
      .map(({ amount }) => amount)
      .sort(),
  ).toEqual([1000, 401, 999])
  expect(await refund(id, '1')).toMatchObject({ reason: 'CANCELLED' })
})

test('all of it: the order stands, and cancelling it gives nothing back twice', async () => {
  const id = await paid()
  expect(await refund(id, '24')).toMatchObject({ order: { status: 'CONFIRMED', paymentStatus: 'REFUNDED' } })
  expect((await world.cancel(id)).order).toMatchObject({ status: 'CANCELLED', paymentStatus: 'REFUNDED' })
  expect(await world.providerOf(id)).toMatchObject({ captured: 2400, refunded: 2400 })
})

describe('who and what', () => {
  test('only staff with the scope', async () => {
    const id = await paid()
    const input = { orderId: id, amount: '1', idempotencyKey: 'mine', reason: 'x' }
    for (const viewer of [guest, customer('0190aaaa-0000-7000-8000-00000000ada0'), staff('orders:read')]) {
      const { errors } = await world.run(viewer, refund_order, { input })
      expect(errors?.[0]?.extensions?.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/)
    }
    expect(await world.providerOf(id)).toMatchObject({ refunded: 0 })
  })

  test.each(['0', '-1', '0.001'])('%s is no amount', async (amount) => {
    expect((await refund(await paid(), amount)).problems).toEqual([{ path: 'amount' }])
  })

  test('an order that is not there; a key that is used again', async () => {
    expect((await refund('nonsense', '1')).__typename).toBe('OrderNotFound')
    const id = await paid()
    const first = await refund(id, '1', { idempotencyKey: 'same' })
    expect(await refund(id, '1', { idempotencyKey: 'same' })).toEqual(first)
    expect((await refund(id, '2', { idempotencyKey: 'same' })).__typename).toBe('IdempotencyKeyReused')
    expect(await world.providerOf(id)).toMatchObject({ refunded: 100 })
  })
})

describe('races', () => {
  test('twenty refunds at once give back no more than was captured', async () => {
    const id = await paid()
    const answers = await Promise.all(Array.from({ length: 20 }, () => refund(id, '5')))
    expect(answers.filter((answer) => answer.__typename === 'RefundOrderSuccess')).toHaveLength(4)
    expect(await world.providerOf(id)).toMatchObject({ refunded: 2000 })
    expect((await world.order(id)).payment.refunded.amount).toBe('20.00')
  })

  test('a refund against a cancellation: everything is given back once', async () => {
    const seen = new Set<string>()
    for (let round = 0; round < 8; round++) {
      const id = await paid()
      const [answer] = await Promise.all([refund(id, '7'), world.cancel(id)])
      seen.add(answer.__typename)
      expect(await world.order(id)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'REFUNDED' })
      expect(await world.providerOf(id)).toMatchObject({ captured: 2400, refunded: 2400 })
    }
    expect(seen.size).toBeGreaterThan(0)
  })

  test('the database itself refuses more than was captured', async () => {
    const id = await paid()
    const refused = world.books`update payments set refund_due = 2401 where order_id = ${id}`
    await expect(refused).rejects.toSatisfy((error: unknown) =>
      violates(error, 'check_violation', 'refunded_within_captured'),
    )
  })
})

describe('a provider that misbehaves', () => {
  test.each(['tok_refund_error_3', 'tok_refund_timeout'])('%s: refunded once', async (card) => {
    const id = await paid(card)
    expect(await refund(id, '5')).toMatchObject({ refund: { status: 'DONE' } })
    expect(await world.providerOf(id)).toMatchObject({ refunded: 500 })
  })

  test('that declines: parked and visible; resumed, it is tried anew', async () => {
    const id = await paid('tok_refund_declined_1')
    expect(await refund(id, '5')).toMatchObject({ refund: { status: 'DUE' } })
    expect((await world.order(id)).parkedReason).toBe('simulator declined to refund 5.00 GBP')
    expect(await resume(id)).toBe('ResumeOrderSuccess')
    expect(await world.order(id)).toMatchObject({ parkedReason: null, paymentStatus: 'PARTIALLY_REFUNDED' })
    expect(await world.providerOf(id)).toMatchObject({ refunded: 500 })
  })

  const parked_orders = `{ orders(first: 100, filter: { parked: true }) { nodes { id parkedReason } } }`
  const isParked = async (id: string, reason: string) => {
    expect((await world.order(id)).parkedReason).toBe(reason)
    const listed = (await world.data(clerk, parked_orders)).orders.nodes
    expect(listed).toContainEqual({ id, parkedReason: reason })
  }
  const isGivenBack = async (id: string) => {
    expect(await world.order(id)).toMatchObject({ parkedReason: null, status: 'CANCELLED' })
    expect(await world.providerOf(id)).toMatchObject({ captured: 2400, refunded: 2400 })
    const [ours] = await world.books`select captured::int, refunded::int from payments where order_id = ${id}`
    expect(ours).toEqual({ captured: 2400, refunded: 2400 })
  }

  test('that declines to give a cancelled order back: asked once, parked at once; resumed, under another key', async () => {
    const id = await paid('tok_refund_declined_2')
    expect((await world.cancel(id)).order).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'CAPTURED' })
    await isParked(id, 'simulator declined to refund 24.00 GBP')
    expect(await resume(id)).toBe('ResumeOrderSuccess')
    await isParked(id, 'simulator declined to refund 24.00 GBP')
    expect(await resume(id)).toBe('ResumeOrderSuccess')
    await isGivenBack(id)
    const effects =
      await world.books`select key from payment_effects where order_id = ${id} and kind = 'REFUND'`
    expect(effects).toEqual([{ key: `order:${id}:refund:3` }])
    expect(await resume(id)).toBe('OrderNotParked')
  })

  test('that declines to give an order back which could not be placed: what it holds is written down', async () => {
    world.inventory.fail('commitReservation', 4)
    const input = basket({}, 'tok_refund_declined_1')
    await world.place(input)
    const id = await world.idOf(input.idempotencyKey)
    await isParked(id, 'simulator declined to refund 24.00 GBP')
    const [ours] = await world.books`select captured::int, refunded::int from payments where order_id = ${id}`
    expect(ours).toEqual({ captured: 2400, refunded: 0 })
    expect(await resume(id)).toBe('ResumeOrderSuccess')
    await isGivenBack(id)
  })
})
