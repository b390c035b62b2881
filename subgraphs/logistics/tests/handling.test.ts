import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { customer, staff } from '#platform/testing/viewers.ts'
import {
  clerk,
  orderCancelled,
  published,
  record_mutation,
  shipment_query,
  startWorld,
  type World,
} from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const planned = async () => {
  const [shipment] = await world.confirmed()
  if (shipment === undefined) throw new Error('nothing was planned')
  return shipment
}
const shipmentOf = async (id: string) => (await world.data(clerk, shipment_query, { id })).shipment
const minute = (n: number) => new Date(Date.UTC(2026, 2, 31, 8, n)).toISOString()

test('a handling event joins the history, moves the status and is announced', async () => {
  const { id } = await planned()
  const result = await world.told(id, 'PICKED', {
    location: ' London ',
    note: 'two boxes',
    occurredAt: minute(5),
  })
  expect(result).toMatchObject({
    __typename: 'RecordHandlingEventSuccess',
    event: { status: 'PICKED', location: 'London', note: 'two boxes', occurredAt: minute(5) },
    shipment: { id, status: 'PICKED' },
  })
  await eventually(async () =>
    expect(await published(world, id)).toEqual(['ShipmentPlanned', 'ShipmentStatusChanged:PICKED']),
  )
})

test('a carrier that tells only the last step announces every step passed, in order', async () => {
  const { id, trackingNumber } = await planned()
  await world.told(id, 'IN_TRANSIT', { shipmentId: undefined, trackingNumber, occurredAt: minute(7) })
  await eventually(async () =>
    expect(await published(world, id)).toEqual([
      'ShipmentPlanned',
      'ShipmentStatusChanged:PICKED',
      'ShipmentStatusChanged:DISPATCHED',
      'ShipmentStatusChanged:IN_TRANSIT',
    ]),
  )
  expect(await shipmentOf(id)).toMatchObject({ status: 'IN_TRANSIT', dispatchedAt: minute(7) })
})

test('late and doubled events complete the history and never move the status back', async () => {
  const { id } = await planned()
  await world.told(id, 'DELIVERED', { occurredAt: minute(30) })
  expect(await world.told(id, 'DISPATCHED', { occurredAt: minute(10) })).toMatchObject({
    shipment: { status: 'DELIVERED', dispatchedAt: minute(10), deliveredAt: minute(30) },
  })
  const twice = [1, 2].map(() => world.told(id, 'IN_TRANSIT', { occurredAt: minute(20), location: 'Lyon' }))
  const [one, two] = await Promise.all(twice)
  expect(one.event.id).toBe(two.event.id)
  const { history } = await shipmentOf(id)
  // Planned by the test's clock, which is later than what the carrier tells.
  expect(history.map((each: { status: string }) => each.status)).toEqual([
    'DISPATCHED',
    'IN_TRANSIT',
    'DELIVERED',
    'PLANNED',
  ])
  await eventually(async () => expect(await published(world, id)).toHaveLength(6))
})

test('nothing happens after the delivery or to a cancelled shipment', async () => {
  const delivered = await planned()
  await world.told(delivered.id, 'DELIVERED', { occurredAt: minute(30) })
  expect(await world.told(delivered.id, 'OUT_FOR_DELIVERY', { occurredAt: minute(31) })).toMatchObject({
    __typename: 'ShipmentAlreadyDelivered',
    deliveredAt: minute(30),
  })
  const cancelled = await planned()
  await world.says(orderCancelled(cancelled.order.id))
  await eventually(async () => expect((await shipmentOf(cancelled.id)).status).toBe('CANCELLED'))
  expect(await world.told(cancelled.id, 'PICKED')).toMatchObject({
    __typename: 'ShipmentCancelled',
    cancelledAt: '2026-03-31T09:00:00.000Z',
  })
})

test('the same key gives the first result, another input under it is refused, a refusal frees it', async () => {
  const { id } = await planned()
  const idempotencyKey = uuidv7()
  const refused = await world.told(uuidv7(), 'PICKED', { idempotencyKey })
  expect(refused.__typename).toBe('ShipmentNotFound')
  const all = await Promise.all(
    Array.from({ length: 10 }, () => world.told(id, 'PICKED', { idempotencyKey })),
  )
  expect(new Set(all.map((each) => each.event?.id)).size).toBe(1)
  expect(await world.told(id, 'DISPATCHED', { idempotencyKey })).toMatchObject({
    __typename: 'IdempotencyKeyReused',
  })
  expect((await shipmentOf(id)).history).toHaveLength(2)
})

const refused = (name: string, part: Record<string, unknown>, expected: Record<string, unknown>) =>
  test(`refused: ${name}`, async () => {
    const { id } = await planned()
    expect(await world.told(id, 'PICKED', part)).toMatchObject(expected)
  })
const invalid = (path: string) => ({ __typename: 'InvalidInput', problems: [{ path }] })
refused('an unknown shipment', { shipmentId: uuidv7() }, { __typename: 'ShipmentNotFound' })
refused('something that is no id', { shipmentId: "' or 1=1" }, { __typename: 'ShipmentNotFound' })
refused(
  'a number that is not ours',
  { shipmentId: undefined, trackingNumber: 'HS1' },
  { __typename: 'ShipmentNotFound' },
)
refused('no shipment', { shipmentId: undefined }, invalid('shipmentId'))
refused('two selectors', { trackingNumber: 'HS1' }, invalid('shipmentId'))
refused('the future', { occurredAt: '2026-03-31T09:06:00Z' }, invalid('occurredAt'))
refused('an endless location', { location: 'x'.repeat(121) }, invalid('location'))
refused('a note Postgres cannot hold', { note: 'a\0b' }, invalid('note'))
refused('an empty key', { idempotencyKey: '' }, invalid('idempotencyKey'))

const maynot = (name: string, viewer: typeof clerk, code: string) =>
  test(`may not record: ${name}`, async () => {
    const { id } = await planned()
    const input = { shipmentId: id, status: 'PICKED', occurredAt: minute(1), idempotencyKey: uuidv7() }
    const { errors } = await world.run(viewer, record_mutation, { input })
    expect(errors?.[0]?.extensions?.code).toBe(code)
  })
maynot('staff who only read', staff('logistics:read'), 'FORBIDDEN')
maynot('the customer', customer('ada'), 'FORBIDDEN')

test('many tellers at once: every happening is kept, every status is announced once', async () => {
  const { id } = await planned()
  const steps = ['PICKED', 'DISPATCHED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED']
  const tellings = steps.flatMap((status, n) => [1, 2, 3].map(() => ({ status, occurredAt: minute(n) })))
  await Promise.all(
    tellings
      .sort(() => Math.random() - 0.5)
      .map(({ status, occurredAt }) => world.told(id, status, { occurredAt })),
  )
  const shipment = await shipmentOf(id)
  expect(shipment).toMatchObject({ status: 'DELIVERED', dispatchedAt: minute(1), deliveredAt: minute(4) })
  expect(shipment.history).toHaveLength(6)
  await eventually(async () =>
    expect(await published(world, id)).toEqual([
      'ShipmentPlanned',
      ...steps.map((each) => `ShipmentStatusChanged:${each}`),
    ]),
  )
})
