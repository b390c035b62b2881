import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { guest, test_tenant } from '#platform/testing/viewers.ts'
import { overHttp, secret } from './over-http.ts'
import { basket, startWorld, type World } from './world.ts'

let world: World
let at_dispatch: World
let outside: Awaited<ReturnType<typeof overHttp>>
let outside_dispatch: typeof outside
const environment = { ORDERS_WEBHOOK_SECRETS: secret, ORDERS_SIMULATOR_SLOW_MS: '50' }
beforeAll(async () => {
  world = await startWorld(environment)
  at_dispatch = await startWorld({
    ...environment,
    ORDERS_CAPTURE_BY: JSON.stringify({ [`${test_tenant}/web-uk`]: 'dispatch', [test_tenant]: 'placement' }),
  })
  outside = await overHttp(world)
  outside_dispatch = await overHttp(at_dispatch)
})
afterAll(async () => {
  await Promise.all([outside.close(), outside_dispatch.close()])
  await Promise.all([world.stop(), at_dispatch.stop()])
})

const place = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on PlaceOrderSuccess { updatesCursor order { id status paymentStatus payment { action { url expiresAt } } } } } }`

/** An order whose buyer must act; its id, and where. */
async function waiting(card = 'tok_3ds', where: World = world) {
  const input = basket({}, card)
  const { placeOrder } = await where.data(guest, place, { input })
  expect(placeOrder.order).toMatchObject({ status: 'PENDING', paymentStatus: 'ACTION_REQUIRED' })
  expect(placeOrder.updatesCursor).toBeTruthy()
  return {
    id: placeOrder.order.id as string,
    url: placeOrder.order.payment.action.url as string,
    input,
    placeOrder,
  }
}

const ends = (id: string, expected: object, where: World = world) =>
  eventually(async () => expect(await where.order(id)).toMatchObject(expected))
const changes = async (id: string) =>
  (await world.events(id)).flatMap(({ type, data }) =>
    type === 'orders.OrderChanged.v1' ? [data.change] : [],
  )
const paid = { status: 'CONFIRMED', paymentStatus: 'CAPTURED' }

test('the buyer is sent to their bank, and the order is confirmed when they were there', async () => {
  const { id, url, input, placeOrder } = await waiting()
  expect(world.inventory.statusOf(id)).toBe('HELD')
  expect(await world.providerOf(id)).toMatchObject({ status: 'ACTION_REQUIRED', authorised: 0, captured: 0 })
  // Who asks again meanwhile is told the same.
  const again = (await world.data(guest, place, { input })).placeOrder
  expect(again.order).toEqual(placeOrder.order)
  expect(again.updatesCursor).toBeTruthy()

  expect(await outside.page(url)).toContain('24.00 GBP')
  expect(await outside.act(url, 'approve')).toBe(200)
  await ends(id, { ...paid, payment: { captured: { amount: '24.00' } } })
  expect(await changes(id)).toEqual(['PAYMENT_ACTION_REQUIRED', 'CONFIRMED'])
  const { order } = await world.data(guest, place, { input }).then((data) => data.placeOrder)
  expect(order).toMatchObject({ status: 'CONFIRMED', payment: { action: null } })
  expect(await outside.act(url, 'approve')).toBe(404)
})

test('who refuses gets the order cancelled, the stock back and the reason', async () => {
  const { id, url, input } = await waiting()
  expect(await outside.act(url, 'refuse')).toBe(200)
  await ends(id, { status: 'CANCELLED', paymentStatus: 'FAILED', cancelReason: 'PAYMENT_DECLINED' })
  expect(world.inventory.statusOf(id)).toBe('RELEASED')
  expect(await world.place(input)).toMatchObject({
    __typename: 'PaymentDeclined',
    reason: 'NOT_AUTHENTICATED',
  })
  expect(await changes(id)).toEqual(['PAYMENT_ACTION_REQUIRED', 'CANCELLED'])
})

test('captured at dispatch, it is authorised first', async () => {
  const { id, url } = await waiting('tok_3ds', at_dispatch)
  await outside_dispatch.act(url, 'approve')
  await ends(id, { status: 'CONFIRMED', paymentStatus: 'AUTHORISED' }, at_dispatch)
})

describe('webhooks that are', () => {
  test.each(['tok_3ds_webhook_twice', 'tok_3ds_webhook_late', 'tok_3ds_webhook_shuffled'])(
    '%s',
    async (card) => {
      const { id, url } = await waiting(card)
      await outside.act(url, 'approve')
      await ends(id, paid)
      expect(await changes(id)).toEqual(['PAYMENT_ACTION_REQUIRED', 'CONFIRMED'])
      expect(await world.providerOf(id)).toMatchObject({ captured: 2400, refunded: 0, requests: 1 })
    },
  )

  test('lost: the provider is asked by and by', async () => {
    const { id, url } = await waiting('tok_3ds_webhook_lost')
    await outside.act(url, 'approve')
    world.clock.advance(30_000)
    await ends(id, paid)
  })

  test('told for a payment that nobody acted on: the order waits on', async () => {
    const { id } = await waiting()
    expect(await outside.tell(`order:${id}`)).toBe(200)
    await eventually(async () => {
      const [row] =
        await world.books`select fence, lease_until > ${world.clock.now()} as waits from orders where id = ${id}`
      expect(row).toEqual({ fence: 3, waits: true })
    })
    expect(await world.order(id)).toMatchObject({ status: 'PENDING', paymentStatus: 'ACTION_REQUIRED' })
    expect(await changes(id)).toEqual(['PAYMENT_ACTION_REQUIRED'])
    await world.cancel(id)
  })
})

test('who does not come in time gets the order cancelled and nothing is kept', async () => {
  const { id, url } = await waiting('tok_3ds_webhook_lost')
  world.clock.advance(11 * 60_000)
  await ends(id, { status: 'CANCELLED', paymentStatus: 'VOIDED', cancelReason: 'PAYMENT_ACTION_EXPIRED' })
  expect(world.inventory.statusOf(id)).toBe('RELEASED')
  expect(await world.providerOf(id)).toMatchObject({ status: 'VOIDED', authorised: 0 })
  expect(await outside.act(url, 'approve')).toBe(404)
})

test('a buyer who cancels meanwhile is not charged, whenever they act', async () => {
  const { id, url } = await waiting()
  expect((await world.cancel(id)).order).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' })
  expect(await outside.act(url, 'approve')).toBe(404)
  expect(await world.providerOf(id)).toMatchObject({ status: 'VOIDED', captured: 0 })
})

test('webhook against polling against cancellation, in three processes: exactly one outcome', async () => {
  const siblings = [await world.sibling(), await world.sibling()]
  for (const { subgraph } of siblings) await subgraph.start()
  const seen: Record<string, number> = {}
  for (let round = 0; round < 12; round++) {
    const { id, url } = await waiting(round % 2 === 0 ? 'tok_3ds_webhook_twice' : 'tok_3ds_webhook_shuffled')
    const cancelling = round % 3 === 0 ? [] : [world.cancel(id)]
    await Promise.all([outside.act(url, 'approve'), outside.tell(`order:${id}`), ...cancelling, poll(id)])
    await ends(id, { status: expect.stringMatching(/CONFIRMED|CANCELLED/) })
    await eventually(async () => {
      const [row] = await world.books`select lease_until from orders where id = ${id}`
      expect(row?.lease_until).toBeNull()
    })
    const { status } = await world.order(id)
    seen[status] = (seen[status] ?? 0) + 1
    const books = await world.providerOf(id)
    expect((books?.captured ?? 0) - (books?.refunded ?? 0)).toBe(status === 'CONFIRMED' ? 2400 : 0)
    expect(world.inventory.statusOf(id)).toBe(status === 'CONFIRMED' ? 'COMMITTED' : 'RELEASED')
    const kinds = (await world.events(id)).map(({ type }) => type)
    expect(kinds.filter((type) => type === 'orders.OrderConfirmed.v1').length).toBeLessThanOrEqual(1)
    expect(kinds.filter((type) => type === 'orders.OrderCancelled.v1')).toHaveLength(
      status === 'CANCELLED' ? 1 : 0,
    )
  }
  for (const each of siblings) await each.stop()
  expect(seen.CONFIRMED).toBeGreaterThan(0)
  expect(seen.CANCELLED).toBeGreaterThan(0)
})

/** The next look is due at once. */
async function poll(id: string) {
  await world.books`
    update orders set lease_until = ${world.clock.now()} where id = ${id} and lease_owner is null and lease_until is not null`
}
