import type postgres from 'postgres'
import type { ContextName } from '../../embedded/contexts.ts'
import type { FoundRow, Invariant, Snapshot } from './invariant.ts'

/** A row of one side. Both sides come sorted by tenant and key, in the order of bytes (`collate "C"`). */
export interface KeyedRow {
  readonly tenant_id: string
  readonly key: string
}

/** One side of a comparison: its context and its rows, sorted. */
export interface Side<Row extends KeyedRow> {
  readonly of: ContextName | 'events'
  readonly rows: (sql: Snapshot) => postgres.PendingQuery<Row[]>
}

const batch_rows_max = 2_000

/**
 * An invariant between two contexts, whose databases no statement can join: both sides are read as sorted streams and
 * merged, so memory does not grow with them. `differs` says what is wrong with a pair, of which one side may be missing.
 */
export function between<Left extends KeyedRow, Right extends KeyedRow>(
  name: string,
  promise: string,
  left: Side<Left>,
  right: Side<Right>,
  differs: (left: Left | null, right: Right | null) => string | null,
): Invariant {
  return {
    name,
    promise,
    severity: 'violation',
    find: (books, limit) =>
      compareRows(left.rows(books[left.of]), right.rows(books[right.of]), differs, limit),
  }
}

/** Merges two sorted queries and says what differs, at most `limit` pairs. */
export async function compareRows<Left extends KeyedRow, Right extends KeyedRow>(
  leftRows: postgres.PendingQuery<Left[]>,
  rightRows: postgres.PendingQuery<Right[]>,
  differs: (left: Left | null, right: Right | null) => string | null,
  limit: number,
): Promise<readonly FoundRow[]> {
  const found: FoundRow[] = []
  const lefts = streamOf(leftRows)
  const rights = streamOf(rightRows)
  let a: Left | null = await lefts()
  let b: Right | null = await rights()
  while (a !== null || b !== null) {
    const order = orderOf(a, b)
    const [pairLeft, pairRight] = [order <= 0 ? a : null, order >= 0 ? b : null]
    const says = found.length < limit ? differs(pairLeft, pairRight) : null
    const row = pairLeft ?? pairRight
    if (says !== null && row !== null) found.push({ tenant_id: row.tenant_id, id: row.key, says })
    if (order <= 0) a = await lefts()
    if (order >= 0) b = await rights()
  }
  return found
}

/** The rows one by one, then null for ever. */
export function streamOf<Row extends object>(query: postgres.PendingQuery<Row[]>): () => Promise<Row | null> {
  const batches = query.cursor(batch_rows_max)[Symbol.asyncIterator]()
  let batch: readonly Row[] = []
  let place = 0
  return async () => {
    while (place >= batch.length) {
      const next = await batches.next()
      if (next.done === true) return null
      batch = next.value
      place = 0
    }
    return batch[place++] ?? null
  }
}

/** Negative: only the left side has this key. Zero: both. Positive: only the right one. */
function orderOf(a: KeyedRow | null, b: KeyedRow | null): number {
  if (a === null || b === null) return a === null ? 1 : -1
  if (a.tenant_id !== b.tenant_id) return a.tenant_id < b.tenant_id ? -1 : 1
  if (a.key === b.key) return 0
  return a.key < b.key ? -1 : 1
}
