import type { Scope } from '#platform/database/database.ts'
import type { Arrival } from '../../domain/purchasing/purchase-arrivals.ts'
import type { LevelKey } from '../../domain/stock/level.ts'

/** Units awaited per level, over all open orders. Levels that await nothing are absent. */
export async function readIncoming(
  { sql, tenantId }: Scope,
  keys: readonly LevelKey[],
): Promise<readonly (LevelKey & { readonly quantity: number })[]> {
  return sql<(LevelKey & { quantity: number })[]>`
    select l.variant_id as "variantId", o.warehouse_id as "warehouseId", sum(l.ordered - l.received - l.cancelled) as quantity
    from unnest(${keys.map((key) => key.variantId)}::uuid[], ${keys.map((key) => key.warehouseId)}::uuid[]) as k (variant_id, warehouse_id)
    join purchase_order_lines l on l.tenant_id = ${tenantId} and l.variant_id = k.variant_id and l.received + l.cancelled < l.ordered
    join purchase_orders o on o.tenant_id = ${tenantId} and o.id = l.purchase_order_id and o.warehouse_id = k.warehouse_id
      and o.status in ('SENT', 'PARTLY_RECEIVED')
    group by 1, 2`
}

/** What a variant's warehouses await, by day; of one warehouse or of all. */
export async function readArrivals(
  { sql, tenantId }: Scope,
  variantId: string,
  warehouseId: string | null,
): Promise<readonly Arrival[]> {
  return sql<Arrival[]>`
    select l.variant_id as "variantId", o.warehouse_id as "warehouseId", o.expected_on::text as "dueOn",
      sum(l.ordered - l.received - l.cancelled) as quantity
    from purchase_order_lines l
    join purchase_orders o on o.tenant_id = ${tenantId} and o.id = l.purchase_order_id
      and o.status in ('SENT', 'PARTLY_RECEIVED')
    where l.tenant_id = ${tenantId} and l.variant_id = ${variantId} and l.received + l.cancelled < l.ordered
      ${warehouseId === null ? sql`` : sql`and o.warehouse_id = ${warehouseId}`}
    group by 1, 2, 3
    order by 3, 2`
}
