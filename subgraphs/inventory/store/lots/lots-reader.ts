import type { Scope } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { Lot, LotEntry, OutstandingLot, Tracking } from '../../domain/lots/lots.ts'
import type { LevelKey } from '../../domain/stock/level.ts'
import type { MovementKind } from '../../domain/stock/movement.ts'
import { numberOf } from '../keyset.ts'

/** A lot as it is written: `expired` says whether its level counts it so. */
export interface WrittenLot extends Lot {
  readonly expired: boolean
}

/** A movement of a lot, as it was written. */
export interface WrittenLotMovement {
  readonly seq: number
  readonly variantId: string
  readonly warehouseId: string
  readonly code: string
  readonly expiresOn: string | null
  readonly kind: MovementKind
  readonly delta: number
  readonly orderId: string | null
  readonly recordedAt: Date
}

/** What is in stock of each lot of some levels, by expiry. */
export async function readLotsIn(
  { sql, tenantId }: Scope,
  keys: readonly LevelKey[],
): Promise<readonly WrittenLot[]> {
  return sql<WrittenLot[]>`
    select ${lotColumns(sql)} from stock_lots
    where tenant_id = ${tenantId} and quantity > 0 and (variant_id, warehouse_id) in (
      select * from unnest(${keys.map((key) => key.variantId)}::uuid[], ${keys.map((key) => key.warehouseId)}::uuid[])
    )
    order by variant_id, warehouse_id, expires_on nulls last, code`
}

/**
 * Lots in stock, anywhere, of these variants with one of these codes; also those on their way between two warehouses, which are in
 * none of them.
 */
export async function readLotsNamed(
  { sql, tenantId }: Scope,
  variantIds: readonly string[],
  codes: readonly string[],
): Promise<readonly WrittenLot[]> {
  return sql<WrittenLot[]>`
    select variant_id as "variantId", warehouse_id::text as "warehouseId", code, expires_on::text as "expiresOn", quantity, expired
    from stock_lots
    where tenant_id = ${tenantId} and quantity > 0 and variant_id = any(${variantIds as string[]}::uuid[])
      and code = any(${codes as string[]})
    union all
    select m.variant_id, '', m.code, m.expires_on::text, -sum(m.delta)::int, false
    from transfer_lines l
    join lot_movements m on m.tenant_id = l.tenant_id and m.cause = 'transfer:' || l.transfer_id and m.variant_id = l.variant_id
    where l.tenant_id = ${tenantId} and l.in_transit > 0 and l.variant_id = any(${variantIds as string[]}::uuid[])
      and m.code = any(${codes as string[]})
    group by m.cause, m.variant_id, m.code, m.expires_on
    having sum(m.delta) < 0`
}

/** Units that left for the orders of returns, or in the transfers of arrivals, and did not come back or arrive yet. */
export async function readOutstandingLots(
  { sql, tenantId }: Scope,
  entries: readonly LotEntry[],
): Promise<readonly OutstandingLot[]> {
  const orders = entries.flatMap((entry) => (entry.kind === 'RETURN' ? (entry.orderId ?? []) : []))
  const causes = entries.flatMap((entry) => (entry.kind === 'TRANSFER_IN' ? (entry.cause ?? []) : []))
  if (orders.length + causes.length === 0) return []
  return sql<OutstandingLot[]>`
    select variant_id as "variantId", code, expires_on::text as "expiresOn", source, -sum(delta)::int as quantity
    from (
      select variant_id, code, expires_on, order_id as source, delta from lot_movements
      where tenant_id = ${tenantId} and order_id = any(${orders}) and kind in ('SHIP', 'RETURN')
      union all
      select variant_id, code, expires_on, cause, delta from lot_movements
      where tenant_id = ${tenantId} and cause = any(${causes}) and kind in ('TRANSFER_OUT', 'TRANSFER_IN')
    ) as moved
    group by 1, 2, 3, 4
    having sum(delta) < 0`
}

/** How variants are tracked; those that are not are absent. */
export async function readTracking(
  { sql, tenantId }: Scope,
  variantIds: readonly string[],
): Promise<readonly { readonly variantId: string; readonly tracking: Tracking }[]> {
  return sql<{ variantId: string; tracking: Tracking }[]>`
    select variant_id as "variantId", tracking from variant_tracking
    where tenant_id = ${tenantId} and variant_id = any(${variantIds as string[]}::uuid[])`
}

/** A page of what happened to one lot, newest first: up to `limit + 1` rows in reading order. */
export async function readLotMovementPage(
  { sql, tenantId }: Scope,
  { variantId, code }: { readonly variantId: string; readonly code: string },
  page: Page,
): Promise<readonly WrittenLotMovement[]> {
  const from = numberOf(page.from)
  const compare = page.backward ? sql`>` : sql`<`
  return sql<WrittenLotMovement[]>`
    select seq, variant_id as "variantId", warehouse_id as "warehouseId", code, expires_on::text as "expiresOn", kind, delta,
      order_id as "orderId", recorded_at as "recordedAt"
    from lot_movements
    where tenant_id = ${tenantId} and variant_id = ${variantId} and code = ${code}
      ${from === null ? sql`` : sql`and seq ${compare} ${from}`}
    order by seq ${page.backward ? sql`` : sql`desc`}
    limit ${page.limit + 1}`
}

function lotColumns(sql: Scope['sql']) {
  return sql`variant_id as "variantId", warehouse_id as "warehouseId", code, expires_on::text as "expiresOn", quantity, expired`
}
