import type { Scope } from '#platform/database/database.ts'
import type { Owing, RefundDue } from '../domain/debts.ts'

/** What an order owes besides what its row and payment tell. */
export type OwingRows = Pick<Owing, 'refunds' | 'returnsToBook' | 'lineCancellation'>

export const nothing_owing: OwingRows = { refunds: [], returnsToBook: [], lineCancellation: null }

/** What orders owe; orders that owe nothing are left out. Refunds in the order in which they were decided. */
export async function owingOf(
  { tenantId, sql }: Scope,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, OwingRows>> {
  const rows = await sql<
    (OwingRows & { readonly orderId: string; readonly refunds: readonly RefundDue[] })[]
  >`
    select id as "orderId", coalesce(due.refunds, '[]') as refunds,
      coalesce(arrived.ids, '{}') as "returnsToBook", unwanted.cancellation as "lineCancellation"
    from unnest(${orderIds as string[]}::uuid[]) as asked (id)
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', r.id, 'returnId', r.return_id, 'amount', r.amount, 'tries', r.tries) order by r.id)
        as refunds
      from refunds r where r.tenant_id = ${tenantId} and r.order_id = asked.id and status = 'DUE'
    ) due on true
    left join lateral (
      select array_agg(r.id::text order by r.id) as ids from order_returns r
      where r.tenant_id = ${tenantId} and r.order_id = asked.id and status = 'RECEIVED' and booked_at is null
    ) arrived on true
    left join lateral (
      select jsonb_build_object('id', c.id, 'reason', c.reason, 'requestedBy', c.requested_by, 'lines', c.lines) as cancellation
      from line_cancellations c where c.tenant_id = ${tenantId} and c.order_id = asked.id and c.status = 'REQUESTED'
    ) unwanted on true
    where due.refunds is not null or arrived.ids is not null or unwanted.cancellation is not null`
  return new Map(rows.map(({ orderId, ...owing }) => [orderId, owing]))
}
