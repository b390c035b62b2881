import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { staff } from '#platform/testing/viewers.ts'
import { basket, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  // A deadline long enough to see the outcome, a lease that only the test's clock ends.
  world = await startWorld({ ORDERS_DEADLINE_MS: '5000' })
})
afterAll(() => world.stop())

const lease_ms = 5_000

/** Nothing held, nothing paid. */
async function isRestored(orderId: string) {
  expect(['RELEASED', null]).toContain(world.inventory.statusOf(orderId))
  const books = await world.providerOf(orderId)
  if (books !== null) expect(books.captured - books.refunded).toBe(0)
  if (books !== null) expect(['VOIDED', 'REFUNDED', 'DECLINED']).toContain(books.status)
}

/** Looks until a read says so; moves time on to the next try whenever the order was given back. */
function inTime<T>(id: string, look: () => Promise<T>): Promise<T> {
  return eventually(async () => {
    const [row] = await world.books`select lease_until from orders where id = ${id} and lease_owner is null`
    if (row?.lease_until != null)
      world.clock.advance(Math.max(0, row.lease_until.getTime() - world.clock.now().getTime()))
    return look()
  }, 15_000)
}

describe('a step that fails', () => {
  const steps = ['reserveStock', 'commitReservation'] as const
  const effects = ['happens', 'does not happen'] as const
  for (const step of steps) {
    for (const effect of effects) {
      test(`${step} three times, its effect ${effect}: the order is confirmed all the same`, async () => {
        let faults = 0
        world.inventory.fail(step, 3, effect, () => faults++)
        const { order } = await world.place(basket())
        expect(order.status).toBe('CONFIRMED')
        expect(faults).toBe(3)
        expect(world.inventory.statusOf(order.id)).toBe('COMMITTED')
      })

      for (const failures of [0, 2, 4, 9]) {
        test(`${step} for good, its effect ${effect}, and release ${failures} times: everything is given back`, async () => {
          let faults = 0
          world.inventory.fail(step, 4, effect, () => faults++)
          world.inventory.fail('releaseReservation', failures, 'does not happen', () => faults++)
          const input = basket()
          const answering = world.place(input)
          const id = await world.idOf(input.idempotencyKey)
          await inTime(id, async () => expect((await world.order(id)).status).toBe('CANCELLED'))
          expect(await world.order(id)).toMatchObject({
            cancelReason: 'STOCK_UNAVAILABLE',
            parkedReason: null,
          })
          expect((await answering).__typename).toMatch(/OrderNotCompleted|PlaceOrderSuccess/)
          expect(faults).toBe(4 + failures)
          await isRestored(id)
        })
      }
    }
  }

  test.each(['tok_refund_error_3', 'tok_refund_error_9'])(
    '%s: the refund is tried until it is done',
    async (token) => {
      world.inventory.fail('commitReservation', 4)
      const input = basket({}, token)
      const answering = world.place(input)
      const id = await world.idOf(input.idempotencyKey)
      await inTime(id, async () => expect((await world.order(id)).paymentStatus).toBe('REFUNDED'))
      await answering
      await isRestored(id)
    },
  )

  test('every placement failing at once is made good when the neighbour is back', async () => {
    world.inventory.fail('reserveStock', 1_000)
    world.inventory.fail('releaseReservation', 1_000)
    const inputs = Array.from({ length: 10 }, () => basket())
    const answering = Promise.all(inputs.map((input) => world.place(input)))
    const ids = await Promise.all(inputs.map((input) => world.idOf(input.idempotencyKey)))
    await eventually(async () => {
      const waiting = await world.books`select 1 from orders where id = any(${ids}::uuid[]) and attempts > 0`
      expect(waiting).toHaveLength(10)
    })
    world.inventory.fail('reserveStock', 0)
    world.inventory.fail('releaseReservation', 0)
    for (const id of ids)
      await inTime(id, async () => expect((await world.order(id)).status).toBe('CANCELLED'))
    await answering
  })
})

describe('a compensation that never works', () => {
  test('parks the order, visibly; staff resumes it after the repair', async () => {
    world.inventory.fail('commitReservation', 4)
    world.inventory.fail('releaseReservation', 1_000)
    const input = basket()
    const answering = world.place(input)
    const id = await world.idOf(input.idempotencyKey)
    await inTime(id, async () => expect((await world.order(id)).parkedReason).toMatch(/release: inventory/))
    await answering
    const { orders } = await world.data(
      staff('orders:read'),
      '{ orders(filter: { parked: true }) { nodes { id status } } }',
    )
    expect(orders.nodes).toEqual([{ id, status: 'PENDING' }])

    world.inventory.fail('releaseReservation', 0)
    const resume = `mutation($orderId: ID!) { resumeOrder(input: { orderId: $orderId }) {
      __typename ... on ResumeOrderSuccess { order { status paymentStatus parkedReason } } } }`
    const writer = staff('orders:write', 'orders:read')
    const { resumeOrder } = await world.data(writer, resume, { orderId: id })
    expect(resumeOrder.order).toEqual({ status: 'CANCELLED', paymentStatus: 'REFUNDED', parkedReason: null })
    await isRestored(id)
    expect((await world.data(writer, resume, { orderId: id })).resumeOrder.__typename).toBe('OrderNotParked')
  })
})

describe('an owner that is gone', () => {
  test('its order is adopted once when the lease ends; the zombie writes nothing', async () => {
    const open = world.inventory.hold('commitReservation')
    const input = basket()
    const answering = world.place(input)
    const id = await world.idOf(input.idempotencyKey)
    await eventually(() => expect(world.inventory.calls.at(-1)).toBe('commitReservation'))
    const fence = async () => (await world.books`select fence from orders where id = ${id}`)[0]?.fence
    world.clock.advance(lease_ms - 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await fence()).toBe(1)
    world.clock.advance(1)
    await eventually(async () => expect(await fence()).toBe(2))
    open()
    expect((await answering).order.status).toBe('CONFIRMED')
    const types = (await world.events(id)).map((event) => event.type)
    expect(types.filter((type) => type === 'orders.OrderConfirmed.v1')).toHaveLength(1)
    expect((await world.order(id)).timeline).toHaveLength(2)
    expect(await world.providerOf(id)).toMatchObject({ captured: 2400, requests: 1 })
  })

  test('several processes sweep: each order is adopted by one of them', async () => {
    const siblings = [await world.sibling(), await world.sibling()]
    for (const { subgraph } of siblings) await subgraph.start()
    const open = world.inventory.hold('reserveStock')
    const inputs = Array.from({ length: 20 }, () => basket())
    const answering = Promise.all(inputs.map((input) => world.place(input)))
    const ids = await Promise.all(inputs.map((input) => world.idOf(input.idempotencyKey)))
    world.clock.advance(lease_ms)
    await eventually(async () => {
      const adopted = await world.books`select fence from orders where id = any(${ids}::uuid[]) and fence > 1`
      expect(adopted).toHaveLength(20)
    })
    const owners = await world.books`select distinct lease_owner from orders where id = any(${ids}::uuid[])`
    open()
    await answering
    const rows = await world.books`select status, fence from orders where id = any(${ids}::uuid[])`
    for (const row of rows) expect(row).toEqual({ status: 'CONFIRMED', fence: 2 })
    for (const id of ids) expect(await world.providerOf(id)).toMatchObject({ captured: 2400, requests: 1 })
    expect(owners.length).toBeGreaterThan(0)
    for (const each of siblings) await each.stop()
  })

  test('the same key at another process waits for the same order', async () => {
    const sibling = await world.sibling()
    const open = world.inventory.hold('reserveStock')
    const input = basket()
    const here = world.place(input)
    await world.idOf(input.idempotencyKey)
    const there = sibling.subgraph.port.execute({
      query:
        'mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { ... on PlaceOrderSuccess { order { id status } } } }',
      variables: { input },
      viewer: { ...staff(), kind: 'guest', subject: null },
    })
    open()
    const { order } = await here
    expect((await there).data?.placeOrder).toEqual({ order: { id: order.id, status: 'CONFIRMED' } })
    await sibling.stop()
  })
})
