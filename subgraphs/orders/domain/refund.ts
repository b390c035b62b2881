import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { RefundDue } from './debts.ts'
import { type Paid, refundable } from './money.ts'
import type { Order } from './order.ts'

export type NoRefund = 'EXCEEDS_CAPTURED' | 'NOT_CAPTURED' | 'CANCELLED' | 'TOO_MANY'

/** More in one order is a defect or a game; each is a call of the provider. */
const refunds_per_order_max = 100

/** Whether so much (minor units, more than 0) can be given back while the order stands. */
export function requestRefund(
  order: Pick<Order, 'status' | 'cancellation'>,
  paid: Pick<Paid, 'captured' | 'refunded'> & { readonly refundDue: number },
  refundsSoFar: number,
  amount: number,
): Decision<{ readonly amount: number }, NoRefund> {
  if (order.status === 'CANCELLED' || order.cancellation !== null) return refuse('CANCELLED')
  if (order.status === 'PENDING' || paid.captured === 0) return refuse('NOT_CAPTURED')
  if (amount > refundable(paid, paid.refundDue)) return refuse('EXCEEDS_CAPTURED')
  return refundsSoFar >= refunds_per_order_max ? refuse('TOO_MANY') : accept({ amount })
}

/** A refund that the provider will not make: `refundId` null where it is what a cancelled order still has to get. */
export interface DeclinedRefund {
  readonly refundId: string | null
  readonly amount: number
}

/** The refund that an order is parked for, because the provider declined it; null when it is parked for something else. */
export function declinedRefund(
  order: Pick<Order, 'parkedReason' | 'cancellation' | 'status'>,
  paid: Pick<Paid, 'captured' | 'refunded'> & { readonly refundsDeclined: number },
  [first]: readonly RefundDue[],
): DeclinedRefund | null {
  if (order.parkedReason === null || order.status === 'CANCELLED') return null
  if (first !== undefined) return first.tries > 0 ? { refundId: first.id, amount: first.amount } : null
  const rest = paid.captured - paid.refunded
  const isDeclined = order.cancellation !== null && paid.refundsDeclined > 0 && rest > 0
  return isDeclined ? { refundId: null, amount: rest } : null
}
