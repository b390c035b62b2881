import { type Amounts, costOfUnits, giveBackUnits, no_amount, sumOf } from './money.ts'
import type { OrderLine } from './order.ts'

/** Some units of a line, and what they cost. */
export interface LinePart {
  readonly line: OrderLine
  readonly quantity: number
  readonly cost: Amounts
}

/** What cancelling some units of a standing order means for its money. */
export interface CancelledMoney {
  /** The lines, with the units counted whose price is given back. */
  readonly lines: readonly OrderLine[]
  /** What the cancelled units cost, line by line. */
  readonly parts: readonly LinePart[]
  /** What is given back of it: nothing where nothing was taken for these units. */
  readonly refund: Amounts
  /** Nothing is left to ship: what is still held is released by the order's run. */
  readonly captureDue: boolean
}

/**
 * Settles the money of units that will not be shipped. `lines` are those after the cancellation, `cancelled` the units that were
 * cancelled by it. Money taken at placement is given back for them; money taken at dispatch was never taken for them, and its
 * hold ends with the last shipment, or now when there is none to come. The caller stores the lines, owes the refund
 * (`oweRefund`, CANCELLED_UNITS) and saves the order `underLease`, in one transaction.
 */
export function moneyOfCancelled(
  captureAt: 'placement' | 'dispatch',
  lines: readonly OrderLine[],
  cancelled: ReadonlyMap<string, number>,
): CancelledMoney {
  const given = lines.map((line) => {
    const quantity = cancelled.get(line.id) ?? 0
    if (quantity === 0) return { line, part: null }
    if (captureAt === 'dispatch')
      return { line, part: { line, quantity, cost: costOfLast(line, line.cancelled, quantity) } }
    const { line: after, cost } = giveBackUnits(line, quantity)
    return { line: after, part: { line: after, quantity, cost } }
  })
  const after = given.map(({ line }) => line)
  const parts = given.flatMap(({ part }) => part ?? [])
  return captureAt === 'dispatch'
    ? {
        lines: after,
        parts,
        refund: no_amount,
        captureDue: lines.every((line) => line.committed + line.backordered === 0),
      }
    : { lines: after, parts, refund: sumOf(parts.map(({ cost }) => cost)), captureDue: false }
}

/** What an order that is cancelled as a whole still had, when some of its units were cancelled before. */
export interface Rest {
  /** The units that were not cancelled before, and what they cost. */
  readonly parts: readonly LinePart[]
  /** What was let go of before, with those that were: it was never taken. Minor units. */
  readonly letGo: number
}

/** What is left of an order that is cancelled before anything has left. */
export function restOf(captureAt: 'placement' | 'dispatch', lines: readonly OrderLine[]): Rest {
  const parts = lines.flatMap((line): readonly LinePart[] => {
    const { ordered, cancelled } = line
    if (cancelled === ordered) return []
    const cost =
      captureAt === 'dispatch'
        ? costOfUnits(line, 0, ordered - cancelled)
        : costOfUnits(line, cancelled, ordered)
    return [{ line, quantity: ordered - cancelled, cost }]
  })
  const before = lines.map((line) => costOfLast(line, line.cancelled, line.cancelled))
  return { parts, letGo: captureAt === 'dispatch' ? sumOf(before).gross : 0 }
}

/**
 * What so many units cost, the first of the last `from` of a line. What is shipped is owed from a line's beginning on
 * (`owedForShipped`), so what is not shipped is counted from its end: together they cost the line.
 */
function costOfLast(line: OrderLine, from: number, units: number): Amounts {
  return costOfUnits(line, line.ordered - from, line.ordered - from + units)
}
