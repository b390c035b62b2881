import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { encodeCursor } from '#platform/pages/pages.ts'
import { customer, guest, service, staff } from '#platform/testing/viewers.ts'
import {
  allocation,
  ofTenant,
  type PlannedShipment,
  shipment_query,
  startWorld,
  type World,
} from './world.ts'

let world: World
let adas: PlannedShipment
let guests: PlannedShipment
beforeAll(async () => {
  world = await startWorld()
  const ofCustomer = async (customerId: string | null) => {
    const [shipment] = await world.confirmed({ customerId, allocations: [allocation('w-1', 2)] })
    if (shipment === undefined) throw new Error('nothing was planned')
    await world.told(shipment.id, 'PICKED', { location: 'London', note: 'left with Mr Smith' })
    return shipment
  }
  adas = await ofCustomer('ada')
  guests = await ofCustomer(null)
})
afterAll(() => world.stop())

const reader = staff('logistics:read')
const everything = {
  order: {},
  lines: [{ quantity: 2 }],
  warehouse: { id: 'w-1' },
  history: [{}, { note: 'left with Mr Smith' }],
}
const stranger_sees = {
  order: null,
  lines: null,
  warehouse: null,
  history: [{ note: null }, { note: null, location: 'London' }],
}

const by_number = shipment_query
  .replace('$id: ID!', '$id: String!')
  .replace('shipment(id: $id)', 'shipment: shipmentByTracking(trackingNumber: $id)')
const by_order = `query ($order: _Any!) { _entities(representations: [$order]) { ... on Order { shipments {
  order { id } lines { quantity } warehouse { id } history { note location } } } } }`

type Way = (viewer: Viewer, shipment: PlannedShipment) => Promise<unknown>
const byId: Way = async (viewer, { id }) => (await world.data(viewer, shipment_query, { id })).shipment
const byNumber: Way = async (viewer, { trackingNumber: id }) =>
  (await world.data(viewer, by_number, { id })).shipment
const byOrder: Way = async (viewer, { order: { id } }) => {
  const { _entities } = await world.data(viewer, by_order, { order: { __typename: 'Order', id } })
  return _entities[0].shipments?.[0] ?? null
}

const sees = (
  name: string,
  way: Way,
  viewer: Viewer,
  whose: () => PlannedShipment,
  expected: object | null,
) =>
  test(name, async () => {
    const seen = await way(viewer, whose())
    if (expected === null) expect(seen).toBeNull()
    else expect(seen).toMatchObject(expected)
  })
const ada = () => adas
const somebody = () => guests
sees('the customer, by id', byId, customer('ada'), ada, everything)
sees('the customer, by number', byNumber, customer('ada'), ada, everything)
sees('the customer, through the order', byOrder, customer('ada'), ada, everything)
sees('another customer, by id', byId, customer('bob'), ada, null)
sees('another customer, by number', byNumber, customer('bob'), ada, stranger_sees)
sees('another customer, through the order', byOrder, customer('bob'), ada, null)
sees('a visitor, by id', byId, guest, ada, null)
sees('a visitor, by number', byNumber, guest, ada, stranger_sees)
sees('a visitor, through the order', byOrder, guest, ada, null)
sees('staff, by id', byId, reader, ada, everything)
sees('staff of something else, by id', byId, staff('orders:read', 'inventory:read'), ada, null)
sees('staff of something else, through the order', byOrder, staff('orders:read'), ada, null)
sees('a visitor, through a guest’s order', byOrder, guest, somebody, everything)
sees('a visitor, a guest’s by id', byId, guest, somebody, stranger_sees)
sees('a visitor, a guest’s by number', byNumber, guest, somebody, stranger_sees)
sees('staff of another tenant, by id', byId, ofTenant(reader, 'umbrella'), ada, null)
sees('staff of another tenant, by number', byNumber, ofTenant(reader, 'umbrella'), ada, null)
sees('staff of another tenant, through the order', byOrder, ofTenant(reader, 'umbrella'), ada, null)
sees('a customer of the same id in another tenant', byId, ofTenant(customer('ada'), 'umbrella'), ada, null)

const tracking = `query ($n: String!) { trackShipment(trackingNumber: $n) {
  trackingNumber status carrierName eta deliveredAt events { status occurredAt location } } }`

test('anybody tracks by number, however it is typed, and sees nothing personal', async () => {
  const { trackingNumber } = adas
  const typed = `${trackingNumber.slice(0, 2).toLowerCase()} ${trackingNumber.slice(2, 7)}-${trackingNumber.slice(7)}`
  const { trackShipment } = await world.data(guest, tracking, { n: typed })
  expect(trackShipment).toEqual({
    trackingNumber,
    status: 'PICKED',
    carrierName: 'House Delivery',
    eta: '2026-04-03T18:00:00.000Z',
    deliveredAt: null,
    events: [
      { status: 'PLANNED', occurredAt: '2026-03-31T09:00:00.000Z', location: null },
      { status: 'PICKED', occurredAt: '2026-03-31T09:00:00.000Z', location: 'London' },
    ],
  })
  const shown = world.subgraph.schema.getType('PublicTracking')
  const fields = shown !== undefined && 'getFields' in shown ? Object.keys(shown.getFields()) : []
  expect(fields).toEqual(['trackingNumber', 'status', 'carrierName', 'eta', 'deliveredAt', 'events'])
})

test('numbers that are not ours, or another tenant’s, are not found', async () => {
  for (const n of ['', 'HS123', 'HS000079927398713', "'; drop table shipments; --", 'x'.repeat(10_000)]) {
    expect((await world.data(guest, tracking, { n })).trackShipment).toBeNull()
  }
  const elsewhere = ofTenant(guest, 'umbrella')
  expect((await world.data(elsewhere, tracking, { n: adas.trackingNumber })).trackShipment).toBeNull()
})

test('an order without shipments has none, whatever its id', async () => {
  for (const id of [uuidv7(), '', 'x\0y']) {
    const { _entities } = await world.data(guest, by_order, { order: { __typename: 'Order', id } })
    expect(_entities).toEqual([{ shipments: [] }])
  }
})

const list = `query ($filter: ShipmentFilter, $first: Int, $after: String, $last: Int, $before: String) {
  shipments(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }`

const refused = (name: string, viewer: Viewer, document: string, code: string, variables = {}) =>
  test(`refused: ${name}`, async () => {
    const { errors } = await world.run(viewer, document, variables)
    expect(errors?.[0]?.extensions?.code).toBe(code)
  })
refused('a visitor lists shipments', guest, list, 'UNAUTHENTICATED')
refused('a customer lists shipments', customer('ada'), list, 'FORBIDDEN')
refused('a customer lists carriers', customer('ada'), '{ carriers { id } }', 'FORBIDDEN')
refused('too large a page', reader, list, 'BAD_USER_INPUT', { first: 101 })
refused('a cursor that is none', reader, list, 'BAD_USER_INPUT', { after: 'nonsense' })
refused('a cursor of another list', reader, list, 'BAD_USER_INPUT', { after: encodeCursor(['a', 1]) })

test('staff list shipments newest first, page by page in both directions, by filter', async () => {
  const orderId = uuidv7()
  const warehouses = ['w-a', 'w-b', 'w-c', 'w-d', 'w-e']
  await world.confirmed({ orderId, allocations: warehouses.map((each) => allocation(each)) })
  const page = async (variables: object) =>
    (await world.data(reader, list, { filter: { orderId }, ...variables })).shipments
  const all = await page({ first: 5 })
  const ids = all.nodes.map((each: { id: string }) => each.id)
  expect(ids).toEqual([...ids].sort().reverse())
  const one = await page({ first: 2 })
  const two = await page({ first: 2, after: one.pageInfo.endCursor })
  expect([...one.nodes, ...two.nodes].map((each: { id: string }) => each.id)).toEqual(ids.slice(0, 4))
  const back = await page({ last: 2, before: two.pageInfo.startCursor })
  expect(back.nodes).toEqual(one.nodes)
  expect(two.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
  const only = async (filter: object) => (await page({ filter: { orderId, ...filter } })).nodes.length
  expect(await only({ warehouseId: 'w-c' })).toBe(1)
  expect(await only({ status: 'PLANNED' })).toBe(5)
  expect(await only({ status: 'DELIVERED' })).toBe(0)
  expect(await only({ carrierId: uuidv7() })).toBe(0)
  expect(await only({ carrierId: 'nobody' })).toBe(0)
})

const entities = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on Shipment { id status carrier { code } lines { quantity } history { status } }
  ... on Order { shipments { id status carrier { code } lines { quantity } history { status } } }
  ... on Carrier { id name } } }`

test('a hundred entities cost one statement per table', async () => {
  const planned = (await Promise.all(Array.from({ length: 100 }, () => world.confirmed()))).flat()
  const counting = async (representations: readonly object[]) => {
    world.forget()
    const { _entities } = await world.data(service('gateway'), entities, { r: representations })
    const asked = world.statements.filter((text) =>
      /from (shipments|shipment_lines|handling_events|carriers)/.test(text),
    )
    return { _entities, tables: asked.length }
  }
  const ids = planned.map(({ id }) => ({ __typename: 'Shipment', id }))
  const numbers = planned.map(({ trackingNumber }) => ({ __typename: 'Shipment', trackingNumber }))
  const orders = planned.map(({ order }) => ({ __typename: 'Order', id: order.id }))
  const byKey = await counting(ids)
  expect(byKey.tables).toBe(4)
  expect(byKey._entities.map((each: { id: string }) => each.id)).toEqual(planned.map((each) => each.id))
  expect((await counting(numbers))._entities).toEqual(byKey._entities)
  expect((await counting(numbers)).tables).toBe(4)
  expect((await counting(orders)).tables).toBe(4)
  const strange = [
    { __typename: 'Shipment', id: 'x' },
    { __typename: 'Shipment', trackingNumber: 'x' },
    { __typename: 'Carrier', id: 'x' },
  ]
  expect((await counting(strange))._entities).toEqual([null, null, null])
})
