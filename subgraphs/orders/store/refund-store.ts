import type { Scope } from '#platform/database/database.ts'
import type { OrderLineData } from '../published.ts'

export type RefundReason = 'RETURN' | 'GOODWILL' | 'CANCELLED_UNITS' | 'CANCELLATION'

/** Money that is, or was, to be given back while the order stands. */
export interface Refund {
  readonly id: string
  readonly orderId: string
  readonly returnId: string | null
  readonly reason: RefundReason
  readonly note: string | null
  readonly amount: number
  readonly status: 'DUE' | 'DONE'
  readonly requestedBy: string
  readonly requestedAt: Date
  readonly refundedAt: Date | null
  /** What staff wrote down, where it was given back by other means than the provider. */
  readonly reference: string | null
  /** What it is for, line by line; empty for goodwill. */
  readonly lines: readonly OrderLineData[]
  readonly currency: string
}

/** Stores a refund that was decided, and counts it as due: the payment's constraint refuses more than was captured. */
export async function insertRefund(
  { tenantId, sql }: Scope,
  refund: Omit<Refund, 'currency' | 'reference'>,
): Promise<void> {
  await sql`
    with decided as (
      insert into refunds (tenant_id, id, order_id, return_id, reason, note, amount, status, requested_by, requested_at, lines)
      values (${tenantId}, ${refund.id}, ${refund.orderId}, ${refund.returnId}, ${refund.reason}, ${refund.note}, ${refund.amount},
        'DUE', ${refund.requestedBy}, ${refund.requestedAt}, ${JSON.stringify(refund.lines)}::text::jsonb)
      returning order_id, amount
    )
    update payments p set refund_due = refund_due + decided.amount from decided
    where p.tenant_id = ${tenantId} and p.order_id = decided.order_id`
}

/** The refund was made. The payment is written by the caller's step. */
export async function markRefunded({ tenantId, sql }: Scope, id: string, at: Date): Promise<Refund> {
  const [row] = await sql<Refund[]>`
    update refunds r set status = 'DONE', refunded_at = ${at} where tenant_id = ${tenantId} and id = ${id}
    returning ${refundColumns(sql)}, '' as currency`
  if (row === undefined) throw new Error(`refund ${id} is gone`)
  return row
}

/** The refund was made by other means: who says so, and what they wrote down. */
export async function markRefundedElsewhere(
  { tenantId, sql }: Scope,
  id: string,
  { reference, settledBy, at }: { readonly reference: string; readonly settledBy: string; readonly at: Date },
): Promise<Refund> {
  const [row] = await sql<Refund[]>`
    with elsewhere as (
      update payments p set refunded_elsewhere = refunded_elsewhere + r.amount from refunds r
      where r.tenant_id = ${tenantId} and r.id = ${id} and p.tenant_id = r.tenant_id and p.order_id = r.order_id
    )
    update refunds r set status = 'DONE', refunded_at = ${at}, reference = ${reference}, settled_by = ${settledBy}
    where tenant_id = ${tenantId} and id = ${id} and status = 'DUE'
    returning ${refundColumns(sql)}, '' as currency`
  if (row === undefined) throw new Error(`refund ${id} is not due`)
  return row
}

/** The provider refused it: the next try needs another key. */
export async function countRefusedRefund({ tenantId, sql }: Scope, id: string): Promise<void> {
  await sql`update refunds set tries = tries + 1 where tenant_id = ${tenantId} and id = ${id}`
}

export async function countRefunds({ tenantId, sql }: Scope, orderId: string): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from refunds where tenant_id = ${tenantId} and order_id = ${orderId}`
  return row?.n ?? 0
}

/** Refunds of orders, oldest first. */
export async function refundsOf(
  { tenantId, sql }: Scope,
  orderIds: readonly string[],
): Promise<readonly Refund[]> {
  return sql<Refund[]>`
    select ${refundColumns(sql)}, o.currency
    from refunds r join orders o on o.tenant_id = r.tenant_id and o.id = r.order_id
    where r.tenant_id = ${tenantId} and r.order_id = any(${orderIds as string[]}::uuid[])
    order by r.order_id, r.id`
}

const refundColumns = (sql: Scope['sql']) => sql`
  r.id, r.order_id as "orderId", r.return_id as "returnId", r.reason, r.note, r.amount, r.status,
  r.requested_by as "requestedBy", r.requested_at as "requestedAt", r.refunded_at as "refundedAt", r.reference, r.lines`
