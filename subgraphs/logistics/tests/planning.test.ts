import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violates } from '#platform/database/sqlstate.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { service, staff } from '#platform/testing/viewers.ts'
import { readTrackingNumber } from '../domain/tracking-number.ts'
import {
  allocation,
  clerk,
  eventOf,
  ofTenant,
  orderCancelled,
  orderConfirmed,
  published,
  shipment_query,
  startWorld,
  type World,
} from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const shipmentOf = async (id: string) => (await world.data(clerk, shipment_query, { id })).shipment
const handled = (position: number) =>
  eventually(async () => {
    const [cursor] = await world.database.system((sql) => sql`select position from consumer_cursors`)
    expect(cursor?.position).toBeGreaterThanOrEqual(position)
  })
const counted = (orderId: string) =>
  world.database.read(
    'acme',
    async ({ sql }) => (await sql`select id from shipments where order_id = ${orderId}`).length,
  )

test('a confirmed order gets one shipment per warehouse, with its lines, carrier, number and time', async () => {
  const [first, second, third] = [allocation('w-1', 2), allocation('w-1', 1), allocation('w-2', 5)]
  const orderId = uuidv7()
  const shipments = await world.confirmed({ orderId, customerId: 'ada', allocations: [first, third, second] })
  expect(shipments.map((each) => each.warehouse.id).sort()).toEqual(['w-1', 'w-2'])
  const one = shipments.find((each) => each.warehouse.id === 'w-1')
  expect(one).toMatchObject({
    status: 'PLANNED',
    plannedAt: '2026-03-31T09:00:00.000Z',
    eta: '2026-04-03T18:00:00.000Z',
    dispatchedAt: null,
    deliveredAt: null,
    order: { id: orderId },
    carrier: { code: 'house' },
    history: [{ status: 'PLANNED', location: null, note: null }],
  })
  expect(one?.lines.map((each) => [each.line.id, each.variant.id, each.quantity]).sort()).toEqual(
    [first, second].map((each) => [each.lineId, each.variantId, each.quantity]).sort(),
  )
  expect(readTrackingNumber(one?.trackingNumber ?? '')).toBe(one?.trackingNumber)
  expect(one?.trackingNumber).not.toBe(shipments.find((each) => each !== one)?.trackingNumber)
  await eventually(async () => expect(await published(world, one?.id ?? '')).toEqual(['ShipmentPlanned']))
})

test('the same confirmation told again, under the same or another id, plans nothing more', async () => {
  const orderId = uuidv7()
  const fact = orderConfirmed({ orderId, allocations: [allocation('w-1'), allocation('w-2')] })
  const event = eventOf(fact)
  await world.eventLog.append([event, eventOf(fact), eventOf(fact)])
  await world.eventLog.append([event])
  await handled(await world.eventLog.head())
  expect(await counted(orderId)).toBe(2)
  const ids = await world.database.read(
    'acme',
    ({ sql }) => sql`select id from shipments where order_id = ${orderId}`,
  )
  await eventually(async () =>
    expect(await published(world, ...ids.map((row) => row.id))).toEqual([
      'ShipmentPlanned',
      'ShipmentPlanned',
    ]),
  )
})

test('many orders are planned in a fixed number of statements', async () => {
  const insertions = () =>
    world.statements.filter((text) => /insert into (shipments|shipment_lines|handling)/.test(text))
  const facts = Array.from({ length: 50 }, () =>
    orderConfirmed({ allocations: [allocation('w-1'), allocation('w-2')] }),
  )
  world.forget()
  await world.eventLog.append(facts.map((fact) => eventOf(fact)))
  await handled(await world.eventLog.head())
  expect(insertions()).toHaveLength(3)
  expect(await counted(facts[49]?.subject ?? '')).toBe(2)
})

test('charges alone plan nothing', async () => {
  const fact = orderConfirmed({ allocations: [] })
  await world.says(fact)
  await handled(await world.eventLog.head())
  expect(await counted(fact.subject)).toBe(0)
})

test('an order line cannot be shipped twice from a warehouse, nor beyond what is committed', async () => {
  const [shipment] = await world.confirmed({ allocations: [allocation('w-1', 3)] })
  const sql = postgres(world.ownerUrl, { max: 1 })
  const again = sql`insert into shipment_lines select tenant_id, ${uuidv7()}, order_line_id, warehouse_id, variant_id,
    committed, quantity from shipment_lines where shipment_id = ${shipment?.id ?? ''}`
  await expect(again).rejects.toSatisfy((e) =>
    violates(e, 'unique_violation', 'order_line_ships_once_per_warehouse'),
  )
  const more = sql`update shipment_lines set quantity = committed + 1 where shipment_id = ${shipment?.id ?? ''}`
  await expect(more).rejects.toSatisfy((e) => violates(e, 'check_violation', 'shipped_within_committed'))
  await sql.end()
})

test('a cancelled order takes back what has not left, and only that', async () => {
  const orderId = uuidv7()
  const allocations = ['w-1', 'w-2', 'w-3'].map((warehouse) => allocation(warehouse))
  const [waiting, picked, gone] = await world.confirmed({ orderId, allocations })
  await world.told(picked?.id ?? '', 'PICKED')
  await world.told(gone?.id ?? '', 'DISPATCHED')
  await world.says(orderCancelled(orderId))
  await eventually(async () => expect((await shipmentOf(waiting?.id ?? '')).status).toBe('CANCELLED'))
  expect(await shipmentOf(picked?.id ?? '')).toMatchObject({
    status: 'CANCELLED',
    cancelledAt: '2026-03-31T09:00:00.000Z',
  })
  expect(await shipmentOf(gone?.id ?? '')).toMatchObject({ status: 'DISPATCHED', cancelledAt: null })
  await world.says(orderCancelled(orderId))
  await handled(await world.eventLog.head())
  await eventually(async () =>
    expect(await published(world, waiting?.id ?? '')).toEqual([
      'ShipmentPlanned',
      'ShipmentStatusChanged:CANCELLED',
    ]),
  )
})

test('a confirmation that is handled after the cancellation plans nothing', async () => {
  const orderId = uuidv7()
  await world.says(orderCancelled(orderId))
  await world.says(orderConfirmed({ orderId }))
  await handled(await world.eventLog.head())
  expect(await counted(orderId)).toBe(0)
})

describe('what orders stops before it gives anything back', () => {
  const stop = async (orderId: string, viewer = service('orders')) => {
    const { data } = await world.run(
      viewer,
      'mutation ($input: StopShipmentsInput!) { stopShipments(input: $input) { outcome } }',
      { input: { orderId, cancelledAt: '2026-03-31T09:00:00.000Z' } },
    )
    return (data?.stopShipments as { outcome?: string } | undefined)?.outcome
  }

  test('does not leave any more, once or twice', async () => {
    const orderId = uuidv7()
    const [waiting] = await world.confirmed({ orderId })
    expect(await stop(orderId)).toBe('STOPPED')
    expect(await stop(orderId)).toBe('STOPPED')
    expect((await shipmentOf(waiting?.id ?? '')).status).toBe('CANCELLED')
  })

  test('is never planned, when it was not yet, also while it is being planned', async () => {
    const orders = Array.from({ length: 12 }, () => uuidv7())
    const heard = Promise.all(orders.map((orderId) => world.says(orderConfirmed({ orderId }))))
    expect(await Promise.all(orders.map((orderId) => stop(orderId)))).toEqual(orders.map(() => 'STOPPED'))
    await heard
    await handled(await world.eventLog.head())
    const sql = postgres(world.ownerUrl, { max: 1 })
    const live = await sql`select 1 from shipments where order_id = any(${orders}) and status <> 'CANCELLED'`
    await sql.end()
    expect(live).toHaveLength(0)
  })

  test('goes on as a whole when a part of it has left', async () => {
    const orderId = uuidv7()
    const [waiting, gone] = await world.confirmed({
      orderId,
      allocations: [allocation('w-1'), allocation('w-2')],
    })
    await world.told(gone?.id ?? '', 'DISPATCHED')
    expect(await stop(orderId)).toBe('GOODS_LEFT')
    expect((await shipmentOf(waiting?.id ?? '')).status).toBe('PLANNED')
  })

  test('is for services only', async () => {
    expect(await stop(uuidv7(), staff('logistics:write'))).toBeUndefined()
  })
})

test('each tenant has shipments, carriers and orders of its own', async () => {
  const orderId = uuidv7()
  const [ours] = await world.confirmed({ orderId })
  const [theirs] = await world.confirmed({ orderId, tenantId: 'umbrella' })
  expect(theirs?.id).not.toBe(ours?.id)
  expect(
    (await world.data(ofTenant(clerk, 'umbrella'), shipment_query, { id: ours?.id })).shipment,
  ).toBeNull()
  const { carriers } = await world.data(
    ofTenant(staff('logistics:read'), 'umbrella'),
    '{ carriers { code } }',
  )
  expect(carriers).toEqual([{ code: 'house' }])
})

test('the carrier is chosen by country', async () => {
  const tenantId = 'choosy'
  const common = { trackingPrefix: 'CA', worldwide: false, serviceDays: 1 }
  const carriers = [
    { ...common, code: 'royal', name: 'Royal', countries: ['GB'] },
    { ...common, code: 'globe', name: 'Globe', countries: [], worldwide: true, serviceDays: 4 },
  ]
  await world.data(
    ofTenant(service('demo'), tenantId),
    'mutation ($input: ProvisionCarriersInput!) { provisionCarriers(input: $input) { __typename } }',
    { input: { carriers } },
  )
  const carrierTo = async (countryCode: string | null) =>
    (await world.confirmed({ countryCode, tenantId }))[0]
  expect(await carrierTo('GB')).toMatchObject({ carrier: { code: 'royal' }, eta: '2026-04-01T18:00:00.000Z' })
  expect(await carrierTo('JP')).toMatchObject({ carrier: { code: 'globe' }, eta: '2026-04-06T18:00:00.000Z' })
  expect((await carrierTo(null))?.carrier.code).toBe('globe')
  expect((await carrierTo('GB'))?.trackingNumber).toMatch(/^CA\d{15}$/)
})
