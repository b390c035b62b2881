import { readFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals'
import { type DocumentNode, Kind, parse, printSchema, visit } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEvent } from '#platform/events/cloud-event.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { ShipmentPlanned, ShipmentStatusChanged, shipment_statuses } from '../published.ts'
import { allocation, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')
const shared = readFileSync(new URL('../../../platform/scalars/shared.graphql', import.meta.url), 'utf8')

test('the schema composes without errors and hints', () => {
  const typeDefs = parse(sdl) as never
  const { errors, hints } = composeServices([{ name: 'logistics', url: 'http://logistics', typeDefs }])
  expect(errors ?? []).toEqual([])
  expect(hints?.map((hint) => hint.message)).toEqual([])
})

test('it ends with the shared block, word for word', () => {
  expect(sdl.endsWith(`\n# --- shared: platform/scalars/shared.graphql ---\n${shared}`)).toBe(true)
})

test('everything in it is described', () => {
  expect(undescribed(parse(sdl))).toEqual([])
})

test('what stays between services is not in the public graph', () => {
  const supergraph = composeServices([
    { name: 'logistics', url: 'http://logistics', typeDefs: parse(sdl) as never },
  ])
  const { supergraphSdl } = supergraph
  const supported = { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES }
  if (supergraphSdl === undefined) throw new Error('it does not compose')
  const api = printSchema(Supergraph.build(supergraphSdl, supported).apiSchema().toGraphQLJSSchema())
  expect(api).toContain('recordHandlingEvent')
  expect(api).not.toMatch(/provision/i)
})

test('what is published has the promised shape', async () => {
  const [shipment] = await world.confirmed({ customerId: 'ada', allocations: [allocation('w-1', 3)] })
  await world.told(shipment?.id ?? '', 'DISPATCHED')
  const events = await eventually(async () => {
    const read = await world.eventLog.read({ after: 0, limit: 10, subjects: [shipment?.id ?? ''] })
    expect(read.events).toHaveLength(3)
    return read.events
  })
  const [planned, picked, dispatched] = events.map((event) =>
    event.type === ShipmentPlanned.type
      ? readEvent(ShipmentPlanned, event)
      : readEvent(ShipmentStatusChanged, event),
  )
  const shared = {
    shipmentId: shipment?.id,
    trackingNumber: shipment?.trackingNumber,
    orderId: shipment?.order.id,
    customerId: 'ada',
    warehouseId: 'w-1',
    lines: [{ lineId: shipment?.lines[0]?.line.id, variantId: shipment?.lines[0]?.variant.id, quantity: 3 }],
    eta: shipment?.eta,
  }
  expect(planned?.data).toMatchObject({ ...shared, plannedAt: '2026-03-31T09:00:00.000Z' })
  expect(picked?.data).toMatchObject({ ...shared, previousStatus: 'PLANNED', status: 'PICKED' })
  expect(dispatched?.data).toMatchObject({ ...shared, previousStatus: 'PICKED', status: 'DISPATCHED' })
})

test('statuses are the same to clients and to neighbours', () => {
  const type = world.subgraph.schema.getType('ShipmentStatus')
  const names = type !== undefined && 'getValues' in type ? type.getValues().map((value) => value.name) : []
  expect(names).toEqual([...shipment_statuses])
})

/** Names of types, fields, arguments and enum values without a description. */
function undescribed(document: DocumentNode): readonly string[] {
  const found: string[] = []
  const described = new Set<string>([
    Kind.OBJECT_TYPE_DEFINITION,
    Kind.INTERFACE_TYPE_DEFINITION,
    Kind.UNION_TYPE_DEFINITION,
    Kind.ENUM_TYPE_DEFINITION,
    Kind.INPUT_OBJECT_TYPE_DEFINITION,
    Kind.SCALAR_TYPE_DEFINITION,
    Kind.FIELD_DEFINITION,
    Kind.INPUT_VALUE_DEFINITION,
    Kind.ENUM_VALUE_DEFINITION,
  ])
  visit(document, {
    enter(node) {
      if (!described.has(node.kind) || !('name' in node)) return
      const { description } = node as { description?: { value: string } }
      if (description === undefined || description.value === '') found.push(node.name?.value ?? node.kind)
    },
  })
  return found
}
