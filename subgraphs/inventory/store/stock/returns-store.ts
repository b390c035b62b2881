import type { Scope } from '#platform/database/database.ts'
import type { ShippedPart } from '../../domain/stock/goods-return.ts'
import type { StatementPart } from './stock-store.ts'

/** What left for an order, locked: its promises first, then their parts as they are after the wait. */
export async function lockShippedTo(
  { sql, tenantId }: Scope,
  orderId: string,
): Promise<readonly ShippedPart[]> {
  await sql`
    select from reservations
    where tenant_id = ${tenantId} and order_id = ${orderId} and status = 'COMMITTED'
    order by id
    for update`
  return sql<ShippedPart[]>`
    select a.reservation_id as "reservationId", a.line_id as "lineId", a.variant_id as "variantId",
      a.warehouse_id as "warehouseId", a.shipped, a.returned
    from reservations r
    join allocations a on a.tenant_id = r.tenant_id and a.reservation_id = r.id
    where r.tenant_id = ${tenantId} and r.order_id = ${orderId} and r.status = 'COMMITTED' and a.shipped > 0
    order by a.reservation_id, a.line_id, a.warehouse_id`
}

/** Returned quantities, as a part of the statement that moves the stock. */
export function updateReturned({ sql, tenantId }: Scope, parts: readonly ShippedPart[]): StatementPart {
  return sql`returned as (
    update allocations a set returned = r.returned
    from unnest(
      ${parts.map((part) => part.reservationId)}::uuid[], ${parts.map((part) => part.lineId)}::text[],
      ${parts.map((part) => part.warehouseId)}::uuid[], ${parts.map((part) => part.returned)}::int[]
    ) as r (reservation_id, line_id, warehouse_id, returned)
    where a.tenant_id = ${tenantId} and a.reservation_id = r.reservation_id and a.line_id = r.line_id
      and a.warehouse_id = r.warehouse_id)`
}
