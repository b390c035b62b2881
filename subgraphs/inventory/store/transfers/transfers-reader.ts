import type { Scope } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { LevelKey } from '../../domain/stock/level.ts'
import type { Transfer, TransferLine, TransferStatus } from '../../domain/transfers/transfer.ts'
import { uuidOf } from '../keyset.ts'

/** Which transfers are asked for. */
export interface TransferFilter {
  readonly status: TransferStatus | null
  /** Either end of it. */
  readonly warehouseId: string | null
}

interface TransferRow {
  readonly id: string
  readonly fromWarehouseId: string
  readonly toWarehouseId: string
  readonly status: TransferStatus
  readonly note: string | null
  readonly createdAt: Date
  readonly dispatchedAt: Date | null
  readonly closedAt: Date | null
  readonly lines: readonly TransferLine[]
}

/** Transfers by their ids, with their lines. */
export async function readTransfers(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly Transfer[]> {
  const rows = await sql<TransferRow[]>`
    select ${columns(sql)} from transfers t
    where t.tenant_id = ${tenantId} and t.id = any(${ids as string[]}::uuid[])`
  return rows.map(toTransfer)
}

/** A page of transfers, newest first (their ids grow with time): up to `limit + 1` rows in reading order. */
export async function readTransferPage(
  { sql, tenantId }: Scope,
  { status, warehouseId }: TransferFilter,
  page: Page,
): Promise<readonly Transfer[]> {
  const from = uuidOf(page.from)
  const compare = page.backward ? sql`>` : sql`<`
  const rows = await sql<TransferRow[]>`
    select ${columns(sql)} from transfers t
    where t.tenant_id = ${tenantId}
      ${status === null ? sql`` : sql`and t.status = ${status}`}
      ${warehouseId === null ? sql`` : sql`and ${warehouseId} in (t.from_warehouse_id, t.to_warehouse_id)`}
      ${from === null ? sql`` : sql`and t.id ${compare} ${from}`}
    order by t.id ${page.backward ? sql`` : sql`desc`}
    limit ${page.limit + 1}`
  return rows.map(toTransfer)
}

/** Units on their way to levels, by level; levels nothing is on its way to are absent. */
export async function readInTransit(
  { sql, tenantId }: Scope,
  keys: readonly LevelKey[],
): Promise<readonly (LevelKey & { readonly quantity: number })[]> {
  return sql<(LevelKey & { quantity: number })[]>`
    select variant_id as "variantId", to_warehouse_id as "warehouseId", sum(in_transit)::int as quantity
    from transfer_lines
    where tenant_id = ${tenantId} and in_transit > 0 and (variant_id, to_warehouse_id) in (
      select * from unnest(${keys.map((key) => key.variantId)}::uuid[], ${keys.map((key) => key.warehouseId)}::uuid[])
    )
    group by 1, 2`
}

/** Lines are read with their transfer, in one statement. */
function columns(sql: Scope['sql']) {
  return sql`t.id, t.from_warehouse_id as "fromWarehouseId", t.to_warehouse_id as "toWarehouseId", t.status, t.note,
    t.created_at as "createdAt", t.dispatched_at as "dispatchedAt", t.closed_at as "closedAt", (
      select coalesce(json_agg(json_build_object('variantId', l.variant_id, 'quantity', l.quantity, 'dispatched', l.dispatched,
        'received', l.received, 'lost', l.lost, 'inTransit', l.in_transit) order by l.position), '[]')
      from transfer_lines l where l.tenant_id = t.tenant_id and l.transfer_id = t.id
    ) as lines`
}

/** The table's check constraints promise what is asked here. */
function toTransfer({ status, dispatchedAt, closedAt, ...row }: TransferRow): Transfer {
  switch (status) {
    case 'DRAFT':
      return { ...row, status }
    case 'CANCELLED':
      return { ...row, status, closedAt: given(closedAt) }
    case 'RECEIVED':
      return { ...row, status, dispatchedAt: given(dispatchedAt), closedAt: given(closedAt) }
    default:
      return { ...row, status, dispatchedAt: given(dispatchedAt) }
  }
}

function given(instant: Date | null): Date {
  if (instant === null) throw new Error('a transfer changed its status at no time')
  return instant
}
