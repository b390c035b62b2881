import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { ReservationExpired } from '../published.ts'
import { id, startWorld, type World } from './world.ts'

let world: World
let london: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const status = async (reservationId: string) => {
  const [row] = await world.owner`select status from reservations where id = ${reservationId}`
  return row?.status
}
const sweep = () => world.sweep()

test('a hold ends after its time, by itself, and says so', async () => {
  const variantId = await world.stock({ [london]: 5 })
  const orderId = id()
  const { id: reservationId } = await world.reserve([{ variantId, quantity: 2 }], {
    orderId,
    holdSeconds: 60,
  })
  world.clock.advance(60_000)
  await eventually(async () => expect(await status(reservationId)).toBe('EXPIRED'))
  expect(await world.level(variantId, london)).toMatchObject({ onHand: 5, reserved: 0, available: 5 })
  await eventually(async () => {
    const { events } = await world.eventLog.read({ after: 0, limit: 100, types: [ReservationExpired.type] })
    expect(events.map((event) => [event.subject, event.data])).toEqual([
      [orderId, { reservationId, orderId }],
    ])
  })
})

test('what is not due, was promised or was released is left alone', async () => {
  const variantId = await world.stock({ [london]: 50 })
  const hold = async (holdSeconds: number) =>
    (await world.reserve([{ variantId, quantity: 1 }], { holdSeconds })).id
  const [due, promised, released, later] = [await hold(10), await hold(10), await hold(10), await hold(11)]
  await world.commit(promised)
  await world.release(released)
  world.clock.advance(10_000)
  await sweep()
  expect(await Promise.all([due, promised, released, later].map(status))).toEqual([
    'EXPIRED',
    'COMMITTED',
    'RELEASED',
    'HELD',
  ])
})

test('a hold whose time is over cannot be promised, even before the sweep came by', async () => {
  const variantId = await world.stock({ [london]: 5 })
  const { id: reservationId } = await world.reserve([{ variantId, quantity: 2 }], { holdSeconds: 1 })
  world.clock.advance(1_000)
  expect(await world.commit(reservationId)).toMatchObject({
    __typename: 'ReservationClosed',
    status: 'EXPIRED',
  })
  await sweep()
  expect(await world.release(reservationId)).toMatchObject({
    __typename: 'StockReservation',
    status: 'EXPIRED',
  })
})

test('more than a batch, with many holds on one level, is swept in batches until nothing is left', async () => {
  const variantId = await world.stock({ [london]: 250 })
  // A few at a time: what waits too long for a connection is told that the database is busy.
  for (let held = 0; held < 230; held += 23) {
    const hold = () => world.reserve([{ variantId, quantity: 1 }], { holdSeconds: 5 })
    await Promise.all(Array.from({ length: 23 }, hold))
  }
  world.clock.advance(5_000)
  while (await sweep()) {
    // Batches of at most 100.
  }
  await eventually(async () =>
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 250, reserved: 0 }),
  )
})
