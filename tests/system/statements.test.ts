import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ContextName, contextNames, contexts } from '#deploy/embedded/contexts.ts'
import { ask, demo_tenant } from '#deploy/embedded/demo/ask.ts'
import { fillShop } from '#deploy/embedded/demo/load-demo.ts'
import { guestOf } from '#platform/auth/viewer.ts'
import { connectDatabase, type Database } from '#platform/database/database.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { openPostgresLog } from '#platform/events/postgres-log.ts'
import type { Subgraph } from '#platform/subgraph/subgraph.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { clonedDatabases } from './databases.ts'
import { shape_environment } from './shape.ts'

/** All contexts calling each other, none started: no background work, so every statement counted is the request's own. */
const statements: string[] = []
const subgraphs = {} as Record<ContextName, Subgraph>
let databases: readonly Database[]
let eventLog: EventLog
beforeAll(async () => {
  const urls = await clonedDatabases()
  eventLog = openPostgresLog(urls.events, silentLogger)
  databases = contextNames.map((context) => {
    const onStatement = (text: string) => void statements.push(`${context}: ${text}`)
    const database = connectDatabase({ context, url: urls.contexts[context], onStatement })
    subgraphs[context] = contexts[context]({
      database,
      eventLog,
      neighbour: (name) => subgraphs[name as ContextName].port,
      now: () => new Date(),
      logger: silentLogger,
      environment: shape_environment,
    })
    return database
  })
  await fillShop({ port: (name) => subgraphs[name as ContextName].port })
}, 60_000)
afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()))
  await eventLog.close()
})

const shopper = guestOf(demo_tenant)
const place = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { __typename ... on PlaceOrderSuccess { order { number status total { gross { amount } } } } } }`

async function placeOrder(key: string): Promise<void> {
  const { variants } = await ask<{ variants: { nodes: { id: string }[] } }>(
    subgraphs.catalog.port,
    '{ variants(first: 2, filter: { search: "mug" }) { nodes { id } } }',
  )
  statements.length = 0
  const input = {
    idempotencyKey: key,
    channelId: 'web-uk',
    currency: 'GBP',
    lines: variants.nodes.map(({ id }) => ({ variantId: id, quantity: 1 })),
    contact: { name: 'Gil Guest', email: 'gil@demo.example' },
    shippingAddress: { line1: '1 High Street', city: 'London', countryCode: 'GB' },
    payment: { cardToken: 'tok_visa' },
  }
  const answer = await ask<{ placeOrder: { order: { status: string } } }>(
    subgraphs.orders.port,
    place,
    { input },
    shopper,
  )
  expect(answer.placeOrder.order.status).toBe('CONFIRMED')
}

test('placing an order of two lines, paid, costs at most 20 statements over all contexts, BEGIN and COMMIT included', async () => {
  await placeOrder('first, while connections learn their tenant')
  await placeOrder('second')
  expect(statements.length).toBeGreaterThan(5)
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(20)
})

test('a page of 20 products with price and stock costs at most 4 statements over all contexts', async () => {
  statements.length = 0
  const { products } = await ask<{ products: { nodes: { variants: { id: string; price: unknown }[] }[] } }>(
    subgraphs.catalog.port,
    `{ products(first: 20, channelId: "web-uk") { nodes { name variants { id price(channelId: "web-uk") { gross { amount } } } } } }`,
    {},
    shopper,
  )
  expect(products.nodes).toHaveLength(20)
  // What the gateway asks inventory for, in one request.
  const representations = products.nodes.flatMap(({ variants }) =>
    variants.map(({ id }) => ({ __typename: 'Variant', id })),
  )
  await ask(
    subgraphs.inventory.port,
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Variant { availability { available } } } }',
    { representations },
    shopper,
  )
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(4)
})
