import type { Scope } from '#platform/database/database.ts'
import type { Announcement } from '#platform/events/cloud-event.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { LotUnits } from '../../domain/lots/lots.ts'
import { availableOf, type Level, levelText } from '../../domain/stock/level.ts'
import { deltasOf, type Movement } from '../../domain/stock/movement.ts'
import type { LevelChange } from '../../domain/stock/stock-change.ts'
import { announcing, lowStockCleared, lowStockDetected, stockLevelChanged } from '../announce.ts'
import { withLots } from '../lots/lots-store.ts'
import { withBackorders } from '../reservations/backorders-store.ts'

/** A movement with what the ledger tells about it. */
export interface LedgerEntry extends Movement {
  readonly reason?: string | null
  readonly orderId?: string | null
  readonly reservationId?: string | null
  readonly key?: string | null
  readonly cause?: string | null
  /** The lots it brings or takes, when somebody named them. */
  readonly lots?: readonly LotUnits[]
}

/** Stock as it is to be saved: levels, the movements that make them so, and who moved it when. */
export interface StockToSave {
  readonly changes: readonly LevelChange[]
  readonly entries: readonly LedgerEntry[]
  /** What the event says of a level that changed without a movement. */
  readonly setting?: string
  readonly facts?: readonly Announcement[]
  /** The reservation this very statement promises: what it waits for may be served at once. */
  readonly settling?: string
  /** Reservations this very statement ends or takes units from: they wait for nothing any more. */
  readonly ending?: readonly string[]
  readonly actor: string
  readonly at: Date
}

/** A part of the statement: `name as (insert …)`. */
export type StatementPart = ReturnType<Scope['sql']>

interface AlertEdge {
  readonly id: string
  readonly level: Level
}

/**
 * The one writer of stock: counters, ledger, alerts, outbox and the caller's own rows (`parts`) in a single statement. The
 * levels must be locked by this transaction. Counters are moved by their deltas, so a row is never set to what somebody
 * remembered. Returns the levels as they are now.
 */
export async function saveStock(
  scope: Scope,
  given: StockToSave,
  parts: readonly StatementPart[] = [],
): Promise<readonly Level[]> {
  const { sql } = scope
  const { stock: moved, parts: lotParts } = await withLots(scope, given)
  const { stock, parts: backorderParts } = await withBackorders(scope, moved)
  const raised = edgesOf(stock.changes, 'RAISE', stock.at)
  const cleared = edgesOf(stock.changes, 'CLEAR', stock.at)
  const saved = withAlerts(stock.changes, raised, cleared)
  const all = [
    sql`levels as (${updateLevels(scope, stock.changes, saved, stock.at)})`,
    ...(stock.entries.length === 0 ? [] : [sql`ledger as (${appendToLedger(scope, stock)})`]),
    ...(raised.length === 0 ? [] : [sql`raised as (${insertAlerts(scope, raised, stock.at)})`]),
    ...(cleared.length === 0 ? [] : [sql`cleared as (${clearAlerts(scope, cleared, stock.at)})`]),
    sql`announced as (${announcing(scope, factsOf(stock, saved, raised, cleared))})`,
    ...lotParts,
    ...backorderParts,
    ...parts,
  ]
  await sql`with ${all.map((part, index) => (index === 0 ? part : sql`, ${part}`))} select`
  return saved
}

function edgesOf(
  changes: readonly LevelChange[],
  alert: LevelChange['alert'],
  at: Date,
): readonly AlertEdge[] {
  return changes.flatMap(({ before, after, alert: change }) =>
    change === alert ? [{ id: before.alertId ?? uuidv7(at.getTime()), level: after }] : [],
  )
}

function withAlerts(
  changes: readonly LevelChange[],
  raised: readonly AlertEdge[],
  cleared: readonly AlertEdge[],
): readonly Level[] {
  const alerts = new Map<Level, string | null>([
    ...raised.map(({ level, id }) => [level, id] as const),
    ...cleared.map(({ level }) => [level, null] as const),
  ])
  return changes.map(({ after }) => ({
    ...after,
    alertId: alerts.has(after) ? (alerts.get(after) ?? null) : after.alertId,
  }))
}

/**
 * Each row is found by a look into the primary key of its own (`offset 0` keeps the look from becoming a join), then taken by
 * its address; it is locked, so that stays. As a plain join, a plan made while the table was small, or not analysed yet,
 * compares every level with every change: 5,000 opening lines took longer than a statement may.
 */
function updateLevels(
  { sql, tenantId }: Scope,
  changes: readonly LevelChange[],
  saved: readonly Level[],
  at: Date,
) {
  return sql`
    update stock_levels l set
      on_hand = l.on_hand + c.on_hand, reserved = l.reserved + c.reserved, committed = l.committed + c.committed,
      backordered = l.backordered + c.backordered, backorder_limit = c.backorder_limit,
      safety_stock = c.safety_stock, expired = c.expired, low_stock_threshold = c.threshold,
      settings_version = c.settings_version, alert_id = c.alert_id, updated_at = ${at}
    from unnest(
      ${saved.map((level) => level.variantId)}::uuid[], ${saved.map((level) => level.warehouseId)}::uuid[],
      ${changes.map(({ delta }) => delta.onHand)}::int[], ${changes.map(({ delta }) => delta.reserved)}::int[],
      ${changes.map(({ delta }) => delta.committed)}::int[], ${saved.map((level) => level.safetyStock)}::int[],
      ${saved.map((level) => level.lowStockThreshold)}::int[], ${saved.map((level) => level.settingsVersion)}::int[],
      ${saved.map((level) => level.alertId)}::uuid[], ${saved.map((level) => level.expired)}::int[],
      ${changes.map(({ delta }) => delta.backordered)}::int[], ${saved.map((level) => level.backorderLimit)}::int[]
    ) as c (variant_id, warehouse_id, on_hand, reserved, committed, safety_stock, threshold, settings_version, alert_id, expired,
      backordered, backorder_limit)
    cross join lateral (
      select k.ctid from stock_levels k
      where k.tenant_id = ${tenantId} and k.variant_id = c.variant_id and k.warehouse_id = c.warehouse_id
      offset 0
    ) as found
    where l.ctid = found.ctid`
}

function appendToLedger({ sql, tenantId }: Scope, { entries, actor, at }: StockToSave) {
  const deltas = entries.map(deltasOf)
  return sql`
    insert into stock_movements (tenant_id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta,
      committed_delta, backordered_delta, reason, order_id, reservation_id, key, cause, actor, recorded_at)
    select ${tenantId}, variant_id, warehouse_id, kind, on_hand, reserved, committed, backordered, reason, order_id,
      reservation_id, key, cause, ${actor}, ${at}
    from unnest(
      ${entries.map((entry) => entry.variantId)}::uuid[], ${entries.map((entry) => entry.warehouseId)}::uuid[],
      ${entries.map((entry) => entry.kind)}::text[], ${deltas.map((delta) => delta.onHand)}::int[],
      ${deltas.map((delta) => delta.reserved)}::int[], ${deltas.map((delta) => delta.committed)}::int[],
      ${deltas.map((delta) => delta.backordered)}::int[],
      ${entries.map((entry) => entry.reason ?? null)}::text[], ${entries.map((entry) => entry.orderId ?? null)}::text[],
      ${entries.map((entry) => entry.reservationId ?? null)}::uuid[], ${entries.map((entry) => entry.key ?? null)}::text[],
      ${entries.map((entry) => entry.cause ?? null)}::text[]
    ) with ordinality as e (variant_id, warehouse_id, kind, on_hand, reserved, committed, backordered, reason, order_id,
      reservation_id, key, cause, n)
    order by n`
}

function insertAlerts({ sql, tenantId }: Scope, raised: readonly AlertEdge[], at: Date) {
  return sql`
    insert into low_stock_alerts (tenant_id, id, variant_id, warehouse_id, available, threshold, raised_at)
    select ${tenantId}, id, variant_id, warehouse_id, available, threshold, ${at}
    from unnest(
      ${raised.map(({ id }) => id)}::uuid[], ${raised.map(({ level }) => level.variantId)}::uuid[],
      ${raised.map(({ level }) => level.warehouseId)}::uuid[], ${raised.map(({ level }) => availableOf(level))}::int[],
      ${raised.map(({ level }) => level.lowStockThreshold)}::int[]
    ) as a (id, variant_id, warehouse_id, available, threshold)`
}

function clearAlerts({ sql, tenantId }: Scope, cleared: readonly AlertEdge[], at: Date) {
  return sql`
    update low_stock_alerts a set cleared_at = ${at}, available = c.available, threshold = c.threshold
    from unnest(
      ${cleared.map(({ id }) => id)}::uuid[], ${cleared.map(({ level }) => availableOf(level))}::int[],
      ${cleared.map(({ level }) => level.lowStockThreshold)}::int[]
    ) as c (id, available, threshold)
    where a.tenant_id = ${tenantId} and a.id = c.id`
}

function factsOf(
  { changes, entries, setting, facts = [], at }: StockToSave,
  saved: readonly Level[],
  raised: readonly AlertEdge[],
  cleared: readonly AlertEdge[],
): readonly Announcement[] {
  const byLevel = new Map(saved.map((level) => [levelText(level), level]))
  const moved = entries.flatMap((entry) => {
    const level = byLevel.get(levelText(entry))
    return level === undefined ? [] : [stockLevelChanged(level, entry.kind, entry.quantity, at)]
  })
  const set =
    setting === undefined ? [] : changes.map(({ after }) => stockLevelChanged(after, setting, 0, at))
  return [
    ...moved,
    ...set,
    ...raised.map(({ level, id }) => lowStockDetected(level, id, at)),
    ...cleared.map(({ level, id }) => lowStockCleared(level, id, at)),
    ...facts,
  ]
}
