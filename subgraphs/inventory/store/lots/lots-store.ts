import type { Scope } from '#platform/database/database.ts'
import { dayOf, isExpired, type Lot, type LotMove, lotsAfter, moveLots } from '../../domain/lots/lots.ts'
import { levelText } from '../../domain/stock/level.ts'
import { deltasOf } from '../../domain/stock/movement.ts'
import { type LevelChange, levelChange } from '../../domain/stock/stock-change.ts'
import type { StatementPart, StockToSave } from '../stock/stock-store.ts'
import { readLotsIn, readOutstandingLots, type WrittenLot } from './lots-reader.ts'

/** Stock to save, and the lots it moves as parts of the statement. */
export interface StockWithLots {
  readonly stock: StockToSave
  readonly parts: readonly StatementPart[]
}

/**
 * Finds which lots the movements of tracked levels take and bring. Their levels are locked, so nobody else moves their lots.
 * Levels without tracking, nearly all there are, cost nothing here: not even a statement.
 */
export async function withLots(scope: Scope, stock: StockToSave): Promise<StockWithLots> {
  const tracked = stock.changes.filter(({ before }) => before.tracking !== 'NONE')
  const keys = new Set(tracked.map(({ before }) => levelText(before)))
  const entries = stock.entries.filter((entry) => keys.has(levelText(entry)) && deltasOf(entry).onHand !== 0)
  if (entries.length === 0) return { stock, parts: [] }
  const today = dayOf(stock.at)
  const lots = await readLotsIn(
    scope,
    tracked.map(({ before }) => before),
  )
  const moves = moveLots(lots, entries, await readOutstandingLots(scope, entries), today)
  const after = lotsAfter(lots, moves).map((lot) => ({ ...lot, expired: isExpired(lot, today) }))
  const changes = stock.changes.map((change) =>
    keys.has(levelText(change.before)) ? withExpired(change, after) : change,
  )
  const serials = new Set(
    tracked.filter(({ before }) => before.tracking === 'SERIAL').map(({ before }) => levelText(before)),
  )
  return {
    stock: { ...stock, changes },
    parts: [saveLots(scope, changedLots(lots, after), serials), appendLotMovements(scope, moves, stock.at)],
  }
}

/** The level with the units of its lots that may no longer be sold; whether stock is low follows from it. */
function withExpired({ before, after, delta }: LevelChange, lots: readonly WrittenLot[]): LevelChange {
  const expired = lots
    .filter((lot) => lot.expired && levelText(lot) === levelText(before))
    .reduce((sum, lot) => sum + lot.quantity, 0)
  return levelChange(before, { ...after, expired }, delta)
}

function changedLots(before: readonly WrittenLot[], after: readonly WrittenLot[]): readonly WrittenLot[] {
  const text = (lot: Lot) => `${levelText(lot)}/${lot.code}`
  const known = new Map(before.map((lot) => [text(lot), lot]))
  return after.filter((lot) => {
    const was = known.get(text(lot))
    return was?.quantity !== lot.quantity || was.expired !== lot.expired
  })
}

/** Flags go as numbers: the driver knows no arrays of booleans. */
function saveLots(
  { sql, tenantId }: Scope,
  lots: readonly WrittenLot[],
  serials: ReadonlySet<string>,
): StatementPart {
  return sql`lots as (
    insert into stock_lots (tenant_id, variant_id, warehouse_id, code, serial, expires_on, quantity, expired)
    select ${tenantId}, variant_id, warehouse_id, code, serial::bool, expires_on, quantity, expired::bool
    from unnest(
      ${lots.map((lot) => lot.variantId)}::uuid[], ${lots.map((lot) => lot.warehouseId)}::uuid[],
      ${lots.map((lot) => lot.code)}::text[], ${lots.map((lot) => Number(serials.has(levelText(lot))))}::int[],
      ${lots.map((lot) => lot.expiresOn)}::date[], ${lots.map((lot) => lot.quantity)}::int[],
      ${lots.map((lot) => Number(lot.expired))}::int[]
    ) as lot (variant_id, warehouse_id, code, serial, expires_on, quantity, expired)
    order by quantity, variant_id, warehouse_id, code
    on conflict (tenant_id, variant_id, warehouse_id, code) do update
      set quantity = excluded.quantity, expired = excluded.expired, expires_on = excluded.expires_on, serial = excluded.serial)`
}

function appendLotMovements({ sql, tenantId }: Scope, moves: readonly LotMove[], at: Date): StatementPart {
  return sql`lot_ledger as (
    insert into lot_movements (tenant_id, variant_id, warehouse_id, code, expires_on, kind, delta, order_id, cause, recorded_at)
    select ${tenantId}, variant_id, warehouse_id, code, expires_on, kind, delta, order_id, cause, ${at}
    from unnest(
      ${moves.map((move) => move.variantId)}::uuid[], ${moves.map((move) => move.warehouseId)}::uuid[],
      ${moves.map((move) => move.code)}::text[], ${moves.map((move) => move.expiresOn)}::date[],
      ${moves.map((move) => move.entry.kind)}::text[], ${moves.map((move) => move.delta)}::int[],
      ${moves.map((move) => move.entry.orderId ?? null)}::text[], ${moves.map((move) => move.entry.cause ?? null)}::text[]
    ) with ordinality as m (variant_id, warehouse_id, code, expires_on, kind, delta, order_id, cause, n)
    order by n)`
}
