import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifySystem } from '#deploy/automation/verifying/verify-system.ts'
import { type ContextName, contextNames, contexts } from '#deploy/embedded/contexts.ts'
import type { DatabaseUrls } from '#deploy/embedded/databases.ts'
import { ask, demo_tenant } from '#deploy/embedded/demo/ask.ts'
import { fillShop } from '#deploy/embedded/demo/load-demo.ts'
import { guestOf } from '#platform/auth/viewer.ts'
import { connectDatabase, type Database } from '#platform/database/database.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { openPostgresLog } from '#platform/events/postgres-log.ts'
import type { Subgraph } from '#platform/subgraph/subgraph.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { staff } from '#platform/testing/viewers.ts'
import { clonedDatabases } from './databases.ts'
import { shape_environment } from './shape.ts'

/** All contexts, and goods that leave only when the test says so. */
const subgraphs = {} as Record<ContextName, Subgraph>
let urls: DatabaseUrls
let databases: readonly Database[]
let eventLog: EventLog
let variantId: string
beforeAll(async () => {
  urls = await clonedDatabases()
  eventLog = openPostgresLog(urls.events, silentLogger)
  databases = contextNames.map((context) => {
    const database = connectDatabase({ context, url: urls.contexts[context] })
    subgraphs[context] = contexts[context]({
      database,
      eventLog,
      neighbour: (name) => subgraphs[name as ContextName].port,
      now: () => new Date(),
      logger: silentLogger,
      environment: { ...shape_environment, LOGISTICS_SIMULATOR: 'off' },
    })
    return database
  })
  await fillShop({ port: (name) => subgraphs[name as ContextName].port })
  const { variants } = await ask<{ variants: { nodes: { id: string }[] } }>(
    subgraphs.catalog.port,
    '{ variants(first: 1, filter: { search: "mug" }) { nodes { id } } }',
  )
  variantId = variants.nodes[0]?.id ?? ''
  // Inventory not yet: it hears of what left after the cancellation was decided, which is the race.
  await Promise.all([subgraphs.orders.start(), subgraphs.logistics.start()])
}, 60_000)
afterAll(async () => {
  await Promise.all(contextNames.map((context) => subgraphs[context].drain()))
  await Promise.all(databases.map((database) => database.close()))
  await eventLog.close()
})

let keys = 0
async function bought(): Promise<string> {
  const input = {
    idempotencyKey: `key ${keys++}`,
    channelId: 'web-uk',
    currency: 'GBP',
    lines: [{ variantId, quantity: 1 }],
    contact: { name: 'Gil Guest', email: 'gil@demo.example' },
    shippingAddress: { line1: '1 High Street', city: 'London', countryCode: 'GB' },
    payment: { cardToken: 'tok_visa' },
  }
  const { placeOrder } = await ask<{ placeOrder: { order: { id: string } } }>(
    subgraphs.orders.port,
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { ... on PlaceOrderSuccess { order { id } } } }',
    { input },
    guestOf(demo_tenant),
  )
  return placeOrder.order.id
}

const workers = {
  ...staff('orders:write', 'orders:read', 'logistics:write', 'logistics:read'),
  tenantId: demo_tenant,
}

/** Rows of one context's books, over all tenants. */
async function booksOf<Row extends object>(context: ContextName, statement: string): Promise<readonly Row[]> {
  const sql = postgres(urls.contexts[context], { max: 1, onnotice: () => undefined })
  try {
    await sql`select set_config('app.tenant_id', '*', false)`
    return await sql.unsafe<Row[]>(statement)
  } finally {
    await sql.end()
  }
}

/** The shipment of an order, once it is planned. */
function shipmentOf(orderId: string): Promise<string> {
  return eventually(async () => {
    const [planned] = await booksOf<{ id: string }>(
      'logistics',
      `select id from shipments where order_id = '${orderId}'`,
    )
    if (planned === undefined) throw new Error('not planned yet')
    return planned.id
  })
}

async function dispatch(shipmentId: string): Promise<string> {
  const input = {
    shipmentId,
    status: 'DISPATCHED',
    occurredAt: new Date().toISOString(),
    idempotencyKey: `dispatch ${shipmentId}`,
  }
  const { recordHandlingEvent } = await ask<{ recordHandlingEvent: { came: string } }>(
    subgraphs.logistics.port,
    'mutation ($input: RecordHandlingEventInput!) { recordHandlingEvent(input: $input) { came: __typename } }',
    { input },
    workers,
  )
  return recordHandlingEvent.came
}

async function cancel(orderId: string): Promise<string> {
  const input = { orderId, idempotencyKey: `cancel ${orderId}`, reason: 'changed my mind' }
  const { cancelOrder } = await ask<{ cancelOrder: { came: string } }>(
    subgraphs.orders.port,
    'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { came: __typename } }',
    { input },
    workers,
  )
  return cancelOrder.came
}

/** What every context gave up on. */
async function deadLetters(): Promise<readonly string[]> {
  const found = await Promise.all(
    contextNames.map(async (context) => {
      const rows = await booksOf<{ error: string }>(context, 'select error from dead_letters')
      return rows.map((row) => `${context}: ${row.error}`)
    }),
  )
  return found.flat()
}

test('goods that left before inventory heard of it are not cancelled, and those that are cancelled never leave', async () => {
  const left = await bought()
  const stopped = await bought()
  const shipments = { left: await shipmentOf(left), stopped: await shipmentOf(stopped) }
  expect(await dispatch(shipments.left)).toBe('RecordHandlingEventSuccess')
  expect(await cancel(left)).toBe('OrderNotCancellable')
  expect(await cancel(stopped)).toBe('CancelOrderSuccess')
  expect(await dispatch(shipments.stopped)).toBe('ShipmentCancelled')

  // At once, over connections of their own: who wins is left to the database.
  const orders = await Promise.all(Array.from({ length: 16 }, bought))
  const planned = await Promise.all(orders.map(shipmentOf))
  const outcomes = await Promise.all(
    orders.map((orderId, index) => Promise.all([dispatch(planned[index] ?? ''), cancel(orderId)])),
  )
  for (const outcome of outcomes) {
    expect([
      ['RecordHandlingEventSuccess', 'OrderNotCancellable'],
      ['ShipmentCancelled', 'CancelOrderSuccess'],
    ]).toContainEqual(outcome)
  }

  await subgraphs.inventory.start()
  await eventually(async () => {
    const { violations, notices } = await verifySystem(urls, { pauses_ms: [] })
    expect([...violations, ...notices].map(({ invariant, says }) => `${invariant}: ${says}`)).toEqual([])
  })
  expect(await deadLetters()).toEqual([])
})
