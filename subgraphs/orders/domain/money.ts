import type { OrderLine, PaymentStatus } from './order.ts'

/** What the payment provider holds for an order: refunded ≤ captured, captured + released ≤ authorised. Minor units. */
export interface Paid {
  readonly authorised: number
  readonly captured: number
  /** Authorised money that was given back without being taken. */
  readonly released: number
  readonly refunded: number
}

export const nothing_paid: Paid = { authorised: 0, captured: 0, released: 0, refunded: 0 }

/** An amount with its tax, in minor units: net + tax = gross. */
export interface Amounts {
  readonly net: number
  readonly tax: number
  readonly gross: number
}

export const no_amount: Amounts = { net: 0, tax: 0, gross: 0 }

type PricedLine = Pick<OrderLine, 'ordered' | 'net' | 'tax'>

/**
 * What units `from + 1 … to` of a line cost. Net and tax are the differences of rounded-down running totals, so however a line
 * is split, in however many parts, all its units together cost exactly the line: no cent is lost or made.
 */
export function costOfUnits(line: PricedLine, from: number, to: number): Amounts {
  if (from < 0 || to < from || to > line.ordered)
    throw new RangeError(`units ${from} to ${to} of a line of ${line.ordered}`)
  const upTo = (amount: number, units: number) =>
    Number((BigInt(amount) * BigInt(units)) / BigInt(line.ordered))
  const net = upTo(line.net, to) - upTo(line.net, from)
  const tax = upTo(line.tax, to) - upTo(line.tax, from)
  return { net, tax, gross: net + tax }
}

/** The sum of amounts. */
export function sumOf(amounts: readonly Amounts[]): Amounts {
  return amounts.reduce(
    (all, each) => ({ net: all.net + each.net, tax: all.tax + each.tax, gross: all.gross + each.gross }),
    no_amount,
  )
}

/**
 * Gives the price of so many more units of a line back: the line afterwards, and what they cost. For units that came back, or
 * that were paid for and will not be shipped; each unit's price is given back once.
 */
export function giveBackUnits<Line extends PricedLine & Pick<OrderLine, 'refunded'>>(
  line: Line,
  quantity: number,
): { readonly line: Line; readonly cost: Amounts } {
  const refunded = line.refunded + quantity
  return { line: { ...line, refunded }, cost: costOfUnits(line, line.refunded, refunded) }
}

/** What is due once these units have left: the price of everything that was shipped so far. */
export function owedForShipped(lines: readonly (PricedLine & Pick<OrderLine, 'fulfilled'>)[]): number {
  return sumOf(lines.map((line) => costOfUnits(line, 0, line.fulfilled))).gross
}

/** What may still be given back: refunds that are on their way count as given. */
export function refundable(paid: Pick<Paid, 'captured' | 'refunded'>, refundDue: number): number {
  return paid.captured - paid.refunded - refundDue
}

/** The order's payment axis, from what the provider holds. */
export function paymentStatusOf({ authorised, captured, released, refunded }: Paid): PaymentStatus {
  if (authorised === 0) return 'PENDING'
  if (refunded > 0) return refunded < captured ? 'PARTIALLY_REFUNDED' : 'REFUNDED'
  if (captured > 0) return captured + released < authorised ? 'PARTIALLY_CAPTURED' : 'CAPTURED'
  return released < authorised ? 'AUTHORISED' : 'VOIDED'
}
