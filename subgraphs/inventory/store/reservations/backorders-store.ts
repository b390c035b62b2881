import type { Scope } from '#platform/database/database.ts'
import {
  type QueuedBackorder,
  type ServedBackorder,
  serveBackorders,
} from '../../domain/reservations/backorder.ts'
import { availableOf, type Level, levelText } from '../../domain/stock/level.ts'
import { deltasOf, movedBy, sumOf } from '../../domain/stock/movement.ts'
import { type LevelChange, levelChange } from '../../domain/stock/stock-change.ts'
import { backordersAllocated } from '../announce.ts'
import type { LedgerEntry, StatementPart, StockToSave } from '../stock/stock-store.ts'

/** Stock to save, and the waiting lines it serves as parts of the statement. */
export interface StockWithBackorders {
  readonly stock: StockToSave
  readonly parts: readonly StatementPart[]
}

/**
 * Whatever makes units available at a level where lines wait serves them first, in the statement that makes them available:
 * nobody can buy what others have waited for. The level's lock is what keeps the queue still: only its holder changes what
 * waits there. Levels where nothing waits, nearly all there are, cost nothing here: not even a statement.
 */
export async function withBackorders(scope: Scope, stock: StockToSave): Promise<StockWithBackorders> {
  const open = stock.changes.filter(({ after }) => after.backordered > 0 && availableOf(after) > 0)
  if (open.length === 0) return { stock, parts: [] }
  const levels = open.map(({ after }) => after)
  const served = serveBackorders(levels, await readQueue(scope, levels, stock))
  if (served.length === 0) return { stock, parts: [] }
  const entries = served.map(({ variantId, warehouseId, given, reservationId, orderId }): LedgerEntry => {
    return { kind: 'ALLOCATE', variantId, warehouseId, quantity: given, reservationId, orderId }
  })
  const told = served.filter((each) => each.reservationId !== stock.settling)
  return {
    stock: {
      ...stock,
      changes: stock.changes.map((change) => withEntries(change, entries, stock.at)),
      entries: [...stock.entries, ...entries],
      facts: [...(stock.facts ?? []), ...backordersAllocated(told, stock.at)],
    },
    parts: [updateServed(scope, served)],
  }
}

function withEntries(change: LevelChange, entries: readonly LedgerEntry[], at: Date): LevelChange {
  const here = entries.filter((entry) => levelText(entry) === levelText(change.before))
  if (here.length === 0) return change
  const delta = here.map(deltasOf).reduce(sumOf)
  return levelChange(change.before, movedBy(change.after, delta, at), sumOf(change.delta, delta))
}

/** Lines of promised reservations that wait at these levels, the oldest reservation first. */
async function readQueue(
  { sql, tenantId }: Scope,
  levels: readonly Level[],
  { settling, ending = [] }: Pick<StockToSave, 'settling' | 'ending'>,
): Promise<readonly QueuedBackorder[]> {
  return sql<QueuedBackorder[]>`
    select a.reservation_id as "reservationId", r.order_id as "orderId", a.line_id as "lineId", a.variant_id as "variantId",
      a.warehouse_id as "warehouseId", a.backordered as quantity, a.served
    from allocations a join reservations r on r.tenant_id = a.tenant_id and r.id = a.reservation_id
    where a.tenant_id = ${tenantId} and a.backordered > 0 and (a.variant_id, a.warehouse_id) in (
        select * from unnest(${levels.map((level) => level.variantId)}::uuid[], ${levels.map((level) => level.warehouseId)}::uuid[])
      )
      and (r.status = 'COMMITTED' or r.id = ${settling ?? null}::uuid) and r.id <> all(${ending as string[]}::uuid[])
    order by r.reserved_at, r.id, a.line_id`
}

function updateServed({ sql, tenantId }: Scope, served: readonly ServedBackorder[]): StatementPart {
  return sql`served as (
    update allocations a set quantity = a.quantity + s.given, served = a.served + s.given, backordered = a.backordered - s.given
    from unnest(
      ${served.map((each) => each.reservationId)}::uuid[], ${served.map((each) => each.lineId)}::text[],
      ${served.map((each) => each.warehouseId)}::uuid[], ${served.map((each) => each.given)}::int[]
    ) as s (reservation_id, line_id, warehouse_id, given)
    where a.tenant_id = ${tenantId} and a.reservation_id = s.reservation_id and a.line_id = s.line_id
      and a.warehouse_id = s.warehouse_id)`
}
