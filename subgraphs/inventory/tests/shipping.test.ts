import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CloudEvent } from '#platform/events/cloud-event.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { retryNow } from '#platform/testing/retry-now.ts'
import { ShipmentStatusChanged } from '#subgraphs/logistics/published.ts'
import { clerk, id, startWorld, test_tenant, type World } from './world.ts'

let world: World
let london: string
let paris: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse({ country: 'GB' })
  paris = await world.openWarehouse({ country: 'FR' })
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

interface Line {
  readonly lineId: string
  readonly variantId: string
  readonly quantity: number
}

const departure = (
  orderId: string,
  warehouseId: string,
  lines: readonly Line[],
  status = 'DISPATCHED',
): CloudEvent => ({
  specversion: '1.0',
  id: id(),
  source: 'logistics',
  type: ShipmentStatusChanged.type,
  subject: id(),
  time: world.clock.now().toISOString(),
  tenant: test_tenant,
  traceparent: null,
  data: {
    shipmentId: id(),
    trackingNumber: 'T1',
    orderId,
    customerId: null,
    warehouseId,
    carrierId: id(),
    lines,
    status,
    previousStatus: 'PICKED',
    occurredAt: world.clock.now().toISOString(),
    eta: null,
  },
})
/** Sends events and waits until the consumer is past them. */
async function hear(...events: readonly CloudEvent[]) {
  await world.eventLog.append(events)
  const head = await world.eventLog.head()
  await eventually(async () => {
    await retryNow(world.owner)
    const [cursor] = await world.owner`select position from consumer_cursors where name = 'inventory'`
    expect(Number(cursor?.position)).toBeGreaterThanOrEqual(head)
  })
}
const promise = async (lines: readonly Line[], more: Record<string, unknown> = {}) => {
  const orderId = id()
  const { id: reservationId } = await world.reserve(lines, { orderId, ...more })
  await world.commit(reservationId)
  return { orderId, reservationId }
}
const shippedOf = async (reservationId: string) => {
  const { reservation } = await world.ask(
    clerk,
    `query ($id: ID!) { reservation(id: $id) { status shippedQuantity allocations { shippedQuantity } } }`,
    { id: reservationId },
  )
  return [
    reservation.shippedQuantity,
    ...reservation.allocations.map((each: { shippedQuantity: number }) => each.shippedQuantity),
  ]
}
const deadLetters = async () => (await world.owner`select error from dead_letters`).map((row) => row.error)

describe('a dispatched shipment', () => {
  test('takes its goods out of stock and out of what is promised', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const line = { lineId: 'a', variantId, quantity: 3 }
    const { orderId, reservationId } = await promise([line])
    await hear(departure(orderId, london, [line]))
    expect(await world.level(variantId, london)).toMatchObject({
      onHand: 2,
      reserved: 0,
      committed: 0,
      available: 2,
    })
    expect(await shippedOf(reservationId)).toEqual([3, 3])
  })

  test('twice told is once shipped', async () => {
    const variantId = await world.stock({ [london]: 9 })
    const { orderId } = await promise([{ lineId: 'a', variantId, quantity: 4 }])
    const half = departure(orderId, london, [{ lineId: 'a', variantId, quantity: 2 }])
    await hear(half, half)
    await world.owner`update consumer_cursors set position = 0`
    await hear(departure(orderId, london, [], 'IN_TRANSIT'))
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 7, committed: 2 })
  })

  test('other statuses move nothing', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const line = { lineId: 'a', variantId, quantity: 3 }
    const { orderId } = await promise([line])
    await hear(
      ...['PICKED', 'IN_TRANSIT', 'DELIVERED', 'CANCELLED'].map((each) =>
        departure(orderId, london, [line], each),
      ),
    )
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 5, committed: 3 })
  })

  test('an order from two warehouses leaves in two shipments, told together', async () => {
    const variantId = await world.stock({ [london]: 2, [paris]: 2 })
    const { orderId, reservationId } = await promise([{ lineId: 'a', variantId, quantity: 4 }])
    const part = { lineId: 'a', variantId, quantity: 2 }
    await hear(departure(orderId, london, [part]), departure(orderId, paris, [part]))
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 0, committed: 0 })
    expect(await world.level(variantId, paris)).toMatchObject({ onHand: 0, committed: 0 })
    expect(await shippedOf(reservationId)).toEqual([4, 2, 2])
  })

  test('a promise that was partly shipped is not taken back', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const { orderId, reservationId } = await promise([{ lineId: 'a', variantId, quantity: 3 }])
    await hear(departure(orderId, london, [{ lineId: 'a', variantId, quantity: 1 }]))
    expect(await world.release(reservationId)).toMatchObject({
      __typename: 'ReservationClosed',
      status: 'COMMITTED',
    })
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 4, committed: 2 })
  })

  test('with more than was promised moves nothing and is a dead letter; others go on', async () => {
    const variantId = await world.stock({ [london]: 9 })
    const line = { lineId: 'a', variantId, quantity: 3 }
    const [greedy, honest] = [await promise([line]), await promise([line])]
    await hear(
      departure(greedy.orderId, london, [{ ...line, quantity: 4 }]),
      departure(honest.orderId, london, [line]),
    )
    expect(await shippedOf(greedy.reservationId)).toEqual([0, 0])
    expect(await shippedOf(honest.reservationId)).toEqual([3, 3])
    expect(await deadLetters()).toMatchObject([expect.stringContaining(greedy.orderId)])
  })
})
