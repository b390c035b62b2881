import type { Scope } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { StockCount } from '../../domain/counts/stock-count.ts'
import { uuidOf } from '../keyset.ts'

/** Which counts are asked for. */
export interface CountFilter {
  readonly warehouseId: string | null
  readonly openOnly: boolean
}

/** Counts by their ids, with their lines. */
export async function readCounts(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly StockCount[]> {
  return sql<StockCount[]>`
    select ${columns(sql)} from stock_counts c
    where c.tenant_id = ${tenantId} and c.id = any(${ids as string[]}::uuid[])`
}

/** A page of counts, newest first (their ids grow with time): up to `limit + 1` rows in reading order. */
export async function readCountPage(
  { sql, tenantId }: Scope,
  { warehouseId, openOnly }: CountFilter,
  page: Page,
): Promise<readonly StockCount[]> {
  const from = uuidOf(page.from)
  const compare = page.backward ? sql`>` : sql`<`
  return sql<StockCount[]>`
    select ${columns(sql)} from stock_counts c
    where c.tenant_id = ${tenantId}
      ${openOnly ? sql`and c.status = 'OPEN'` : sql``}
      ${warehouseId === null ? sql`` : sql`and c.warehouse_id = ${warehouseId}`}
      ${from === null ? sql`` : sql`and c.id ${compare} ${from}`}
    order by c.id ${page.backward ? sql`` : sql`desc`}
    limit ${page.limit + 1}`
}

/** Lines are read with their count, in one statement. */
function columns(sql: Scope['sql']) {
  return sql`c.id, c.warehouse_id as "warehouseId", c.status, c.note, c.opened_at as "openedAt", c.closed_at as "closedAt", (
      select coalesce(json_agg(json_build_object('variantId', l.variant_id, 'expected', l.expected,
        'expectedSeq', l.expected_seq, 'expectedLots', coalesce(l.expected_lots, '[]'), 'counted', l.counted,
        'countedLots', l.counted_lots, 'variance', l.variance) order by l.position), '[]')
      from stock_count_lines l where l.tenant_id = c.tenant_id and l.count_id = c.id
    ) as lines`
}
