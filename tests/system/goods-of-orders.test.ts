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
async function bought(line: object = { quantity: 1 }): Promise<string> {
  const input = {
    idempotencyKey: `key ${keys++}`,
    channelId: 'web-uk',
    currency: 'GBP',
    lines: [{ variantId, ...line }],
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
  ...staff(
    'orders:write',
    'orders:read',
    'logistics:write',
    'logistics:read',
    'inventory:write',
    'inventory:read',
  ),
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

const shipmentOf = async (orderId: string) => (await shipmentsOf(orderId, 1))[0] ?? ''

/** The shipments of an order, once so many are planned. */
function shipmentsOf(orderId: string, count: number): Promise<readonly string[]> {
  return eventually(async () => {
    const planned = await booksOf<{ id: string }>(
      'logistics',
      `select id from shipments where order_id = '${orderId}' order by planned_at, id`,
    )
    if (planned.length < count) throw new Error(`${planned.length} of ${count} are planned`)
    return planned.map((shipment) => shipment.id)
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
  const orders = await Promise.all(Array.from({ length: 16 }, () => bought()))
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
  await everythingHolds()
})

/** Every promise over all contexts holds, nothing is under way, and nothing was given up on. */
async function everythingHolds() {
  await eventually(async () => {
    const { violations, notices } = await verifySystem(urls, { pauses_ms: [] })
    expect([...violations, ...notices].map(({ invariant, says }) => `${invariant}: ${says}`)).toEqual([])
  })
  expect(await deadLetters()).toEqual([])
}

async function inventory<Answer>(document: string, input: object): Promise<Answer> {
  return ask<Answer>(subgraphs.inventory.port, document, { input }, workers)
}

test('what is not there is waited for, comes, and is shipped in a second parcel', async () => {
  const { _entities } = await ask<{
    _entities: { stockLevels: { available: number; settingsVersion: number; warehouse: { id: string } }[] }[]
  }>(
    subgraphs.inventory.port,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Variant { stockLevels {
      available settingsVersion warehouse { id } } } } }`,
    { r: [{ __typename: 'Variant', id: variantId }] },
    workers,
  )
  const levels = _entities[0]?.stockLevels ?? []
  const [site] = levels
  const quantity = levels.reduce((units, level) => units + level.available, 0) + 3
  const where = { variantId, warehouseId: site?.warehouse.id ?? '' }
  await inventory(
    'mutation ($input: SetBackorderLimitInput!) { setBackorderLimit(input: $input) { came: __typename } }',
    {
      ...where,
      backorderLimit: 5,
      expectedVersion: site?.settingsVersion,
    },
  )
  const orderId = await bought({ quantity, acceptBackorder: true })
  const lineOf = async () => {
    const { order } = await ask<{ order: { fulfillmentStatus: string; lines: object[] } }>(
      subgraphs.orders.port,
      `query ($id: ID!) { order(id: $id) { fulfillmentStatus timeline { type }
        lines { quantity fulfilledQuantity committedQuantity backorderedQuantity cancelledQuantity } } }`,
      { id: orderId },
      workers,
    )
    return { fulfillmentStatus: order.fulfillmentStatus, ...order.lines[0] }
  }
  const waits = { quantity, committedQuantity: quantity - 3, backorderedQuantity: 3, cancelledQuantity: 0 }
  expect(await lineOf()).toMatchObject({ ...waits, fulfillmentStatus: 'UNFULFILLED' })
  const first = await shipmentsOf(orderId, levels.length)
  for (const shipment of first) await dispatch(shipment)
  await eventually(async () =>
    expect(await lineOf()).toMatchObject({ fulfillmentStatus: 'PARTIALLY_SHIPPED', backorderedQuantity: 3 }),
  )
  for (const units of [1, 4]) {
    await inventory(
      'mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { came: __typename } }',
      {
        idempotencyKey: `delivery of ${units}`,
        warehouseId: where.warehouseId,
        lines: [{ variantId, quantity: units }],
      },
    )
  }
  const all = await shipmentsOf(orderId, levels.length + 2)
  expect(await lineOf()).toMatchObject({ committedQuantity: 3, backorderedQuantity: 0 })
  for (const shipment of all.filter((each) => !first.includes(each))) await dispatch(shipment)
  await eventually(async () =>
    expect(await lineOf()).toMatchObject({ fulfillmentStatus: 'SHIPPED', fulfilledQuantity: quantity }),
  )
  await everythingHolds()
})

test('an order that is cancelled while it waits gives back its place in the queue', async () => {
  const { availability } = (
    await ask<{ _entities: { availability: { available: number; backorderable: number } }[] }>(
      subgraphs.inventory.port,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Variant { availability { available backorderable } } } }',
      { r: [{ __typename: 'Variant', id: variantId }] },
      workers,
    )
  )._entities[0] ?? { availability: { available: 0, backorderable: 0 } }
  const orderId = await bought({ quantity: availability.available + 5, acceptBackorder: true })
  expect(availability.backorderable).toBe(5)
  expect(await cancel(orderId)).toBe('CancelOrderSuccess')
  expect(await bought({ quantity: availability.available + 5, acceptBackorder: true })).not.toBe('')
  await everythingHolds()
})

test('units that are cancelled while their shipment leaves are either shipped or given back', async () => {
  await inventory(
    'mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { came: __typename } }',
    {
      idempotencyKey: 'enough for all',
      warehouseId: (
        await booksOf<{ id: string }>('inventory', 'select id from warehouses order by id limit 1')
      )[0]?.id,
      lines: [{ variantId, quantity: 100 }],
    },
  )
  const orders = await Promise.all(Array.from({ length: 8 }, () => bought({ quantity: 3 })))
  const planned = await Promise.all(orders.map(shipmentOf))
  const lines = await Promise.all(
    orders.map((id) =>
      booksOf<{ id: string }>('orders', `select id from order_lines where order_id = '${id}'`),
    ),
  )
  const cancelLines = async (orderId: string, lineId: string) => {
    const input = {
      orderId,
      idempotencyKey: `lines ${orderId}`,
      reason: 'fewer will do',
      lines: [{ lineId, quantity: 2 }],
    }
    const { cancelOrderLines } = await ask<{ cancelOrderLines: { cancelledLines: { cancelled: number }[] } }>(
      subgraphs.orders.port,
      `mutation ($input: CancelOrderLinesInput!) { cancelOrderLines(input: $input) {
        ... on CancelOrderLinesSuccess { cancelledLines { cancelled } } } }`,
      { input },
      workers,
    )
    return cancelOrderLines.cancelledLines[0]?.cancelled ?? 0
  }
  const cancelled = await Promise.all(
    orders.map(async (orderId, index) => {
      const [units] = await Promise.all([
        cancelLines(orderId, lines[index]?.[0]?.id ?? ''),
        dispatch(planned[index] ?? ''),
      ])
      return units
    }),
  )
  await eventually(async () => {
    const rows = await booksOf<{ order_id: string; fulfilled: number; cancelled: number }>(
      'orders',
      `select order_id, fulfilled, cancelled from order_lines where order_id in (${orders.map((id) => `'${id}'`).join()})`,
    )
    for (const [index, orderId] of orders.entries()) {
      const row = rows.find((each) => each.order_id === orderId)
      expect([0, 2]).toContain(cancelled[index])
      expect(row).toMatchObject({ cancelled: cancelled[index], fulfilled: 3 - (cancelled[index] ?? 0) })
    }
  })
  await everythingHolds()
})
