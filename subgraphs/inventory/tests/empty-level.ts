import type { Level } from '../domain/stock/level.ts'

/** A level where nothing is and nothing was set. */
export const empty_level: Level = {
  variantId: 'v',
  warehouseId: 'w',
  onHand: 0,
  reserved: 0,
  committed: 0,
  backordered: 0,
  backorderLimit: 0,
  safetyStock: 0,
  expired: 0,
  tracking: 'NONE',
  lowStockThreshold: 0,
  alertId: null,
  settingsVersion: 1,
  updatedAt: new Date(0),
}
