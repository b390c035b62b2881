import type { StockLevel } from './figures.ts'

/** The counters inventory tells, of which these matter here. */
export interface LevelData {
  readonly variantId: string
  readonly warehouseId: string
  readonly available: number
}

/** What is available now. */
export function levelNow(level: LevelData, time: string, position: number): StockLevel {
  const { variantId, warehouseId, available } = level
  return { variantId, warehouseId, available, changedAt: time, position, alertSince: null, alertPosition: 0 }
}

/** An alert was opened. */
export function alertOpened(level: LevelData, time: string, position: number): StockLevel {
  return { ...levelNow(level, time, position), alertSince: time, alertPosition: position }
}

/** The alert was closed. */
export function alertClosed(level: LevelData, time: string, position: number): StockLevel {
  return { ...levelNow(level, time, position), alertPosition: position }
}

/** What both say together: of each part, the later word. */
export function laterLevel(a: StockLevel, b: StockLevel): StockLevel {
  const level = b.position >= a.position ? b : a
  const alert = b.alertPosition >= a.alertPosition ? b : a
  return { ...level, alertSince: alert.alertSince, alertPosition: alert.alertPosition }
}
