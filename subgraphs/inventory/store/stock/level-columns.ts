import type { Scope } from '#platform/database/database.ts'
import type { Level } from '../../domain/stock/level.ts'

/** A row of `stock_levels` as SQL names it. */
export interface LevelRow {
  readonly variant_id: string
  readonly warehouse_id: string
  readonly on_hand: number
  readonly reserved: number
  readonly committed: number
  readonly backordered: number
  readonly backorder_limit: number
  readonly safety_stock: number
  readonly expired: number
  readonly tracking: Level['tracking']
  readonly low_stock_threshold: number
  readonly alert_id: string | null
  readonly settings_version: number
  readonly updated_at: Date
}

/** The columns of a level, of the table or alias `l`. */
export function levelColumns(sql: Scope['sql']) {
  return sql`l.variant_id, l.warehouse_id, l.on_hand, l.reserved, l.committed, l.backordered, l.backorder_limit, l.safety_stock,
    l.expired, l.tracking, l.low_stock_threshold, l.alert_id, l.settings_version, l.updated_at`
}

/** A level from its row. */
export function toLevel(row: LevelRow): Level {
  return {
    variantId: row.variant_id,
    warehouseId: row.warehouse_id,
    onHand: row.on_hand,
    reserved: row.reserved,
    committed: row.committed,
    backordered: row.backordered,
    backorderLimit: row.backorder_limit,
    safetyStock: row.safety_stock,
    expired: row.expired,
    tracking: row.tracking,
    lowStockThreshold: row.low_stock_threshold,
    alertId: row.alert_id,
    settingsVersion: row.settings_version,
    updatedAt: row.updated_at,
  }
}
