import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { Lot, LotUnits } from '../lots/lots.ts'
import { hold, lotsCounted } from '../lots/lots-counted.ts'
import type { Level } from '../stock/level.ts'
import type { Movement } from '../stock/movement.ts'
import { type StockShortage, shortagesOf } from '../stock/taking.ts'

/** One variant in a count. */
export interface CountLine {
  readonly variantId: string
  /** What the books said when the line was opened. */
  readonly expected: number
  /** The newest movement `expected` knows of. */
  readonly expectedSeq: number
  /** The lots the books knew then. */
  readonly expectedLots: readonly LotUnits[]
  /** What was found; null as long as nobody counted. */
  readonly counted: number | null
  /** The lots that were found; null where the variant has none. */
  readonly countedLots: readonly LotUnits[] | null
  /** What was booked when the count was closed; null before, and for lines that were left out. */
  readonly variance: number | null
}

/** A count of what is really there. */
export interface StockCount {
  readonly id: string
  readonly warehouseId: string
  readonly status: 'OPEN' | 'CLOSED' | 'CANCELLED'
  readonly note: string | null
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly lines: readonly CountLine[]
}

/**
 * What to do with lines whose goods moved while they were counted. REFUSE: name them. COUNTED_BEFORE: the goods were counted
 * before they moved, so on hand becomes counted + moved. COUNTED_AFTER: on hand becomes what was counted. LEAVE_OUT: book
 * nothing, to be counted again.
 */
export type MovedMeanwhile = 'REFUSE' | 'COUNTED_BEFORE' | 'COUNTED_AFTER' | 'LEAVE_OUT'

/** How a count is to be closed. */
export interface Closing {
  readonly movedMeanwhile: MovedMeanwhile
  /** Whether lines nobody counted are left as the books have them. */
  readonly leaveOutUncounted: boolean
}

export interface StockCountNotOpen {
  readonly kind: 'StockCountNotOpen'
  readonly count: StockCount
}

/** Lines nobody counted. */
export interface StockCountIncomplete {
  readonly kind: 'StockCountIncomplete'
  readonly variantIds: readonly string[]
}

/** A line whose goods moved while they were counted. */
export interface MovedLine {
  readonly variantId: string
  readonly expected: number
  readonly counted: number
  /** Net units that came (positive) or went (negative) since; 0 when as many came as went. */
  readonly moved: number
}

export interface StockMovedMeanwhile {
  readonly kind: 'StockMovedMeanwhile'
  readonly lines: readonly MovedLine[]
}

/** A closed count, and the stock that moves with it. */
export interface CountChange {
  readonly count: StockCount
  readonly movements: readonly CountMovement[]
}

/** A movement of a count; of variants with lots, missing and found units are two, as a count may swap lots. */
export interface CountMovement extends Movement {
  readonly lots?: readonly LotUnits[]
}

type CloseRefusal = StockCountNotOpen | StockCountIncomplete | StockMovedMeanwhile | StockShortage

/**
 * Books the difference between what was found and what the books say, as one COUNT movement per line that differs.
 * @param moved net units by variant, for lines whose goods moved since they were opened; others are absent.
 * @param lots what is on hand of the lots of tracked variants.
 */
export function closeCount(
  count: StockCount,
  levels: readonly Level[],
  moved: ReadonlyMap<string, number>,
  lots: readonly Lot[],
  { movedMeanwhile, leaveOutUncounted }: Closing,
  at: Date,
): Decision<CountChange, CloseRefusal> {
  if (count.status !== 'OPEN') return refuse({ kind: 'StockCountNotOpen', count })
  const tracked = new Set(levels.filter((level) => level.tracking !== 'NONE').map((level) => level.variantId))
  const lacksLots = (line: CountLine) =>
    tracked.has(line.variantId) && line.countedLots === null && (line.counted ?? 0) > 0
  const uncounted = count.lines.filter((line) => line.counted === null)
  const unnamed = count.lines.filter(lacksLots)
  if (unnamed.length > 0)
    return refuse({ kind: 'StockCountIncomplete', variantIds: unnamed.map((line) => line.variantId) })
  if (uncounted.length > 0 && !leaveOutUncounted) {
    return refuse({ kind: 'StockCountIncomplete', variantIds: uncounted.map((line) => line.variantId) })
  }
  const conflicts = movedLines(count, moved)
  if (conflicts.length > 0 && movedMeanwhile === 'REFUSE') {
    return refuse({ kind: 'StockMovedMeanwhile', lines: conflicts })
  }
  const lines = count.lines.map((line) => ({ ...line, variance: varianceOf(line, moved, movedMeanwhile) }))
  const net = lines.flatMap(({ variantId, variance }): Movement[] =>
    variance === null || variance === 0
      ? []
      : [{ kind: 'COUNT', variantId, warehouseId: count.warehouseId, quantity: variance }],
  )
  const short = shortagesOf(levels, net)
  if (short.length > 0) return refuse({ kind: 'StockShortage', lines: atTheirPlace(short, lines) })
  const byLot = lines
    .filter((line) => tracked.has(line.variantId) && line.variance !== null)
    .map((line) => {
      const there = lots.filter((lot) => lot.variantId === line.variantId)
      const since = moved.has(line.variantId) && movedMeanwhile === 'COUNTED_AFTER'
      return { line, there, ...lotsCounted(since ? there : line.expectedLots, line.countedLots ?? []) }
    })
  // A lot that was found missing, and that somebody took away meanwhile: only counting again can tell.
  const taken = byLot.filter(({ there, missing }) => !hold(there, missing))
  if (taken.length > 0) {
    const gone = { ...count, lines: taken.map(({ line }) => line) }
    return refuse({ kind: 'StockMovedMeanwhile', lines: movedLines(gone, moved) })
  }
  const movements = [
    ...net.filter((movement) => !tracked.has(movement.variantId)),
    ...byLot.flatMap(({ line, missing, found }) => [
      ...lotMovement(line.variantId, count.warehouseId, missing, -1),
      ...lotMovement(line.variantId, count.warehouseId, found, 1),
    ]),
  ]
  return accept({ count: { ...count, status: 'CLOSED', closedAt: at, lines }, movements })
}

function lotMovement(
  variantId: string,
  warehouseId: string,
  lots: readonly LotUnits[],
  sign: 1 | -1,
): readonly CountMovement[] {
  if (lots.length === 0) return []
  const quantity = sign * lots.reduce((sum, lot) => sum + lot.quantity, 0)
  return [{ kind: 'COUNT', variantId, warehouseId, quantity, lots }]
}

/** Gives a count up; nothing is booked. One that was given up before stays so. */
export function cancelCount(count: StockCount, at: Date): Decision<StockCount, StockCountNotOpen> {
  if (count.status === 'CANCELLED') return accept(count)
  if (count.status !== 'OPEN') return refuse({ kind: 'StockCountNotOpen', count })
  return accept({ ...count, status: 'CANCELLED', closedAt: at })
}

function movedLines(count: StockCount, moved: ReadonlyMap<string, number>): readonly MovedLine[] {
  return count.lines.flatMap(({ variantId, expected, counted }) => {
    const units = moved.get(variantId)
    return units === undefined || counted === null ? [] : [{ variantId, expected, counted, moved: units }]
  })
}

function varianceOf(
  { variantId, expected, counted }: CountLine,
  moved: ReadonlyMap<string, number>,
  movedMeanwhile: MovedMeanwhile,
): number | null {
  if (counted === null) return null
  const units = moved.get(variantId)
  if (units === undefined || movedMeanwhile === 'COUNTED_BEFORE') return counted - expected
  return movedMeanwhile === 'COUNTED_AFTER' ? counted - expected - units : null
}

/** A shortage names the place among what moves; people know the place in the count. */
function atTheirPlace(short: StockShortage['lines'], lines: readonly CountLine[]): StockShortage['lines'] {
  return short.map((each) => ({
    ...each,
    index: lines.findIndex((line) => line.variantId === each.variantId),
  }))
}
