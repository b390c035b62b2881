import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { goodsCame } from './shipments.ts'
import { basket, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** An order of five, of which so many are there. */
const waiting = (variantId: string, onHand: number) => {
  world.inventory.onHand.set(variantId, onHand)
  return basket({ lines: [{ variantId, quantity: 5, acceptBackorder: true }] })
}

/** Inventory says that units came; `served` is how many did so far. */
const says = (orderId: string, served: number, quantity = served) =>
  goodsCame(world, orderId, served, quantity)

const quantities = async (orderId: string) => {
  const [row] = await world.books`
    select committed, backordered, cancelled, served from order_lines where order_id = ${orderId}`
  return [row?.committed, row?.backordered, row?.cancelled, row?.served]
}
const allocated = async (orderId: string) =>
  (await world.events(orderId))
    .filter((event) => event.type === 'orders.GoodsAllocated.v1')
    .map((event) => (event.data.allocations as { quantity: number }[]).map((each) => each.quantity))

test('an order that waits is confirmed; only what is there is to be shipped', async () => {
  const { order } = await world.place(waiting('w-1', 2))
  expect(order.status).toBe('CONFIRMED')
  expect(await quantities(order.id)).toEqual([2, 3, 0, 0])
  const confirmed = (await world.events(order.id)).find((event) => event.type === 'orders.OrderConfirmed.v1')
  expect(confirmed?.data.allocations).toEqual([expect.objectContaining({ quantity: 2 })])
})

test('nobody waits who did not accept it', async () => {
  world.inventory.onHand.set('w-2', 2)
  const answer = await world.place(basket({ lines: [{ variantId: 'w-2', quantity: 5 }] }))
  expect(answer).toMatchObject({ __typename: 'OutOfStock', lines: [{ requested: 5, available: 2 }] })
})

test('what comes is committed and told, once however often it is heard', async () => {
  const { order } = await world.place(waiting('w-3', 0))
  expect(await quantities(order.id)).toEqual([0, 5, 0, 0])
  await says(order.id, 2)
  await says(order.id, 2)
  await says(order.id, 5, 3)
  await says(order.id, 2)
  await eventually(async () => expect(await quantities(order.id)).toEqual([5, 0, 0, 5]))
  expect(await allocated(order.id)).toEqual([[2], [3]])
  const { timeline } = await world.order(order.id)
  expect(timeline.slice(2)).toEqual([
    { type: 'BACKORDER_ALLOCATED', note: '2 units came in.' },
    { type: 'BACKORDER_ALLOCATED', note: '3 units came in.' },
  ])
})

test('what comes while the order is still being placed is neither lost nor counted twice', async () => {
  const open = world.inventory.hold('commitReservation')
  const input = waiting('w-4', 1)
  const before = world.inventory.calls.length
  const answering = world.place(input)
  const id = await world.idOf(input.idempotencyKey)
  await eventually(() => expect(world.inventory.calls.slice(before)).toContain('commitReservation'))
  // Three come the moment inventory has promised the rest.
  const reservation = world.inventory.reservations.get(id)
  if (reservation === undefined) throw new Error('nothing is reserved')
  const came = { lineId: '', variantId: 'w-4', warehouseId: 'w1', quantity: 4, backordered: 1, served: 3 }
  const allocations = reservation.allocations.map((each) => ({ ...each, ...came, lineId: each.lineId }))
  world.inventory.reservations.set(id, { ...reservation, allocations })
  await says(id, 3)
  await eventually(async () => {
    const [row] = await world.books`select fence from orders where id = ${id}`
    expect(row?.fence).toBeGreaterThan(1)
  })
  open()
  expect((await answering).order.status).toBe('CONFIRMED')
  expect(await quantities(id)).toEqual([4, 1, 0, 3])
  await says(id, 3)
  await says(id, 4, 1)
  await eventually(async () => expect(await quantities(id)).toEqual([5, 0, 0, 4]))
  expect(await allocated(id)).toEqual([[1]])
})

test('what comes for a cancelled order changes nothing', async () => {
  const { order } = await world.place(waiting('w-5', 1))
  await world.cancel(order.id)
  expect(await quantities(order.id)).toEqual([0, 0, 5, 0])
  await says(order.id, 2)
  const other = (await world.place(waiting('w-6', 1))).order.id
  await says(other, 4)
  await eventually(async () => expect(await quantities(other)).toEqual([5, 0, 0, 4]))
  expect(await quantities(order.id)).toEqual([0, 0, 5, 0])
})
