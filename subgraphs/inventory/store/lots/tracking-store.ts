import type { Scope, Sql } from '#platform/database/database.ts'
import type { Tracking } from '../../domain/lots/lots.ts'
import type { Level, LevelKey } from '../../domain/stock/level.ts'
import { type LevelRow, levelColumns, toLevel } from '../stock/level-columns.ts'
import type { StatementPart } from '../stock/stock-store.ts'

/**
 * Locks every level of a variant for a change of its tracking, and keeps others from opening a new one with the old tracking
 * meanwhile (`openLevels` takes the same lock, shared).
 */
export async function lockForTracking(scope: Scope, variantId: string): Promise<readonly Level[]> {
  const { sql, tenantId } = scope
  await sql`select pg_advisory_xact_lock(hashtext('tracking'), hashtext(${tenantId}))`
  const rows = await sql<LevelRow[]>`
    select ${levelColumns(sql)} from stock_levels l
    where l.tenant_id = ${tenantId} and l.variant_id = ${variantId}
    order by l.variant_id, l.warehouse_id
    for update`
  return rows.map(toLevel)
}

/** Units of a variant on their way between warehouses. */
export async function countInTransit({ sql, tenantId }: Scope, variantId: string): Promise<number> {
  const [row] = await sql<{ units: number }[]>`
    select coalesce(sum(in_transit), 0)::int as units from transfer_lines
    where tenant_id = ${tenantId} and variant_id = ${variantId} and in_transit > 0`
  return row?.units ?? 0
}

/** Sets how a variant is tracked, for the levels it has and those it will have. */
export async function saveTracking(
  { sql, tenantId }: Scope,
  variantId: string,
  tracking: Tracking,
  at: Date,
): Promise<void> {
  await sql`
    with variant as (
      insert into variant_tracking (tenant_id, variant_id, tracking, changed_at)
      values (${tenantId}, ${variantId}, ${tracking}, ${at})
      on conflict (tenant_id, variant_id) do update set tracking = excluded.tracking, changed_at = excluded.changed_at
    )
    update stock_levels set tracking = ${tracking} where tenant_id = ${tenantId} and variant_id = ${variantId}`
}

/** Levels with lots that expired and are still counted as good: at most `limit`. */
export async function findLevelsWithExpiredLots(
  { sql, tenantId }: Scope,
  today: string,
  limit: number,
): Promise<readonly LevelKey[]> {
  return sql<LevelKey[]>`
    select distinct variant_id as "variantId", warehouse_id as "warehouseId" from stock_lots
    where tenant_id = ${tenantId} and not expired and quantity > 0 and expires_on < ${today}
    limit ${limit}`
}

/** Marks the expired lots of locked levels, as a part of the statement that takes them out of what is available. */
export function markExpiredLots(
  { sql, tenantId }: Scope,
  keys: readonly LevelKey[],
  today: string,
): StatementPart {
  return sql`lots as (
    update stock_lots set expired = true
    where tenant_id = ${tenantId} and not expired and quantity > 0 and expires_on < ${today} and (variant_id, warehouse_id) in (
      select * from unnest(${keys.map((key) => key.variantId)}::uuid[], ${keys.map((key) => key.warehouseId)}::uuid[])
    ))`
}

/** Tenants with lots that expired and are still counted as good. Reads across tenants; only to find work. */
export async function findTenantsWithExpiredLots(sql: Sql, today: string): Promise<readonly string[]> {
  const rows = await sql<{ tenant_id: string }[]>`
    select distinct tenant_id from stock_lots where not expired and quantity > 0 and expires_on < ${today}`
  return rows.map((row) => row.tenant_id)
}
