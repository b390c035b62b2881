import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { testClock } from '#platform/testing/clock.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { createLogistics } from '../subgraph.ts'
import {
  allocation,
  clerk,
  eventOf,
  ofTenant,
  orderConfirmed,
  published,
  shipment_query,
  startWorld,
  type World,
} from './world.ts'

/** Inventory, as far as it names warehouses. */
const inventory: SubgraphPort = {
  name: 'inventory',
  execute: async ({ variables }) => {
    const asked = variables?.warehouses as readonly { id: string }[]
    return { data: { _entities: asked.map(({ id }) => (id === 'w-1' ? { id, name: 'London Dock' } : null)) } }
  },
  subscribe: () => {
    throw new Error('nobody subscribes here')
  },
}

const environment = { LOGISTICS_SIMULATOR: 'on', LOGISTICS_SIMULATOR_STEP_SECONDS: '0.2' }
const step_ms = 200
const clock = testClock()
let world: World
beforeAll(async () => {
  world = await startWorld({ environment, clock, neighbours: { inventory } })
})
afterAll(() => world.stop())

const shipmentOf = async (id: string, viewer = clerk) =>
  (await world.data(viewer, shipment_query, { id })).shipment
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const steps = ['PICKED', 'DISPATCHED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED']

test('a shipment moves one status per step of the clock, through plausible places, and stops at the door', async () => {
  const [shipment] = await world.confirmed({ countryCode: 'DE', allocations: [allocation('w-1')] })
  const id = shipment?.id ?? ''
  await pause(100)
  expect((await shipmentOf(id)).status).toBe('PLANNED')
  for (const status of steps) {
    clock.advance(step_ms)
    await eventually(async () => expect((await shipmentOf(id)).status).toBe(status))
  }
  clock.advance(step_ms * 10)
  await pause(100)
  const { history, deliveredAt, dispatchedAt } = await shipmentOf(id)
  expect(history.map((each: { location: string }) => each.location)).toEqual([
    null,
    'London Dock',
    'London Dock',
    'Leipzig, Germany',
    'Local depot, Germany',
    'Germany',
  ])
  expect(dispatchedAt).toBe('2026-03-31T09:00:00.400Z')
  expect(deliveredAt).toBe('2026-03-31T09:00:01.000Z')
  await eventually(async () =>
    expect(await published(world, id)).toEqual([
      'ShipmentPlanned',
      ...steps.map((each) => `ShipmentStatusChanged:${each}`),
    ]),
  )
})

test('a warehouse that inventory cannot name is still left', async () => {
  const [shipment] = await world.confirmed({ allocations: [allocation('w-unknown')] })
  clock.advance(step_ms)
  await eventually(async () =>
    expect((await shipmentOf(shipment?.id ?? '')).history[1]).toMatchObject({
      status: 'PICKED',
      location: 'Warehouse',
    }),
  )
})

test('what staff tell counts: the simulator goes on from there', async () => {
  const [shipment] = await world.confirmed()
  const id = shipment?.id ?? ''
  await world.told(id, 'OUT_FOR_DELIVERY')
  clock.advance(step_ms)
  await eventually(async () => expect((await shipmentOf(id)).status).toBe('DELIVERED'))
  expect((await shipmentOf(id)).history).toHaveLength(3)
})

test('several processes share the work: every shipment of every tenant makes each step once', async () => {
  const others = [1, 2].map(() =>
    createLogistics({
      database: world.database,
      eventLog: world.eventLog,
      neighbour: () => inventory,
      now: clock.now,
      logger: silentLogger,
      environment,
    }),
  )
  for (const other of others) await other.start()
  const tenants = ['acme', 'umbrella']
  const facts = Array.from({ length: 150 }, () =>
    orderConfirmed({ allocations: [allocation('w-1'), allocation('w-2')] }),
  )
  const orders = new Set(facts.map((fact) => fact.subject))
  const head = await world.eventLog.head()
  await world.eventLog.append(facts.map((fact, n) => eventOf(fact, tenants[n % 2])))
  const told = async () =>
    (await world.eventLog.read({ after: head, limit: 5_000 })).events.filter(
      (each) => each.source === 'logistics' && orders.has((each.data as { orderId: string }).orderId),
    )
  await eventually(async () => expect(await told()).toHaveLength(300))
  for (let n = 1; n <= steps.length + 1; n++) {
    clock.advance(step_ms)
    await eventually(async () => expect((await told()).length).toBe(300 * Math.min(n + 1, 6)))
  }
  await Promise.all(others.map((other) => other.drain()))
  const bySubject = Map.groupBy(await told(), (event) => event.subject)
  expect(bySubject.size).toBe(300)
  for (const events of bySubject.values()) {
    expect(events.map((event) => (event.data as { status?: string }).status ?? 'PLANNED')).toEqual([
      'PLANNED',
      ...steps,
    ])
  }
  const page = await world.data(
    ofTenant(clerk, 'umbrella'),
    '{ shipments(filter: { status: DELIVERED }, first: 100) { nodes { id } } }',
  )
  expect(page.shipments.nodes).toHaveLength(100)
})
