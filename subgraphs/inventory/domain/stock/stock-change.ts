import { isLow, type Level, levelText } from './level.ts'
import { type Counters, deltasOf, type Movement, movedBy, nothing_moved, sumOf } from './movement.ts'

/** One level as movements change it. */
export interface LevelChange {
  readonly before: Level
  readonly after: Level
  readonly delta: Counters
  readonly alert: AlertChange
}

/** What a change means for the low-stock alert of a level: said at the edge only. */
export type AlertChange = 'RAISE' | 'CLEAR' | 'KEEP'

/**
 * Applies movements to levels: each level once, however many movements touch it. `levels` must hold every level that is
 * moved. Throws when one is missing, which is a defect of the caller.
 */
export function changeLevels(
  levels: readonly Level[],
  movements: readonly Movement[],
  at: Date,
): readonly LevelChange[] {
  const known = new Map(levels.map((level) => [levelText(level), level]))
  const deltas = new Map<string, Counters>()
  for (const movement of movements) {
    const key = levelText(movement)
    deltas.set(key, sumOf(deltas.get(key) ?? nothing_moved, deltasOf(movement)))
  }
  return Array.from(deltas, ([key, delta]) => {
    const before = known.get(key)
    if (before === undefined) throw new Error(`stock of ${key} was moved without being locked`)
    return levelChange(before, movedBy(before, delta, at), delta)
  })
}

/** A level before and after, with what that means for its alert. */
export function levelChange(before: Level, after: Level, delta: Counters = nothing_moved): LevelChange {
  return { before, after, delta, alert: alertChange(before.alertId !== null, isLow(after)) }
}

/** An alert is open exactly while the level is low, so every crossing is told once and no decrement in between is. */
function alertChange(open: boolean, low: boolean): AlertChange {
  if (open === low) return 'KEEP'
  return low ? 'RAISE' : 'CLEAR'
}
