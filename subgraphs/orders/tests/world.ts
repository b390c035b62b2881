import postgres from 'postgres'
import type { Viewer } from '#platform/auth/viewer.ts'
import { connectDatabase } from '#platform/database/database.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { testClock } from '#platform/testing/clock.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { startTestSubgraph, type TestSubgraph } from '#platform/testing/test-subgraph.ts'
import { guest, staff } from '#platform/testing/viewers.ts'
import { createOrders } from '../subgraph.ts'
import { standInCatalog, standInInventory, standInLogistics } from './stand-ins.ts'

export const order_fields = `
  id number status paymentStatus fulfillmentStatus cancelReason
  total { net { amount } tax { amount } gross { amount currency } }
  lines { id sku quantity fulfilledQuantity committedQuantity cancelledQuantity variant { id } }
  payment { authorised { amount } captured { amount } refunded { amount } }
  timeline { type note }`

const place = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) {
  __typename
  ... on Refusal { message }
  ... on PlaceOrderSuccess { accessToken updatesCursor order { id number status paymentStatus } }
  ... on OutOfStock { lines { variantId requested available } }
  ... on LinesUnavailable { lines { index variantId reason } }
  ... on OutdatedQuote { total { gross { amount } } moved: lines { index quantity was { gross { amount } } now { gross { amount } } } }
  ... on PaymentDeclined { reason order { id status paymentStatus } }
  ... on OrderNotCompleted { notCompleted: reason order { id status paymentStatus } }
  ... on InvalidInput { problems { path } }
} }`
const cancel = `mutation($input: CancelOrderInput!) { cancelOrder(input: $input) {
  __typename
  ... on CancelOrderSuccess { order { id status paymentStatus cancelReason } }
  ... on OrderNotCancellable { reason order { status } }
  ... on InvalidInput { problems { path } }
} }`

export type PlaceInput = ReturnType<typeof basket>
let keys = 0

/** An order of two of one variant by a guest; `change` what a test is about. */
export function basket(change: Readonly<Record<string, unknown>> = {}, cardToken = 'tok_visa') {
  return {
    idempotencyKey: `key-${++keys}`,
    channelId: 'web-uk',
    currency: 'GBP',
    lines: [{ variantId: 'v1', quantity: 2 }] as readonly { variantId: string; quantity: number }[],
    contact: { name: 'Ada', email: 'ada@example.com' },
    shippingAddress: { line1: '1 Mill Lane', city: 'Leeds', postalCode: 'LS1', countryCode: 'GB' },
    payment: { cardToken },
    ...change,
  }
}

/** What the simulated provider's own books say. */
export interface ProviderBooks {
  readonly status: string
  readonly authorised: number
  readonly captured: number
  readonly refunded: number
  readonly requests: number
}

/** The orders subgraph between stand-in neighbours. */
export async function startWorld(environment: Readonly<Record<string, string>> = {}, eventLog?: EventLog) {
  const clock = testClock()
  const inventory = standInInventory()
  const catalog = standInCatalog()
  const logistics = standInLogistics()
  const neighbours = { inventory: inventory.port, catalog: catalog.port, logistics: logistics.port }
  const orders: TestSubgraph = await startTestSubgraph('orders', createOrders, {
    neighbours,
    environment: { ORDERS_SWEEP_EVERY_MS: '20', ORDERS_RETRY_PAUSE_MS: '1', ...environment },
    clock,
    ...(eventLog === undefined ? {} : { eventLog }),
  })
  const books = postgres(orders.ownerUrl, { max: 2, onnotice: () => undefined })

  return {
    ...orders,
    clock,
    inventory,
    catalog,
    logistics,
    neighbours,
    /** SQL behind everybody's back. */
    books,
    place: async (input: PlaceInput, viewer: Viewer = guest) =>
      (await orders.data(viewer, place, { input })).placeOrder,
    respond: (input: unknown, viewer: Viewer = guest) => orders.run(viewer, place, { input }),
    cancel: async (orderId: string, viewer: Viewer = staff('orders:write'), change: object = {}) =>
      (
        await orders.data(viewer, cancel, {
          input: { orderId, idempotencyKey: `key-${++keys}`, reason: 'changed my mind', ...change },
        })
      ).cancelOrder,
    order: async (id: string) =>
      (
        await orders.data(
          staff('orders:read'),
          `query($id: ID!) { order(id: $id) { ${order_fields} parkedReason } }`,
          { id },
        )
      ).order,
    /** The provider's books of one order. */
    providerOf: async (orderId: string): Promise<ProviderBooks | null> => {
      const [row] = await books<ProviderBooks[]>`
        select status, authorised::int, captured::int, refunded::int, requests from simulated_provider_payments
        where key = ${`order:${orderId}`}`
      return row ?? null
    },
    /** Types of the events about a subject, in order. */
    events: async (subject: string): Promise<readonly { type: string; data: Record<string, unknown> }[]> => {
      await eventually(async () => {
        const [waiting] = await books`select 1 from outbox where subject = ${subject}`
        if (waiting !== undefined) throw new Error('not published yet')
      })
      const { events } = await orders.eventLog.read({ after: 0, limit: 500, subjects: [subject] })
      return events.map(({ type, data }) => ({ type, data: data as Record<string, unknown> }))
    },
    /** The id of the order a key belongs to, once it is there. */
    idOf: (idempotencyKey: string): Promise<string> =>
      eventually(async () => {
        const [row] = await books<
          { id: string }[]
        >`select id from orders where idempotency_key = ${idempotencyKey}`
        if (row === undefined) throw new Error('not created yet')
        return row.id
      }),
    /** Another process on the same database. */
    sibling: async () => {
      const database = connectDatabase({ url: orders.url, context: 'orders' })
      const subgraph = createOrders({
        database,
        eventLog: orders.eventLog,
        neighbour: (name) => neighbours[name as keyof typeof neighbours],
        now: clock.now,
        logger: silentLogger,
        environment: { ORDERS_SWEEP_EVERY_MS: '20', ORDERS_RETRY_PAUSE_MS: '1', ...environment },
      })
      return {
        subgraph,
        stop: async () => {
          await subgraph.drain()
          await database.close()
        },
      }
    },
    stop: async () => {
      await orders.stop()
      await books.end({ timeout: 1 })
    },
  }
}

export type World = Awaited<ReturnType<typeof startWorld>>
