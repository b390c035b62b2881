import type { Scope } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { Level, LevelKey, LevelTotals } from '../../domain/stock/level.ts'
import { uuidOf } from '../keyset.ts'
import { type LevelRow, levelColumns, toLevel } from './level-columns.ts'

/** Every level of some variants, by warehouse. */
export async function readLevelsOf(
  { sql, tenantId }: Scope,
  variantIds: readonly string[],
): Promise<readonly Level[]> {
  const rows = await sql<LevelRow[]>`
    select ${levelColumns(sql)} from stock_levels l
    where l.tenant_id = ${tenantId} and l.variant_id = any(${variantIds as string[]}::uuid[])
    order by l.variant_id, l.warehouse_id`
  return rows.map(toLevel)
}

/**
 * The levels of some variants summed up, for shoppers: a page of products needs one row of a variant, not every column of every
 * warehouse's. The sum is `availableOf` of each level.
 */
export async function readTotalsOf(
  { sql, tenantId }: Scope,
  variantIds: readonly string[],
): Promise<readonly (LevelTotals & { readonly variantId: string })[]> {
  return sql<(LevelTotals & { readonly variantId: string })[]>`
    select l.variant_id as "variantId", max(l.low_stock_threshold) as threshold, max(l.backorder_limit - l.backordered) as backorderable,
      sum(greatest(0, l.on_hand - l.reserved - l.committed - l.safety_stock - l.expired)) as units
    from stock_levels l
    where l.tenant_id = ${tenantId} and l.variant_id = any(${variantIds as string[]}::uuid[])
    group by l.variant_id`
}

/** One level; null when the variant was never kept there. */
export async function readLevel(
  { sql, tenantId }: Scope,
  { variantId, warehouseId }: LevelKey,
): Promise<Level | null> {
  const [row] = await sql<LevelRow[]>`
    select ${levelColumns(sql)} from stock_levels l
    where l.tenant_id = ${tenantId} and l.variant_id = ${variantId} and l.warehouse_id = ${warehouseId}`
  return row === undefined ? null : toLevel(row)
}

/** A page of the levels of each of these warehouses, by variant: up to `limit + 1` rows per warehouse. */
export async function readLevelsIn(
  { sql, tenantId }: Scope,
  warehouseIds: readonly string[],
  page: Page,
): Promise<readonly Level[]> {
  const from = uuidOf(page.from)
  const beyond =
    from === null ? sql`` : page.backward ? sql`and l.variant_id < ${from}` : sql`and l.variant_id > ${from}`
  const order = page.backward ? sql`desc` : sql``
  const rows = await sql<LevelRow[]>`
    select l.* from unnest(${warehouseIds as string[]}::uuid[]) with ordinality as w (id, n)
    cross join lateral (
      select ${levelColumns(sql)} from stock_levels l
      where l.tenant_id = ${tenantId} and l.warehouse_id = w.id ${beyond}
      order by l.variant_id ${order}
      limit ${page.limit + 1}
    ) as l
    order by w.n, l.variant_id ${order}`
  return rows.map(toLevel)
}
