import type { LineCancellation } from './line-cancellation.ts'
import { owedForShipped, type Paid } from './money.ts'
import type { Order, OrderLine } from './order.ts'

/** Something owed after an order was confirmed: to us, to the buyer, or to the books of the stock. */
export type Debt =
  | { readonly kind: 'capture'; readonly key: string; readonly amount: number }
  /** Authorised money that nothing will be shipped for any more. */
  | { readonly kind: 'release' }
  | {
      readonly kind: 'refund'
      readonly key: string
      readonly refundId: string
      readonly returnId: string | null
      readonly amount: number
    }
  | { readonly kind: 'bookReturn'; readonly returnId: string }
  | { readonly kind: 'withdrawUnits'; readonly cancellation: LineCancellation }

/** A refund that was decided and not made yet. `tries` counts the provider's refusals so far. */
export interface RefundDue {
  readonly id: string
  readonly returnId: string | null
  readonly amount: number
  readonly tries: number
}

export interface Owing {
  /** `capturesDeclined`: each further try needs a key of its own. */
  readonly payment: Paid & { readonly key: string; readonly capturesDeclined: number }
  readonly refunds: readonly RefundDue[]
  /** Returns whose goods are here and not booked by inventory yet. */
  readonly returnsToBook: readonly string[]
  /** Units that are not wanted any more, and not kept from being shipped yet. */
  readonly lineCancellation: LineCancellation | null
}

/**
 * All that is owed for an order, in the order in which it is settled: money in, goods back, money out. Units that are not wanted
 * come first, as they change what is due: they end the run, and the next one knows the lines as they are then. Of an order that
 * is being cancelled as a whole they come last: nobody sees to them unless the goods left and that cancellation is withdrawn.
 */
export function debtsOf(
  order: Pick<Order, 'captureDue' | 'cancellation'>,
  lines: readonly OrderLine[],
  { payment, refunds, returnsToBook, lineCancellation }: Owing,
): readonly Debt[] {
  const withdraw: readonly Debt[] =
    lineCancellation === null ? [] : [{ kind: 'withdrawUnits', cancellation: lineCancellation }]
  return [
    ...(order.cancellation === null ? withdraw : []),
    ...(order.captureDue ? collect(lines, payment) : []),
    ...returnsToBook.map((returnId) => ({ kind: 'bookReturn', returnId }) as const),
    ...refunds.map(
      ({ id, returnId, amount, tries }) =>
        ({ kind: 'refund', key: again(`refund:${id}`, tries), refundId: id, returnId, amount }) as const,
    ),
    ...(order.cancellation === null ? [] : withdraw),
  ]
}

/**
 * What is held once a debt is settled. Counted from what was stored and not taken from the provider's totals: those may hold
 * effects of a run that lost the order before it could write them down, and they are counted when their own debt is settled.
 */
export function afterDebt(paid: Paid, debt: Debt): Paid {
  switch (debt.kind) {
    case 'capture':
      return { ...paid, captured: paid.captured + debt.amount }
    case 'release':
      return { ...paid, released: paid.authorised - paid.captured }
    case 'refund':
      return { ...paid, refunded: paid.refunded + debt.amount }
    case 'bookReturn':
    case 'withdrawUnits':
      return paid
  }
}

function collect(lines: readonly OrderLine[], payment: Owing['payment']): readonly Debt[] {
  const owed = Math.min(owedForShipped(lines), payment.authorised - payment.released)
  const amount = Math.max(owed - payment.captured, 0)
  // The key tells what will have been captured then: whoever asks again for the same goods asks for the same effect.
  const capture = {
    kind: 'capture',
    key: again(`${payment.key}:capture:${owed}`, payment.capturesDeclined),
    amount,
  } as const
  const isLast = lines.every((line) => line.committed + line.backordered === 0)
  const rest = payment.authorised - payment.released - payment.captured - amount
  return [...(amount > 0 ? [capture] : []), ...(isLast && rest > 0 ? [{ kind: 'release' } as const] : [])]
}

/** The key under which the rest is given back when the order is cancelled: another one after the provider refused. */
export function restKey({
  key,
  refundsDeclined,
}: {
  readonly key: string
  readonly refundsDeclined: number
}) {
  return again(`${key}:refund`, refundsDeclined)
}

const again = (key: string, tries: number) => (tries === 0 ? key : `${key}:${tries + 1}`)
