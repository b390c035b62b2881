import type { Scope } from '#platform/database/database.ts'
import type { Finding } from '../../domain/counts/count-requests.ts'
import type { StockCount } from '../../domain/counts/stock-count.ts'
import type { Level } from '../../domain/stock/level.ts'
import type { StatementPart } from '../stock/stock-store.ts'
import { readCounts } from './counts-reader.ts'

/** A count that has no lines yet. */
export type NewCount = Pick<StockCount, 'id' | 'warehouseId' | 'note' | 'openedAt'>

/** Adds an open count. */
export async function insertCount({ sql, tenantId }: Scope, count: NewCount, actor: string): Promise<void> {
  await sql`
    insert into stock_counts (tenant_id, id, warehouse_id, status, note, opened_at, opened_by)
    values (${tenantId}, ${count.id}, ${count.warehouseId}, 'OPEN', ${count.note}, ${count.openedAt}, ${actor})`
}

/**
 * Adds lines for these levels, which must be locked: `expected` is what is on hand, and no movement of theirs that it does
 * not know can be older than the newest one now. Lines that are there stay as they are.
 */
export async function insertCountLines(
  { sql, tenantId }: Scope,
  countId: string,
  levels: readonly Level[],
): Promise<void> {
  await sql`
    insert into stock_count_lines (tenant_id, count_id, variant_id, position, expected, expected_seq, expected_lots)
    select ${tenantId}, ${countId}, l.variant_id, known.lines + n, l.on_hand, coalesce((
      select max(m.seq) from stock_movements m
      where m.tenant_id = ${tenantId} and m.variant_id = l.variant_id and m.warehouse_id = l.warehouse_id
    ), 0), (
      select jsonb_agg(jsonb_build_object('code', s.code, 'expiresOn', s.expires_on, 'quantity', s.quantity) order by s.code)
      from stock_lots s
      where s.tenant_id = ${tenantId} and s.variant_id = l.variant_id and s.warehouse_id = l.warehouse_id and s.quantity > 0)
    from unnest(
      ${levels.map((level) => level.variantId)}::uuid[], ${levels.map((level) => level.warehouseId)}::uuid[],
      ${levels.map((level) => level.onHand)}::int[]
    ) with ordinality as l (variant_id, warehouse_id, on_hand, n),
    (select count(*) as lines from stock_count_lines where tenant_id = ${tenantId} and count_id = ${countId}) as known
    on conflict do nothing`
}

/** Locks a count; null when there is none. Its rows are read after the lock, so that what was waited for is seen. */
export async function lockCount(scope: Scope, id: string): Promise<StockCount | null> {
  const { sql, tenantId } = scope
  await sql`select from stock_counts where tenant_id = ${tenantId} and id = ${id} for update`
  const [count] = await readCounts(scope, [id])
  return count ?? null
}

/** Writes what was found. The last finding of a line is the one that counts. */
export async function saveFindings(
  { sql, tenantId }: Scope,
  countId: string,
  findings: readonly Finding[],
  { actor, at }: { readonly actor: string; readonly at: Date },
): Promise<void> {
  await sql`
    update stock_count_lines l set counted = f.counted, counted_lots = f.lots::jsonb, counted_at = ${at}, counted_by = ${actor}
    from unnest(
      ${findings.map((each) => each.variantId)}::uuid[], ${findings.map((each) => each.counted)}::int[],
      ${findings.map((each) => (each.lots === null ? null : JSON.stringify(each.lots)))}::text[]
    ) as f (variant_id, counted, lots)
    where l.tenant_id = ${tenantId} and l.count_id = ${countId} and l.variant_id = f.variant_id`
}

/**
 * Net units by variant that came or went since lines were opened, for those whose goods moved at all. Their levels must be
 * locked: nothing moves while this is decided on.
 */
export async function readMovedSince(
  { sql, tenantId }: Scope,
  { id, warehouseId }: Pick<StockCount, 'id' | 'warehouseId'>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql<{ variant_id: string; moved: number }[]>`
    select l.variant_id, sum(m.on_hand_delta)::int as moved
    from stock_count_lines l
    join stock_movements m on m.tenant_id = l.tenant_id and m.variant_id = l.variant_id and m.seq > l.expected_seq
      and m.warehouse_id = ${warehouseId} and m.on_hand_delta <> 0
    where l.tenant_id = ${tenantId} and l.count_id = ${id}
    group by l.variant_id`
  return new Map(rows.map((row) => [row.variant_id, row.moved]))
}

/** A count that is over, as parts of the statement that moves the stock. */
export function updateCount({ sql, tenantId }: Scope, count: StockCount): readonly StatementPart[] {
  const { id, status, closedAt, lines } = count
  return [
    sql`counted as (
      update stock_counts set status = ${status}, closed_at = ${closedAt} where tenant_id = ${tenantId} and id = ${id})`,
    sql`differed as (
      update stock_count_lines l set variance = v.variance
      from unnest(
        ${lines.map((line) => line.variantId)}::uuid[], ${lines.map((line) => line.variance)}::int[]
      ) as v (variant_id, variance)
      where l.tenant_id = ${tenantId} and l.count_id = ${id} and l.variant_id = v.variant_id)`,
  ]
}

/** Ends a locked count that books nothing. */
export async function saveCancelledCount({ sql, tenantId }: Scope, count: StockCount): Promise<void> {
  await sql`
    update stock_counts set status = ${count.status}, closed_at = ${count.closedAt}
    where tenant_id = ${tenantId} and id = ${count.id}`
}
