import type { Tracking } from '../lots/lots.ts'

/** One variant in one warehouse. */
export interface LevelKey {
  readonly variantId: string
  readonly warehouseId: string
}

/** How many units of a variant a warehouse has, and what they are meant for. */
export interface Level extends LevelKey {
  /** Physically there. */
  readonly onHand: number
  /** Held for orders that are being placed, until the hold ends. */
  readonly reserved: number
  /** Promised to confirmed orders and not shipped yet. */
  readonly committed: number
  /** Promised to confirmed orders, or asked for by orders being placed, and not there yet. */
  readonly backordered: number
  /** Most units that may be backordered. */
  readonly backorderLimit: number
  /** Kept back and never promised. */
  readonly safetyStock: number
  /** Of what is on hand: units of lots that may no longer be sold. */
  readonly expired: number
  /** Whether its units are told apart, and so have lots. */
  readonly tracking: Tracking
  readonly lowStockThreshold: number
  /** The open low-stock alert, when there is one. */
  readonly alertId: string | null
  /** Grows with each change of safety stock or threshold, not with each movement. */
  readonly settingsVersion: number
  readonly updatedAt: Date
}

/** What a shopper may know of a variant. */
export interface Availability {
  readonly inStock: boolean
  readonly available: number
  readonly lowStock: boolean
  /** Most units one line can wait for. */
  readonly backorderable: number
}

/** Where no level says otherwise, this many or fewer are few. */
const low_stock_threshold_default = 10

/** GraphQL's Int ends here. */
const available_shown_max = 2_147_483_647

/** Text under which a level is found in maps. */
export function levelText({ variantId, warehouseId }: LevelKey): string {
  return `${variantId}/${warehouseId}`
}

/** Units that can be promised: on hand − reserved − committed − safety stock − expired, never below 0. */
export function availableOf(level: Level): number {
  const { onHand, reserved, committed, safetyStock, expired } = level
  return Math.max(0, onHand - reserved - committed - safetyStock - expired)
}

/** Units nobody was promised: what can be taken away, safety stock included. */
export function unpromisedOf(level: Level): number {
  return level.onHand - level.reserved - level.committed
}

/** Whether few units are left: availability at or below the threshold. */
export function isLow(level: Level): boolean {
  return availableOf(level) <= level.lowStockThreshold
}

/** The levels of one variant, summed up. */
export interface LevelTotals {
  /** Units that can be promised, over all warehouses. */
  readonly units: number
  /** The highest threshold. */
  readonly threshold: number
  /** The most that one warehouse still lets wait; may be negative. */
  readonly backorderable: number
}

/**
 * What can be bought of one variant over all its warehouses. A shopper's "few left" looks at the sum, against the highest
 * threshold: one empty warehouse among full ones is the staff's concern, not the shopper's.
 */
export function availabilityOver(levels: readonly Level[]): Availability {
  if (levels.length === 0) return availabilityOf(null)
  return availabilityOf({
    units: levels.reduce((units, level) => units + availableOf(level), 0),
    threshold: Math.max(...levels.map((level) => level.lowStockThreshold)),
    backorderable: Math.max(...levels.map((level) => level.backorderLimit - level.backordered)),
  })
}

/** The same, of levels that were summed up; null when nobody keeps the variant. */
export function availabilityOf(totals: LevelTotals | null): Availability {
  const available = Math.min(totals?.units ?? 0, available_shown_max)
  const threshold = Math.max(0, totals?.threshold ?? low_stock_threshold_default)
  const backorderable = Math.max(0, totals?.backorderable ?? 0)
  return { inStock: available > 0, available, lowStock: available <= threshold, backorderable }
}
