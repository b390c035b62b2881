import type { Scope } from '#platform/database/database.ts'
import type { Keyset, Page } from '#platform/pages/pages.ts'
import type { ReturnedLine, ReturnStatus } from '../domain/return.ts'
import { timePlaceOf } from './keyset.ts'

/** Goods that come back, or came back. Minor units. */
export interface Return {
  readonly id: string
  readonly number: string
  readonly channelId: string
  readonly currency: string
  readonly customerId: string | null
  readonly countryCode: string | null
  readonly country: string | null
  readonly returnedAt: Date
  readonly gross: number
  readonly lineCount: number
  /** Null for one of another system. */
  readonly orderId: string | null
  readonly status: ReturnStatus
  readonly reason: string | null
  readonly decisionNote: string | null
  readonly decidedAt: Date | null
  readonly receivedAt: Date | null
  readonly warehouseId: string | null
  readonly deduction: number
  readonly addition: number
  readonly bookedAt: Date | null
  readonly completedAt: Date | null
}

export interface ReturnLine extends ReturnedLine {
  readonly id: string
  readonly returnId: string
  readonly variantId: string | null
  readonly sku: string
  readonly name: string
  readonly gross: number
  readonly currency: string
}

const returnColumns = (sql: Scope['sql']) => sql`
  id, number, channel_id as "channelId", currency, customer_id as "customerId", country_code as "countryCode", country,
  returned_at as "returnedAt", gross, line_count as "lineCount", order_id as "orderId", status, reason,
  decision_note as "decisionNote", decided_at as "decidedAt", received_at as "receivedAt", warehouse_id as "warehouseId",
  deduction, addition, booked_at as "bookedAt", completed_at as "completedAt"`

/** The return, locked until the transaction ends; null when there is none. Lock its order first. */
export async function lockReturn({ tenantId, sql }: Scope, id: string): Promise<Return | null> {
  const [row] = await sql<Return[]>`
    select ${returnColumns(sql)} from order_returns where tenant_id = ${tenantId} and id = ${id} for update`
  return row ?? null
}

export async function returnsById(
  { tenantId, sql }: Scope,
  ids: readonly string[],
): Promise<readonly Return[]> {
  return sql<Return[]>`
    select ${returnColumns(sql)} from order_returns where tenant_id = ${tenantId} and id = any(${ids as string[]}::uuid[])`
}

/** Returns of orders, oldest first. */
export async function returnsOf(
  { tenantId, sql }: Scope,
  orderIds: readonly string[],
): Promise<readonly (Return & { readonly orderId: string })[]> {
  return sql<(Return & { readonly orderId: string })[]>`
    select ${returnColumns(sql)} from order_returns
    where tenant_id = ${tenantId} and order_id = any(${orderIds as string[]}::uuid[]) order by order_id, id`
}

/** Up to `limit + 1` returns of a page, newest first, or oldest first when it is read backward. */
export async function pageOfReturns(
  { tenantId, sql }: Scope,
  status: ReturnStatus | null,
  page: Page,
): Promise<readonly Return[]> {
  const from = timePlaceOf(page)
  const beyond =
    from === null
      ? sql``
      : page.backward
        ? sql`and (returned_at, id) > (${from.at}::timestamptz, ${from.id}::uuid)`
        : sql`and (returned_at, id) < (${from.at}::timestamptz, ${from.id}::uuid)`
  return sql<Return[]>`
    select ${returnColumns(sql)} from order_returns
    where tenant_id = ${tenantId} ${status === null ? sql`` : sql`and status = ${status}`} ${beyond}
    ${page.backward ? sql`order by returned_at, id` : sql`order by returned_at desc, id desc`}
    limit ${page.limit + 1}`
}

/** Lines at positions `skip + 1 … skip + first` of each return, in order. */
export async function linesOfReturns(
  { tenantId, sql }: Scope,
  returnIds: readonly string[],
  first: number,
  skip: number,
): Promise<readonly ReturnLine[]> {
  return sql<ReturnLine[]>`
    select l.id, return_id as "returnId", order_line_id as "orderLineId", variant_id as "variantId", sku, name, quantity,
      restocked, scrapped, l.gross, r.currency
    from order_return_lines l join order_returns r on r.tenant_id = l.tenant_id and r.id = l.return_id
    where l.tenant_id = ${tenantId} and return_id = any(${returnIds as string[]}::uuid[])
      and position > ${skip} and position <= ${skip + first}
    order by return_id, position`
}

export function placeOfReturn(each: Return): Keyset {
  return [each.returnedAt.toISOString(), each.id]
}
