import type { Scope } from '#platform/database/database.ts'
import type { DraftTransfer, Transfer } from '../../domain/transfers/transfer.ts'
import type { StatementPart } from '../stock/stock-store.ts'
import { readTransfers } from './transfers-reader.ts'

/** Adds a planned transfer. */
export async function insertTransfer(
  { sql, tenantId }: Scope,
  draft: DraftTransfer,
  actor: string,
): Promise<void> {
  const { id, fromWarehouseId, toWarehouseId, note, createdAt, lines } = draft
  await sql`
    with transfer as (
      insert into transfers (tenant_id, id, from_warehouse_id, to_warehouse_id, status, note, created_at, created_by)
      values (${tenantId}, ${id}, ${fromWarehouseId}, ${toWarehouseId}, 'DRAFT', ${note}, ${createdAt}, ${actor})
      returning id
    )
    insert into transfer_lines (tenant_id, transfer_id, variant_id, to_warehouse_id, position, quantity)
    select ${tenantId}, transfer.id, variant_id, ${toWarehouseId}, n, quantity
    from transfer, unnest(
      ${lines.map((line) => line.variantId)}::uuid[], ${lines.map((line) => line.quantity)}::int[]
    ) with ordinality as line (variant_id, quantity, n)`
}

/**
 * Locks a transfer; null when there is none. The lock comes first and the rows in a statement of their own, so that what
 * was waited for is seen.
 */
export async function lockTransfer(scope: Scope, id: string): Promise<Transfer | null> {
  const { sql, tenantId } = scope
  await sql`select from transfers where tenant_id = ${tenantId} and id = ${id} for update`
  const [transfer] = await readTransfers(scope, [id])
  return transfer ?? null
}

/** What a locked transfer became, as parts of the statement that moves the stock. */
export function updateTransfer({ sql, tenantId }: Scope, transfer: Transfer): readonly StatementPart[] {
  const { id, status, lines } = transfer
  const dispatchedAt = 'dispatchedAt' in transfer ? transfer.dispatchedAt : null
  const closedAt = 'closedAt' in transfer ? transfer.closedAt : null
  return [
    sql`transfer as (
      update transfers set status = ${status}, dispatched_at = ${dispatchedAt}, closed_at = ${closedAt}
      where tenant_id = ${tenantId} and id = ${id})`,
    sql`transferred as (
      update transfer_lines l set dispatched = c.dispatched, received = c.received, lost = c.lost, in_transit = c.in_transit
      from unnest(
        ${lines.map((line) => line.variantId)}::uuid[], ${lines.map((line) => line.dispatched)}::int[],
        ${lines.map((line) => line.received)}::int[], ${lines.map((line) => line.lost)}::int[],
        ${lines.map((line) => line.inTransit)}::int[]
      ) as c (variant_id, dispatched, received, lost, in_transit)
      where l.tenant_id = ${tenantId} and l.transfer_id = ${id} and l.variant_id = c.variant_id)`,
  ]
}

/** What a locked transfer became, when no stock moves with it. */
export async function saveTransfer(scope: Scope, transfer: Transfer): Promise<void> {
  const [status, lines] = updateTransfer(scope, transfer)
  await scope.sql`with ${status ?? scope.sql``}, ${lines ?? scope.sql``} select`
}
