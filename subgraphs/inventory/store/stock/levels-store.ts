import type { Scope } from '#platform/database/database.ts'
import {
  type AllocationPolicy,
  allocation_policies_default,
} from '../../domain/reservations/allocation-policies.ts'
import type { Level, LevelKey } from '../../domain/stock/level.ts'
import type { Site } from '../../domain/warehouses/nearness.ts'
import { type LevelRow, levelColumns, toLevel } from './level-columns.ts'

/** Every level of some variants, with where it is. */
export interface LockedStock {
  readonly levels: readonly Level[]
  readonly sites: readonly Site[]
  /** Whether a reservation of this id is known already. */
  readonly known: boolean
  /** How the organisation wants warehouses to be chosen. */
  readonly policies: readonly AllocationPolicy[]
}

interface SiteRow extends LevelRow {
  readonly code: string
  readonly country: string
  readonly region: string
  readonly priority: number
  readonly known: boolean
  readonly policies: readonly AllocationPolicy[] | null
}

/**
 * Locks every level of these variants, in the one order that all writers use (variant, warehouse): two baskets with the
 * same variants in opposite order then wait for each other instead of deadlocking.
 */
export async function lockStockOf(
  { sql, tenantId }: Scope,
  variantIds: readonly string[],
  reservationId: string,
): Promise<LockedStock> {
  const rows = await sql<SiteRow[]>`
    select ${levelColumns(sql)}, w.code, w.country, w.region, w.priority,
      exists (select from reservations where tenant_id = ${tenantId} and id = ${reservationId}) as known,
      (select allocation_policies from stock_settings where tenant_id = ${tenantId}) as policies
    from stock_levels l
    join warehouses w on w.tenant_id = l.tenant_id and w.id = l.warehouse_id
    where l.tenant_id = ${tenantId} and l.variant_id = any(${variantIds as string[]}::uuid[])
    order by l.variant_id, l.warehouse_id
    for update of l`
  const sites = new Map<string, Site>()
  for (const { warehouse_id: id, code, country, region, priority } of rows) {
    sites.set(id, { id, code, country, region, priority })
  }
  return {
    levels: rows.map(toLevel),
    sites: [...sites.values()],
    known: rows[0]?.known ?? false,
    policies: rows[0]?.policies ?? allocation_policies_default,
  }
}

/** Locks one level; null when the variant was never kept there. */
export async function lockLevel(
  { sql, tenantId }: Scope,
  { variantId, warehouseId }: LevelKey,
): Promise<Level | null> {
  const [row] = await sql<LevelRow[]>`
    select ${levelColumns(sql)} from stock_levels l
    where l.tenant_id = ${tenantId} and l.variant_id = ${variantId} and l.warehouse_id = ${warehouseId}
    for update`
  return row === undefined ? null : toLevel(row)
}

/** Locks some levels, in the order of all writers. Those that are missing are left out. */
export async function lockLevels(
  { sql, tenantId }: Scope,
  keys: readonly LevelKey[],
): Promise<readonly Level[]> {
  const rows = await sql<LevelRow[]>`
    select ${levelColumns(sql)} from stock_levels l
    where l.tenant_id = ${tenantId} and (l.variant_id, l.warehouse_id) in (
      select * from unnest(${keys.map((key) => key.variantId)}::uuid[], ${keys.map((key) => key.warehouseId)}::uuid[])
    )
    order by l.variant_id, l.warehouse_id
    for update`
  return rows.map(toLevel)
}

/**
 * Makes levels of variants in one warehouse, empty, where they are missing. Before any is locked, so that none waits for
 * us.
 */
export async function openLevels(
  { sql, tenantId }: Scope,
  warehouseId: string,
  variantIds: readonly string[],
  at: Date,
): Promise<void> {
  // Nobody changes a variant's tracking between here and our commit (`lockForTracking`).
  await sql`select pg_advisory_xact_lock_shared(hashtext('tracking'), hashtext(${tenantId}))`
  await sql`
    insert into stock_levels (tenant_id, variant_id, warehouse_id, tracking, updated_at)
    select ${tenantId}, v.id, ${warehouseId}, coalesce(t.tracking, 'NONE'), ${at}
    from unnest(${variantIds as string[]}::uuid[]) as v (id)
    left join variant_tracking t on t.tenant_id = ${tenantId} and t.variant_id = v.id
    order by v.id
    on conflict do nothing`
}

/** Locks the levels of variants in one warehouse, in the order of all writers. Levels that are missing are made, empty. */
export async function lockOrOpenLevels(
  scope: Scope,
  warehouseId: string,
  variantIds: readonly string[],
  at: Date,
): Promise<readonly Level[]> {
  const { sql, tenantId } = scope
  await openLevels(scope, warehouseId, variantIds, at)
  const rows = await sql<LevelRow[]>`
    select ${levelColumns(sql)} from stock_levels l
    where l.tenant_id = ${tenantId} and l.warehouse_id = ${warehouseId}
      and l.variant_id = any(${variantIds as string[]}::uuid[])
    order by l.variant_id, l.warehouse_id
    for update`
  return rows.map(toLevel)
}
