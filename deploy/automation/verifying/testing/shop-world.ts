import postgres from 'postgres'
import { expect, inject } from 'vitest'
import { type Assembly, assemble } from '#deploy/embedded/assemble.ts'
import type { DatabaseUrls } from '#deploy/embedded/databases.ts'
import { ask, demo_tenant, shopkeeper } from '#deploy/embedded/demo/ask.ts'
import { fillShop } from '#deploy/embedded/demo/load-demo.ts'
import { guestOf, type Viewer } from '#platform/auth/viewer.ts'
import { urlFor } from '#platform/database/provision.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { clonedDatabases } from '#tests/system/databases.ts'
import { shape_environment } from '#tests/system/shape.ts'

const staff: Viewer = {
  ...shopkeeper,
  kind: 'staff',
  subject: 'sue',
  scopes: new Set(['orders:write', 'orders:read']),
}

/**
 * Databases of a shop that sold, delivered, cancelled, took back, refunded and imported; nothing runs on them any more.
 */
export async function soldShop(): Promise<DatabaseUrls> {
  const urls = await clonedDatabases()
  await onSystem(urls, 'on', async (system) => {
    await fillShop(system)
    for (const card of ['tok_visa', 'tok_visa', 'tok_declined']) await placeOrder(system, card)
    await importOrder(system)
    await eventually(() => untilAllDelivered(urls), 15_000)
    await takeBack(system, urls)
  })
  // Two more, whose goods do not leave; of the second some are not wanted any more. And a cart that is not placed.
  await onSystem(urls, 'off', async (system) => {
    await placeOrder(system, 'tok_visa')
    const order = await placeOrder(system, 'tok_visa')
    await cancelUnits(system, order)
    await openCart(system)
    await untilCaughtUp(urls)
  })
  return urls
}

/** The same database for its owner, who may do anything. */
export const ownerUrl = (url: string) =>
  urlFor(inject('postgresAdminUrl'), { database: new URL(url).pathname.slice(1) })

export async function asOwner<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl(url), { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

async function onSystem(
  urls: DatabaseUrls,
  simulator: 'on' | 'off',
  work: (system: Assembly) => Promise<void>,
): Promise<void> {
  const environment = {
    ...shape_environment,
    LOGISTICS_SIMULATOR: simulator,
    LOGISTICS_SIMULATOR_STEP_SECONDS: '0.05',
  }
  const system = await assemble({ urls, environment, logger: silentLogger })
  await work(system)
  await system.drained()
  await system.close()
}

interface Placed {
  readonly id: string
  readonly lines: readonly { readonly id: string }[]
}

async function placeOrder({ port }: Assembly, cardToken: string): Promise<Placed | null> {
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
    query: `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
      ... on PlaceOrderSuccess { order { id lines { id } } } } }`,
    variables: { input },
    viewer: guestOf(demo_tenant),
  })
  const outcome = cardToken === 'tok_visa' ? 'PlaceOrderSuccess' : 'PaymentDeclined'
  expect(data).toMatchObject({ placeOrder: { __typename: outcome } })
  return (data as { placeOrder: { order?: Placed } }).placeOrder.order ?? null
}

async function importOrder({ port }: Assembly): Promise<void> {
  const line = {
    sku: 'OLD',
    description: 'An old thing',
    kind: 'GOODS',
    quantity: 3,
    unitGross: 150,
    gross: 450,
  }
  const lines = [{ ...line, variantId: crypto.randomUUID() }]
  const input = {
    channelId: 'web-uk',
    currency: 'GBP',
    orders: [{ number: 'OLD-1', placedAt: '2011-01-01T10:00:00Z', lines }],
  }
  await port('orders').execute({
    query: 'mutation ($input: ImportOrdersInput!) { importOrders(input: $input) { __typename } }',
    variables: { input },
    viewer: { ...shopkeeper, tenantId: 'another' },
  })
}

/** Of the first delivered order a unit comes back, for less a fee; for the second a buyer is given something. */
async function takeBack({ port }: Assembly, urls: DatabaseUrls): Promise<void> {
  const orders = port('orders')
  const delivered = await asOwner(
    urls.contexts.orders,
    (sql) => sql<{ order_id: string; line_id: string }[]>`
      select o.id::text as order_id, min(l.id::text) as line_id from orders o join order_lines l on l.order_id = o.id
      where o.status = 'COMPLETED' and o.actor <> 'import' group by 1 order by 1`,
  )
  const [first, second] = delivered
  const key = () => crypto.randomUUID()
  const requested = await ask<{ requestReturn: { return: { id: string; lines: { id: string }[] } } }>(
    orders,
    `mutation ($input: RequestReturnInput!) { requestReturn(input: $input) { __typename ... on Refusal { message }
      ... on RequestReturnSuccess { return { id lines { id } } } } }`,
    {
      input: {
        orderId: first?.order_id,
        idempotencyKey: key(),
        reason: 'Too blue.',
        lines: [{ orderLineId: first?.line_id, quantity: 1 }],
      },
    },
    staff,
  )
  const { id, lines } = requested.requestReturn.return
  await ask(
    orders,
    'mutation ($input: ApproveReturnInput!) { approveReturn(input: $input) { __typename ... on Refusal { message } } }',
    { input: { returnId: id } },
    staff,
  )
  const [warehouse] = await asOwner(
    urls.contexts.inventory,
    (sql) => sql<{ id: string }[]>`select id::text from warehouses order by id limit 1`,
  )
  await ask(
    orders,
    'mutation ($input: ReceiveReturnInput!) { receiveReturn(input: $input) { __typename ... on Refusal { message } } }',
    {
      input: {
        returnId: id,
        idempotencyKey: key(),
        warehouseId: warehouse?.id,
        lines: [{ returnLineId: lines[0]?.id, restock: 1, scrap: 0 }],
        deduction: '1.00',
      },
    },
    staff,
  )
  await ask(
    orders,
    'mutation ($input: RefundOrderInput!) { refundOrder(input: $input) { __typename ... on Refusal { message } } }',
    { input: { orderId: second?.order_id, idempotencyKey: key(), amount: '2.00', reason: 'It came late.' } },
    staff,
  )
}

async function cancelUnits({ port }: Assembly, order: Placed | null): Promise<void> {
  await ask(
    port('orders'),
    'mutation ($input: CancelOrderLinesInput!) { cancelOrderLines(input: $input) { __typename ... on Refusal { message } } }',
    {
      input: {
        orderId: order?.id,
        idempotencyKey: crypto.randomUUID(),
        reason: 'One is enough.',
        lines: [{ lineId: order?.lines[0]?.id, quantity: 1 }],
      },
    },
    staff,
  )
}

async function openCart({ port }: Assembly): Promise<void> {
  await ask(
    port('orders'),
    'mutation ($input: CreateCartInput!) { createCart(input: $input) { __typename ... on Refusal { message } } }',
    { input: { channelId: 'web-uk', currency: 'GBP', lines: [] } },
    guestOf(demo_tenant),
  )
}

async function untilAllDelivered(urls: DatabaseUrls): Promise<void> {
  const [row] = await asOwner(
    urls.contexts.orders,
    (sql) => sql`
    select count(*) filter (where status = 'COMPLETED' and actor <> 'import')::int as completed,
      count(*) filter (where actor = 'import')::int as imported from orders`,
  )
  expect(row).toEqual({ completed: 2, imported: 1 })
}

/** Cursors are moved past what does not concern a consumer now and then: until each stands at the end. */
async function untilCaughtUp(urls: DatabaseUrls): Promise<void> {
  const [log] = await asOwner(
    urls.events,
    (sql) => sql<{ head: number }[]>`select max(position)::int as head from event_log`,
  )
  await eventually(async () => {
    const rows = await asOwner(
      urls.contexts.analytics,
      (sql) => sql`select from consumer_cursors where position < ${log?.head ?? 0}`,
    )
    expect(rows).toHaveLength(0)
  }, 10_000)
}
