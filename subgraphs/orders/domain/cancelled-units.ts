import { type Amounts, giveBackUnits, no_amount, sumOf } from './money.ts'
import type { OrderLine } from './order.ts'

/** What cancelling some units of a standing order means for its money. */
export interface CancelledMoney {
  /** The lines, with the units counted whose price is given back. */
  readonly lines: readonly OrderLine[]
  /** What is given back, line by line; none when nothing was taken for these units. */
  readonly parts: readonly { readonly line: OrderLine; readonly quantity: number; readonly cost: Amounts }[]
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
  if (captureAt === 'dispatch') {
    const captureDue = lines.every((line) => line.committed + line.backordered === 0)
    return { lines, parts: [], refund: no_amount, captureDue }
  }
  const parts: { line: OrderLine; quantity: number; cost: Amounts }[] = []
  const after = lines.map((line) => {
    const quantity = cancelled.get(line.id) ?? 0
    if (quantity === 0) return line
    const given = giveBackUnits(line, quantity)
    parts.push({ ...given, quantity })
    return given.line
  })
  return { lines: after, parts, refund: sumOf(parts.map(({ cost }) => cost)), captureDue: false }
}
