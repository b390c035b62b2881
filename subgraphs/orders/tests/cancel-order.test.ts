import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { customer, guest, staff } from '#platform/testing/viewers.ts'
import { basket, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const ada = customer('0190aaaa-0000-7000-8000-00000000ada0')
const bob = customer('0190bbbb-0000-7000-8000-0000000000b0')

test('a confirmed order: stock goes back, money is given back, everybody is told', async () => {
  const { order } = await world.place(basket(), ada)
  const answer = await world.cancel(order.id, ada)
  expect(answer).toMatchObject({
    __typename: 'CancelOrderSuccess',
    order: { status: 'CANCELLED', paymentStatus: 'REFUNDED', cancelReason: 'CUSTOMER_REQUEST' },
  })
  expect(world.inventory.statusOf(order.id)).toBe('RELEASED')
  expect(await world.providerOf(order.id)).toMatchObject({
    status: 'REFUNDED',
    captured: 2400,
    refunded: 2400,
  })
  const events = await world.events(order.id)
  expect(events.map((event) => event.type).slice(-2)).toEqual([
    'orders.OrderCancelled.v1',
    'orders.OrderChanged.v1',
  ])
  expect(events.at(-2)?.data).toMatchObject({ reason: 'CUSTOMER_REQUEST', wasConfirmed: true })
  const effects =
    await world.books`select kind, amount::int from payment_effects where order_id = ${order.id} order by key`
  expect(effects.map((row) => `${row.kind} ${row.amount}`)).toEqual([
    'AUTHORISE 2400',
    'CAPTURE 2400',
    'REFUND 2400',
  ])
})

describe('who may', () => {
  test('not another customer, nor staff without the scope, nor a guest without the token', async () => {
    const { order } = await world.place(basket(), ada)
    for (const viewer of [bob, staff('orders:read'), guest]) {
      expect((await world.cancel(order.id, viewer)).__typename).toBe('OrderNotFound')
    }
    expect((await world.order(order.id)).status).toBe('CONFIRMED')
  })

  test('a guest with the access token', async () => {
    const { order, accessToken } = await world.place(basket())
    expect((await world.cancel(order.id, guest, { accessToken: 'x' })).__typename).toBe('OrderNotFound')
    expect((await world.cancel(order.id, guest, { accessToken })).order.status).toBe('CANCELLED')
  })

  test('nobody an order that is not there', async () => {
    for (const id of ['nonsense', '0190aaaa-0000-7000-8000-000000000000']) {
      expect((await world.cancel(id)).__typename).toBe('OrderNotFound')
    }
  })
})

describe('again', () => {
  test('the same key gives the same result, another input is refused', async () => {
    const { order } = await world.place(basket())
    const first = await world.cancel(order.id, staff('orders:write'), { idempotencyKey: 'again' })
    expect(await world.cancel(order.id, staff('orders:write'), { idempotencyKey: 'again' })).toEqual(first)
    const other = await world.cancel(order.id, staff('orders:write'), {
      idempotencyKey: 'again',
      reason: 'another',
    })
    expect(other.__typename).toBe('IdempotencyKeyReused')
  })

  test('another key is told that it is cancelled', async () => {
    const { order } = await world.place(basket())
    await world.cancel(order.id)
    expect(await world.cancel(order.id)).toMatchObject({
      __typename: 'OrderNotCancellable',
      reason: 'ALREADY_CANCELLED',
    })
  })

  test('ten at once cancel once', async () => {
    const { order } = await world.place(basket())
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.cancel(order.id)))
    expect(answers.some((answer) => answer.__typename === 'CancelOrderSuccess')).toBe(true)
    const cancelled = (await world.events(order.id)).filter(
      (event) => event.type === 'orders.OrderCancelled.v1',
    )
    expect(cancelled).toHaveLength(1)
    expect(await world.providerOf(order.id)).toMatchObject({ refunded: 2400 })
  })
})

test('bad input is named', async () => {
  const answer = await world.cancel('x', staff('orders:write'), { reason: ' ', idempotencyKey: '' })
  expect(answer.problems).toEqual([{ path: 'idempotencyKey' }, { path: 'reason' }])
})

test.each(['logistics', 'inventory'])(
  'goods that left, as %s knows: the cancellation is withdrawn and the money stays',
  async (who) => {
    const { order } = await world.place(basket())
    if (who === 'inventory') world.inventory.ship(order.id)
    else world.logistics.left.add(order.id)
    expect(await world.cancel(order.id)).toMatchObject({
      __typename: 'OrderNotCancellable',
      reason: 'DISPATCHED',
    })
    expect(await world.order(order.id)).toMatchObject({
      status: 'CONFIRMED',
      paymentStatus: 'CAPTURED',
      cancelReason: null,
    })
    expect(await world.providerOf(order.id)).toMatchObject({ refunded: 0 })
  },
)

test('logistics away: nothing is given back before it said that nothing leaves', async () => {
  const { order } = await world.place(basket())
  world.logistics.state.failing = 3
  const stopped = world.logistics.stopped.length
  expect((await world.cancel(order.id)).order.status).toBe('CANCELLED')
  expect(world.logistics.stopped.slice(stopped)).toEqual([order.id])
  expect(world.inventory.statusOf(order.id)).toBe('RELEASED')
})

describe('while it is being placed', () => {
  test.each(['reserveStock', 'commitReservation'])(
    'during %s: the buyer is told, nothing is kept',
    async (step) => {
      const open = world.inventory.hold(step)
      const input = basket()
      const answering = world.place(input)
      const id = await world.idOf(input.idempotencyKey)
      await eventually(() => expect(world.inventory.calls.at(-1)).toBe(step))
      expect((await world.cancel(id)).order.status).toBe('CANCELLED')
      open()
      expect(await answering).toMatchObject({
        __typename: 'OrderNotCompleted',
        notCompleted: 'STAFF_REQUEST',
      })
      await eventually(() => expect(world.inventory.statusOf(id)).toBe('RELEASED'))
      const books = await world.providerOf(id)
      expect((books?.captured ?? 0) - (books?.refunded ?? 0)).toBe(0)
      expect((await world.order(id)).status).toBe('CANCELLED')
    },
  )

  test('at any moment: cancelled and given back, once', async () => {
    const seen = { confirmed: 0, before: 0 }
    for (let round = 0; round < 30; round++) {
      const input = basket()
      const answering = world.place(input)
      const id = await world.idOf(input.idempotencyKey)
      await new Promise((resolve) => setTimeout(resolve, round % 6))
      expect((await world.cancel(id)).order.status).toBe('CANCELLED')
      await answering
      expect(world.inventory.statusOf(id)).toBe('RELEASED')
      const books = await world.providerOf(id)
      expect((books?.captured ?? 0) - (books?.refunded ?? 0)).toBe(0)
      const types = (await world.events(id)).map((event) => event.type)
      expect(types.filter((type) => type === 'orders.OrderCancelled.v1')).toHaveLength(1)
      seen[types.includes('orders.OrderConfirmed.v1') ? 'confirmed' : 'before'] += 1
    }
    expect(seen.confirmed + seen.before).toBe(30)
  })
})
