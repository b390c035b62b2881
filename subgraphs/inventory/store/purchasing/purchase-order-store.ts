import type { Scope } from '#platform/database/database.ts'
import type {
  DraftPurchaseOrder,
  PurchaseOrder,
  PurchaseOrderLine,
} from '../../domain/purchasing/purchase-order.ts'
import type { StatementPart } from '../stock/stock-store.ts'
import { readPurchaseOrders, type WrittenReceipt } from './purchase-order-reader.ts'

/** Takes so many numbers in a row and returns the first. Orders of one organisation are numbered one after another. */
export async function takeNumbers({ sql, tenantId }: Scope, count: number): Promise<number> {
  const [row] = await sql<{ last: number }[]>`
    insert into purchase_order_numbers as n (tenant_id, last) values (${tenantId}, ${count})
    on conflict (tenant_id) do update set last = n.last + ${count}
    returning last`
  if (row === undefined) throw new Error('no number was given')
  return row.last - count + 1
}

/**
 * Locks one order with its lines; null when there is none. Two statements: lines that were read while waiting for the lock
 * would be those of before. Orders are locked before stock levels, everywhere.
 */
export async function lockPurchaseOrder(scope: Scope, id: string): Promise<PurchaseOrder | null> {
  const { sql, tenantId } = scope
  const locked =
    await sql`select from purchase_orders where tenant_id = ${tenantId} and id = ${id} for update`
  if (locked.count === 0) return null
  const [order] = await readPurchaseOrders(scope, [id])
  return order ?? null
}

/** Adds drafts with their lines. */
export async function insertDrafts(
  { sql, tenantId }: Scope,
  drafts: readonly DraftPurchaseOrder[],
): Promise<void> {
  await sql`
    insert into purchase_orders (tenant_id, id, number, supplier_id, warehouse_id, currency, status, note, expected_on, drafted_at)
    select ${tenantId}, o.* from unnest(
      ${drafts.map((each) => each.id)}::uuid[], ${drafts.map((each) => each.number)}::text[],
      ${drafts.map((each) => each.supplierId)}::uuid[], ${drafts.map((each) => each.warehouseId)}::uuid[],
      ${drafts.map((each) => each.currency)}::text[], ${drafts.map((each) => each.status)}::text[],
      ${drafts.map((each) => each.note)}::text[], ${drafts.map((each) => each.expectedOn)}::date[],
      ${drafts.map((each) => each.draftedAt.toISOString())}::timestamptz[]) as o`
  for (const draft of drafts) await insertLines({ sql, tenantId }, draft)
}

/** Puts other lines in the place of a locked draft's. */
export async function replaceLines(
  { sql, tenantId }: Pick<Scope, 'sql' | 'tenantId'>,
  draft: DraftPurchaseOrder,
): Promise<void> {
  await sql`delete from purchase_order_lines where tenant_id = ${tenantId} and purchase_order_id = ${draft.id}`
  await insertLines({ sql, tenantId }, draft)
}

async function insertLines(
  { sql, tenantId }: Pick<Scope, 'sql' | 'tenantId'>,
  { id, lines }: DraftPurchaseOrder,
): Promise<void> {
  await sql`
    insert into purchase_order_lines (tenant_id, purchase_order_id, id, variant_id, ordered, tolerance_percent, unit_cost, position)
    select ${tenantId}, ${id}, l.* from unnest(
      ${lines.map((line) => line.id)}::uuid[], ${lines.map((line) => line.variantId)}::uuid[],
      ${lines.map((line) => line.ordered)}::int[], ${lines.map((line) => line.tolerancePercent)}::int[],
      ${lines.map((line) => line.unitCost)}::bigint[]) with ordinality as l`
}

/** Saves what a locked order became. */
export async function savePurchaseOrder(scope: Scope, order: PurchaseOrder): Promise<void> {
  const parts = updatingPurchaseOrder(scope, order)
  await scope.sql`with ${parts.map((part, index) => (index === 0 ? part : scope.sql`, ${part}`))} select`
}

/** The same as parts of a larger statement: order and lines. */
export function updatingPurchaseOrder(scope: Scope, order: PurchaseOrder): readonly StatementPart[] {
  const { sql, tenantId } = scope
  const closed = order.status === 'RECEIVED' || order.status === 'CANCELLED' ? order : null
  const sentAt = order.status === 'DRAFT' ? null : order.sentAt
  return [
    sql`purchase_order as (
      update purchase_orders set status = ${order.status}, note = ${order.note}, expected_on = ${order.expectedOn},
        sent_at = ${sentAt}, closed_at = ${closed?.closedAt ?? null}, closing_reason = ${closed?.closingReason ?? null},
        version = ${order.version}
      where tenant_id = ${tenantId} and id = ${order.id})`,
    sql`purchase_lines as (${updateLines(scope, order.lines)})`,
  ]
}

function updateLines({ sql, tenantId }: Scope, lines: readonly PurchaseOrderLine[]) {
  return sql`
    update purchase_order_lines l set received = c.received, cancelled = c.cancelled
    from unnest(
      ${lines.map((line) => line.id)}::uuid[], ${lines.map((line) => line.received)}::int[],
      ${lines.map((line) => line.cancelled)}::int[]) as c (id, received, cancelled)
    where l.tenant_id = ${tenantId} and l.id = c.id
      and (l.received, l.cancelled) is distinct from (c.received, c.cancelled)`
}

/** A delivery as parts of a larger statement: its head and its lines. */
export function insertingReceipt(scope: Scope, receipt: WrittenReceipt): readonly StatementPart[] {
  const { sql, tenantId } = scope
  const { id, purchaseOrderId, note, actor, receivedAt, lines } = receipt
  return [
    sql`receipt as (
      insert into purchase_receipts (tenant_id, id, purchase_order_id, note, actor, received_at)
      values (${tenantId}, ${id}, ${purchaseOrderId}, ${note}, ${actor}, ${receivedAt}))`,
    sql`receipt_lines as (
      insert into purchase_receipt_lines (tenant_id, receipt_id, line_id, quantity)
      select ${tenantId}, ${id}, line_id, quantity from unnest(
        ${lines.map((line) => line.lineId)}::uuid[], ${lines.map((line) => line.quantity)}::int[]) as d (line_id, quantity))`,
  ]
}

/** How many deliveries a locked order had. */
export async function countReceipts({ sql, tenantId }: Scope, purchaseOrderId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*) from purchase_receipts where tenant_id = ${tenantId} and purchase_order_id = ${purchaseOrderId}`
  return row?.count ?? 0
}
