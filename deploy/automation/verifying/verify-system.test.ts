import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Assembly, assemble } from '#deploy/embedded/assemble.ts'
import { type ContextName, contextNames } from '#deploy/embedded/contexts.ts'
import type { DatabaseUrls } from '#deploy/embedded/databases.ts'
import { ask, demo_tenant, shopkeeper } from '#deploy/embedded/demo/ask.ts'
import { fillShop } from '#deploy/embedded/demo/load-demo.ts'
import { guestOf } from '#platform/auth/viewer.ts'
import { urlFor } from '#platform/database/provision.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { clonedDatabases } from '#tests/system/databases.ts'
import { shape_environment } from '#tests/system/shape.ts'
import { invariants, inventory_invariants } from './invariants.ts'
import { breaks } from './testing/breaks.ts'
import { verifySystem } from './verify-system.ts'

/** Databases of a shop that sold, delivered, cancelled and imported; nothing runs on them any more. */
let shop: DatabaseUrls
beforeAll(async () => {
  shop = await clonedDatabases()
  await onSystem('on', async (system) => {
    await fillShop(system)
    for (const card of ['tok_visa', 'tok_visa', 'tok_declined']) await placeOrder(system.port, card)
    await importOrder(system.port('orders'))
    await eventually(untilAllDelivered, 15_000)
  })
  // One more, whose goods do not leave.
  await onSystem('off', (system) => placeOrder(system.port, 'tok_visa'))
}, 60_000)

async function onSystem(simulator: 'on' | 'off', work: (system: Assembly) => Promise<void>): Promise<void> {
  const environment = {
    ...shape_environment,
    LOGISTICS_SIMULATOR: simulator,
    LOGISTICS_SIMULATOR_STEP_SECONDS: '0.05',
  }
  const system = await assemble({ urls: shop, environment, logger: silentLogger })
  await work(system)
  await system.drained()
  await system.close()
}

const verifyNow = (urls: DatabaseUrls) => verifySystem(urls, { pauses_ms: [] })
const ownerUrl = (url: string) =>
  urlFor(inject('postgresAdminUrl'), { database: new URL(url).pathname.slice(1) })

async function asOwner<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl(url), { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

async function placeOrder(port: (name: string) => SubgraphPort, cardToken: string): Promise<void> {
  const { variants } = await ask<{ variants: { nodes: { id: string }[] } }>(
    port('catalog'),
    '{ variants(first: 2, filter: { search: "mug" }) { nodes { id } } }',
  )
  const input = {
    idempotencyKey: crypto.randomUUID(),
    channelId: 'web-uk',
    currency: 'GBP',
    lines: variants.nodes.map(({ id }) => ({ variantId: id, quantity: 2 })),
    contact: { name: 'Gil Guest', email: 'gil@demo.example' },
    shippingAddress: { line1: '1 High Street', city: 'London', countryCode: 'GB' },
    payment: { cardToken },
  }
  const { data } = await port('orders').execute({
    query: 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }',
    variables: { input },
    viewer: guestOf(demo_tenant),
  })
  const outcome = cardToken === 'tok_visa' ? 'PlaceOrderSuccess' : 'PaymentDeclined'
  expect(data).toMatchObject({ placeOrder: { __typename: outcome } })
}

async function importOrder(orders: SubgraphPort): Promise<void> {
  const line = {
    sku: 'OLD',
    description: 'An old thing',
    kind: 'GOODS',
    quantity: 3,
    unitGross: 150,
    gross: 450,
  }
  const input = {
    channelId: 'web-uk',
    currency: 'GBP',
    orders: [
      {
        number: 'OLD-1',
        placedAt: '2011-01-01T10:00:00Z',
        lines: [{ ...line, variantId: crypto.randomUUID() }],
      },
    ],
  }
  await orders.execute({
    query: 'mutation ($input: ImportOrdersInput!) { importOrders(input: $input) { __typename } }',
    variables: { input },
    viewer: { ...shopkeeper, tenantId: 'another' },
  })
}

async function untilAllDelivered(): Promise<void> {
  const [row] = await asOwner(
    shop.contexts.orders,
    (sql) => sql`
    select count(*) filter (where status = 'COMPLETED' and actor <> 'import')::int as completed,
      count(*) filter (where actor = 'import')::int as imported from orders`,
  )
  expect(row).toEqual({ completed: 2, imported: 1 })
}

describe('a system that is right', () => {
  test('breaks no promise, and nothing waits', async () => {
    const report = await verifyNow(shop)
    expect([...report.violations, ...report.notices]).toEqual([])
    expect(report.checked).toEqual(invariants.map(({ name }) => name))
  })
})

describe('a system that was tampered with', () => {
  test.each(breaks)('$breaks is named ($by)', async ({ breaks: name, of, id, by }) => {
    const tampered = await copyOf(shop, of)
    const [wrong] = await asOwner(tampered.contexts[of], async (sql) => {
      const found = await sql.unsafe<{ id: string }[]>(id)
      await sql.unsafe(by)
      return found
    })
    const { violations, notices } = await verifyNow(tampered)
    const named = [...violations, ...notices].filter((finding) => finding.invariant === name)
    expect(wrong?.id).toBeTruthy()
    expect(named.map((finding) => finding.id).join('\n')).toContain(wrong?.id)
    const { severity } = invariants.find((each) => each.name === name) ?? {}
    expect((severity === 'violation' ? violations : notices).length).toBeGreaterThan(0)
  })

  test('every invariant is broken by one of these', () => {
    // What holds within inventory is broken row by row in planted-faults.test.ts.
    const elsewhere = ['roles-are-bound', ...inventory_invariants.map(({ name }) => name)]
    const broken = new Set([...breaks.map((each) => each.breaks), ...elsewhere])
    expect(invariants.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([])
  })

  test('roles-are-bound is named (a context that signs in as the owner)', async () => {
    const analytics = ownerUrl(shop.contexts.analytics)
    const { violations } = await verifyNow({ ...shop, contexts: { ...shop.contexts, analytics } })
    expect(violations.map(({ invariant, id }) => [invariant, id])).toEqual([
      ['roles-are-bound', expect.stringMatching(/^analytics\./)],
    ])
  })

  test('many violations are cut short, and it says so', async () => {
    const tampered = await copyOf(shop, 'inventory')
    await asOwner(tampered.contexts.inventory, (sql) => sql`update stock_levels set on_hand = on_hand + 1`)
    const report = await verifySystem(tampered, { pauses_ms: [], findings_max: 3 })
    const name = 'levels-equal-their-ledger'
    expect(report.violations.filter(({ invariant }) => invariant === name)).toHaveLength(3)
    expect(report.cutShort).toContain(name)
  })

  test('what is right again at the next look was work on its way', async () => {
    const tampered = await copyOf(shop, 'inventory')
    const change = (by: number) =>
      asOwner(tampered.contexts.inventory, (sql) => sql`update stock_levels set on_hand = on_hand + ${by}`)
    await change(1)
    const report = verifySystem(tampered, { pauses_ms: [1_500] })
    await new Promise((resolve) => setTimeout(resolve, 700))
    await change(-1)
    expect(await report).toMatchObject({ violations: [], looks: 2 })
  })
})

const copies: string[] = []
afterAll(async () => {
  await asOwner(shop.contexts.orders.replace(/\/[^/]*$/, '/postgres'), async (sql) => {
    for (const name of copies) await sql.unsafe(`drop database if exists ${name} with (force)`)
  })
})

/** The same shop with one database of its own, to break. */
async function copyOf(urls: DatabaseUrls, context: ContextName): Promise<DatabaseUrls> {
  const url = new URL(urls.contexts[context])
  const original = url.pathname.slice(1)
  const copy = `${original}_${copies.length}`
  await asOwner(url.href.replace(/\/[^/]*$/, '/postgres'), (sql) =>
    sql.unsafe(`create database ${copy} template ${original} strategy file_copy`),
  )
  copies.push(copy)
  expect(contextNames).toContain(context)
  return {
    ...urls,
    contexts: { ...urls.contexts, [context]: urlFor(urls.contexts[context], { database: copy }) },
  }
}
