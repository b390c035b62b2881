import { isVariantId, on_hand_max, problemsOfAdjustment } from '../requests.ts'
import { type Level, type LevelKey, levelText, unpromisedOf } from './level.ts'
import { movedBy, nothing_moved } from './movement.ts'

/** Most rows of one request. */
export const bulk_rows_max = 500

/** A correction of one level, among others. */
export interface AdjustRow extends LevelKey {
  readonly delta: number
  readonly reason: string
}

/** What happens to good rows when others are bad. */
export type ErrorPolicy = 'ALL_OR_NOTHING' | 'SKIP_BAD_ROWS'

/** Why a row cannot be applied. */
export type RowProblem = 'BAD_INPUT' | 'STOCK_LEVEL_NOT_FOUND' | 'STOCK_IN_USE' | 'TOO_MUCH_STOCK'

/** A row that cannot be applied. */
export interface BadRow {
  readonly index: number
  readonly problem: RowProblem
  readonly message: string
}

/** A row that can be applied, after the good rows before it. */
export interface GoodRow {
  readonly index: number
  readonly row: AdjustRow
}

export interface RowVerdicts {
  readonly good: readonly GoodRow[]
  readonly bad: readonly BadRow[]
}

/** Whether the ids of a row can be those of a level, so that it can be looked up. */
export function hasLevelKey({ variantId, warehouseId }: LevelKey): boolean {
  return isVariantId(variantId) && isVariantId(warehouseId)
}

/** Judges rows one after the other, each on the level as the good rows before it leave it. */
export function judgeRows(levels: readonly Level[], rows: readonly AdjustRow[], at: Date): RowVerdicts {
  const current = new Map(levels.map((level) => [levelText(level), level]))
  const good: GoodRow[] = []
  const bad: BadRow[] = []
  for (const [index, row] of rows.entries()) {
    const level = current.get(levelText(row))
    const problem = problemOf(row, level)
    if (problem !== null) bad.push({ index, ...problem })
    else if (level !== undefined) {
      good.push({ index, row })
      current.set(levelText(row), movedBy(level, { ...nothing_moved, onHand: row.delta }, at))
    }
  }
  return { good, bad }
}

function problemOf({ delta, reason }: AdjustRow, level: Level | undefined): Omit<BadRow, 'index'> | null {
  const [wrong] = problemsOfAdjustment(delta, reason)
  if (wrong !== undefined) return { problem: 'BAD_INPUT', message: `${wrong.path}: ${wrong.message}` }
  if (level === undefined) {
    const message = 'This variant was never kept in this warehouse. Receive it first.'
    return { problem: 'STOCK_LEVEL_NOT_FOUND', message }
  }
  const removable = unpromisedOf(level)
  if (-delta > removable) {
    const message = `At most ${removable} can be taken away: there are no more, or they are held for or promised to orders.`
    return { problem: 'STOCK_IN_USE', message }
  }
  if (level.onHand + delta > on_hand_max) {
    const message = `A warehouse keeps at most ${on_hand_max} units of a variant.`
    return { problem: 'TOO_MUCH_STOCK', message }
  }
  return null
}
