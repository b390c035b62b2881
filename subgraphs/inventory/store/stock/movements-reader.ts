import type { Scope } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { MovementKind } from '../../domain/stock/movement.ts'
import { numberOf } from '../keyset.ts'

/** A line of the ledger, as it was written. */
export interface WrittenMovement {
  readonly seq: number
  readonly kind: MovementKind
  readonly variantId: string
  readonly warehouseId: string
  readonly onHandDelta: number
  readonly reservedDelta: number
  readonly committedDelta: number
  readonly backorderedDelta: number
  readonly reason: string | null
  readonly orderId: string | null
  readonly reservationId: string | null
  readonly actor: string
  readonly key: string | null
  readonly cause: string | null
  readonly recordedAt: Date
}

/** Which part of the ledger is asked for. */
export interface LedgerFilter {
  readonly variantId: string
  readonly warehouseId: string | null
}

/** A page of a variant's ledger, newest first: up to `limit + 1` rows in reading order. */
export async function readMovementPage(
  { sql, tenantId }: Scope,
  { variantId, warehouseId }: LedgerFilter,
  page: Page,
): Promise<readonly WrittenMovement[]> {
  const from = numberOf(page.from)
  const compare = page.backward ? sql`>` : sql`<`
  return sql<WrittenMovement[]>`
    select seq, kind, variant_id as "variantId", warehouse_id as "warehouseId", on_hand_delta as "onHandDelta",
      reserved_delta as "reservedDelta", committed_delta as "committedDelta",
      backordered_delta as "backorderedDelta", reason, order_id as "orderId",
      reservation_id as "reservationId", actor, key, cause, recorded_at as "recordedAt"
    from stock_movements
    where tenant_id = ${tenantId} and variant_id = ${variantId}
      ${warehouseId === null ? sql`` : sql`and warehouse_id = ${warehouseId}`}
      ${from === null ? sql`` : sql`and seq ${compare} ${from}`}
    order by seq ${page.backward ? sql`` : sql`desc`}
    limit ${page.limit + 1}`
}

/** Variants that were received in a warehouse under keys of this name. */
export async function readVariantsReceivedUnder(
  { sql, tenantId }: Scope,
  key: string,
  warehouseId: string,
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ variant_id: string }[]>`
    select variant_id from stock_movements
    where tenant_id = ${tenantId} and key = ${key} and warehouse_id = ${warehouseId}`
  return new Set(rows.map((row) => row.variant_id))
}
