import type { Scope } from '#platform/database/database.ts'
import type { Keyset, Page } from '#platform/pages/pages.ts'
import type { Order, OrderLine, OrderStatus, TimelineEntry } from '../domain/order.ts'
import type { PaymentAction } from '../domain/process.ts'
import { timePlaceOf } from './keyset.ts'
import { type LineRow, lineColumns, type OrderRow, orderColumns, toLine, toOrder } from './order-rows.ts'

/** The most recent entries of a history that are shown. */
const timeline_entries_max = 100

export async function ordersById(
  { tenantId, sql }: Scope,
  ids: readonly string[],
): Promise<readonly Order[]> {
  const rows = await sql<OrderRow[]>`
    select ${orderColumns(sql)} from orders o where tenant_id = ${tenantId} and id = any(${ids as string[]}::uuid[])`
  return rows.map(toOrder)
}

export async function ordersByNumber(
  { tenantId, sql }: Scope,
  numbers: readonly string[],
): Promise<readonly Order[]> {
  const rows = await sql<OrderRow[]>`
    select ${orderColumns(sql)} from orders o where tenant_id = ${tenantId} and number = any(${numbers as string[]})`
  return rows.map(toOrder)
}

/** The order an actor placed under a key; null when none. */
export async function orderOfKey(
  { tenantId, sql }: Scope,
  actor: string,
  key: string,
): Promise<Order | null> {
  const [row] = await sql<OrderRow[]>`
    select ${orderColumns(sql)} from orders o
    where tenant_id = ${tenantId} and actor = ${actor} and idempotency_key = ${key}`
  return row === undefined ? null : toOrder(row)
}

export async function linesById(
  { tenantId, sql }: Scope,
  ids: readonly string[],
): Promise<readonly OrderLine[]> {
  const rows = await sql<LineRow[]>`
    select ${lineColumns(sql)} from order_lines l where tenant_id = ${tenantId} and id = any(${ids as string[]}::uuid[])`
  return rows.map(toLine)
}

/** Lines at positions `skip + 1 … skip + first` of each order, in order. */
export async function linesOfOrders(
  { tenantId, sql }: Scope,
  orderIds: readonly string[],
  first: number,
  skip: number,
): Promise<readonly OrderLine[]> {
  const rows = await sql<LineRow[]>`
    select ${lineColumns(sql)} from order_lines l
    where tenant_id = ${tenantId} and order_id = any(${orderIds as string[]}::uuid[])
      and position > ${skip} and position <= ${skip + first}
    order by order_id, position`
  return rows.map(toLine)
}

export interface OrderTimelineEntry extends TimelineEntry {
  readonly orderId: string
}

export async function timelinesOf(
  { tenantId, sql }: Scope,
  orderIds: readonly string[],
): Promise<readonly OrderTimelineEntry[]> {
  const rows = await sql<OrderTimelineEntry[]>`
    select order_id as "orderId", type, at, note from (
      select *, row_number() over (partition by order_id order by seq desc) as recent from order_timeline
      where tenant_id = ${tenantId} and order_id = any(${orderIds as string[]}::uuid[])) entry
    where recent <= ${timeline_entries_max}
    order by order_id, seq`
  return rows
}

/** What is known of an order's payment. */
export interface Payment {
  readonly orderId: string
  readonly key: string
  readonly currency: string
  readonly amount: number
  readonly captureAt: 'placement' | 'dispatch'
  readonly authorised: number
  readonly captured: number
  readonly released: number
  readonly refunded: number
  /** Refunds that were decided and not made yet. */
  readonly refundDue: number
  /** Captures the provider declined so far. */
  readonly capturesDeclined: number
  readonly refundsDeclined: number
  /** Of `refunded`, what was given back by other means than the provider. */
  readonly refundedElsewhere: number
  /** What the buyer must do before the provider decides. */
  readonly action: PaymentAction | null
  readonly cardToken: string | null
  readonly declineReason: string | null
}

export async function paymentsOf(
  { tenantId, sql }: Scope,
  orderIds: readonly string[],
): Promise<readonly Payment[]> {
  type Row = Payment & { readonly action: { readonly url: string; readonly expiresAt: string } | null }
  const rows = await sql<Row[]>`
    select order_id as "orderId", key, currency, amount, capture_at as "captureAt", authorised, captured, released, refunded,
      refund_due as "refundDue", captures_declined as "capturesDeclined",
      refunds_declined as "refundsDeclined", refunded_elsewhere as "refundedElsewhere", action, card_token as "cardToken",
      decline_reason as "declineReason"
    from payments where tenant_id = ${tenantId} and order_id = any(${orderIds as string[]}::uuid[])`
  return rows.map(({ action, ...payment }) => ({
    ...payment,
    action: action === null ? null : { url: action.url, expiresAt: new Date(action.expiresAt) },
  }))
}

/** Which orders a list shows. */
export interface OrderListing {
  readonly customerId?: string | undefined
  readonly status?: OrderStatus | undefined
  readonly placedFrom?: Date | undefined
  readonly placedTo?: Date | undefined
  readonly channelId?: string | undefined
  readonly parked?: boolean | undefined
}

/** Up to `limit + 1` orders of a page, newest first, or oldest first when it is read backward. */
export async function pageOfOrders(
  { tenantId, sql }: Scope,
  list: OrderListing,
  page: Page,
): Promise<readonly Order[]> {
  const from = timePlaceOf(page)
  const beyond =
    from === null
      ? sql``
      : page.backward
        ? sql`and (placed_at, id) > (${from.at}::timestamptz, ${from.id}::uuid)`
        : sql`and (placed_at, id) < (${from.at}::timestamptz, ${from.id}::uuid)`
  const rows = await sql<OrderRow[]>`
    select ${orderColumns(sql)} from orders o
    where tenant_id = ${tenantId}
    ${list.customerId === undefined ? sql`` : sql`and customer_id = ${list.customerId}`}
    ${list.status === undefined ? sql`` : sql`and status = ${list.status}`}
    ${list.placedFrom === undefined ? sql`` : sql`and placed_at >= ${list.placedFrom}`}
    ${list.placedTo === undefined ? sql`` : sql`and placed_at < ${list.placedTo}`}
    ${list.channelId === undefined ? sql`` : sql`and channel_id = ${list.channelId}`}
    ${list.parked === undefined ? sql`` : list.parked ? sql`and parked_reason is not null` : sql`and parked_reason is null`}
    ${beyond}
    ${page.backward ? sql`order by placed_at, id` : sql`order by placed_at desc, id desc`}
    limit ${page.limit + 1}`
  return rows.map(toOrder)
}

/** An order's place in a list by time. */
export function placeOfOrder(order: Order): Keyset {
  return [order.placedAt.toISOString(), order.id]
}
