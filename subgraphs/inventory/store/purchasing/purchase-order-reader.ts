import type { Scope } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { PurchaseOrder, PurchaseOrderStatus } from '../../domain/purchasing/purchase-order.ts'
import { uuidOf } from '../keyset.ts'

/** Which purchase orders are asked for; null: whichever. */
export interface PurchaseOrderFilter {
  readonly status: PurchaseOrderStatus | null
  readonly supplierId: string | null
  readonly warehouseId: string | null
}

/** A delivery, as it was recorded. */
export interface WrittenReceipt {
  readonly id: string
  readonly purchaseOrderId: string
  readonly note: string | null
  readonly actor: string
  readonly receivedAt: Date
  readonly lines: readonly {
    readonly lineId: string
    readonly variantId: string
    readonly quantity: number
  }[]
}

/** Purchase orders by their ids, with their lines. */
export async function readPurchaseOrders(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly PurchaseOrder[]> {
  return sql<PurchaseOrder[]>`
    select ${columns(sql)} from purchase_orders o
    where o.tenant_id = ${tenantId} and o.id = any(${ids as string[]}::uuid[])`
}

/** The purchase order with this number, if any. */
export async function readPurchaseOrderByNumber(
  { sql, tenantId }: Scope,
  number: string,
): Promise<PurchaseOrder | null> {
  const [row] = await sql<PurchaseOrder[]>`
    select ${columns(sql)} from purchase_orders o where o.tenant_id = ${tenantId} and o.number = ${number}`
  return row ?? null
}

/** A page of purchase orders, newest first (their ids grow with time): up to `limit + 1` rows in reading order. */
export async function readPurchaseOrderPage(
  { sql, tenantId }: Scope,
  { status, supplierId, warehouseId }: PurchaseOrderFilter,
  page: Page,
): Promise<readonly PurchaseOrder[]> {
  const from = uuidOf(page.from)
  const compare = page.backward ? sql`>` : sql`<`
  return sql<PurchaseOrder[]>`
    select ${columns(sql)} from purchase_orders o
    where o.tenant_id = ${tenantId}
      ${status === null ? sql`` : sql`and o.status = ${status}`}
      ${supplierId === null ? sql`` : sql`and o.supplier_id = ${supplierId}`}
      ${warehouseId === null ? sql`` : sql`and o.warehouse_id = ${warehouseId}`}
      ${from === null ? sql`` : sql`and o.id ${compare} ${from}`}
    order by o.id ${page.backward ? sql`` : sql`desc`}
    limit ${page.limit + 1}`
}

/** Every delivery of these orders, oldest first. An order has few: `receipts_per_order_max`. */
export async function readReceiptsOf(
  { sql, tenantId }: Scope,
  purchaseOrderIds: readonly string[],
): Promise<readonly WrittenReceipt[]> {
  return sql<WrittenReceipt[]>`
    select r.id, r.purchase_order_id as "purchaseOrderId", r.note, r.actor, r.received_at as "receivedAt",
      (select json_agg(json_build_object('lineId', d.line_id, 'variantId', l.variant_id, 'quantity', d.quantity) order by l.position)
        from purchase_receipt_lines d
        join purchase_order_lines l on l.tenant_id = d.tenant_id and l.id = d.line_id
        where d.tenant_id = r.tenant_id and d.receipt_id = r.id) as lines
    from purchase_receipts r
    where r.tenant_id = ${tenantId} and r.purchase_order_id = any(${purchaseOrderIds as string[]}::uuid[])
    order by r.id`
}

/** An order with its lines as one row. */
function columns(sql: Scope['sql']) {
  return sql`o.id, o.number, o.supplier_id as "supplierId", o.warehouse_id as "warehouseId", o.currency, o.status, o.note,
    o.expected_on::text as "expectedOn", o.drafted_at as "draftedAt", o.sent_at as "sentAt", o.closed_at as "closedAt",
    o.closing_reason as "closingReason", o.version,
    (select coalesce(json_agg(json_build_object('id', l.id, 'variantId', l.variant_id, 'ordered', l.ordered,
        'received', l.received, 'cancelled', l.cancelled, 'tolerancePercent', l.tolerance_percent, 'unitCost', l.unit_cost)
        order by l.position), '[]')
      from purchase_order_lines l where l.tenant_id = o.tenant_id and l.purchase_order_id = o.id) as lines`
}
