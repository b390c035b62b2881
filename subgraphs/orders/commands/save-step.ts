import type { Cancellation, Order, OrderLine, PaymentStatus } from '../domain/order.ts'
import type { Command, Process } from '../domain/process.ts'
import { cancelled, changed, confirmed } from '../store/announce.ts'
import type { OrderChange, PaymentChange } from '../store/order-store.ts'

/** The pause before somebody tries again, by how often runs have given up: seconds, then minutes. */
const give_back_ms = 500
const give_back_max_ms = 60_000

/** The row after a command that ends a run or a phase of it, and everything that becomes true with it. */
export function stepOf(
  command: Command,
  before: Order,
  process: Process,
  lines: readonly OrderLine[],
  paymentKey: string,
  now: Date,
  trouble: string,
): OrderChange {
  const { fence } = before.lease
  const nothing = { fence, payment: null, cancelLines: false, timeline: [], facts: [] }
  const done = { ...before.lease, until: null, owner: null, attempts: 0 }
  const entry = (type: string, note: string | null = null) => [{ type, at: now, note }]
  const payment = paymentChange(process, paymentKey)
  switch (command) {
    case 'confirm': {
      const paymentStatus = process.payment === 'CAPTURED' ? 'CAPTURED' : 'AUTHORISED'
      const order: Order = { ...before, status: 'CONFIRMED', paymentStatus, confirmedAt: now, lease: done }
      const facts = [confirmed(order, lines, process.allocations, now), changed(order, 'CONFIRMED', now)]
      return { ...nothing, order, payment, timeline: entry('CONFIRMED'), facts }
    }
    case 'startCancelling':
      return { ...nothing, order: { ...before, cancellation: cancellationOf(before, process, now) } }
    case 'cancel': {
      const order: Order = {
        ...before,
        status: 'CANCELLED',
        paymentStatus: paymentStatusOf(process),
        fulfillmentStatus: 'CANCELLED',
        cancellation: cancellationOf(before, process, now),
        cancelledAt: now,
        captureDue: false,
        parkedReason: null,
        lease: done,
      }
      const facts = [cancelled(order, lines, now), changed(order, 'CANCELLED', now)]
      const timeline = entry('CANCELLED', order.cancellation?.reason ?? null)
      return { fence, order, payment, cancelLines: true, timeline, facts }
    }
    case 'withdraw': {
      const order: Order = { ...before, cancellation: null, lease: done }
      const timeline = entry('CANCELLATION_REFUSED', 'The goods had left already.')
      return { ...nothing, order, timeline, facts: [changed(order, 'CANCELLATION_REFUSED', now)] }
    }
    case 'settleCapture': {
      const order: Order = { ...before, paymentStatus: 'CAPTURED', captureDue: false, lease: done }
      const facts = [changed(order, 'PAYMENT_CAPTURED', now)]
      return { ...nothing, order, payment, timeline: entry('PAYMENT_CAPTURED'), facts }
    }
    case 'giveBack': {
      const { attempts } = before.lease
      const until = new Date(now.getTime() + Math.min(give_back_ms * 2 ** attempts, give_back_max_ms))
      return {
        ...nothing,
        order: { ...before, lease: { ...before.lease, owner: null, until, attempts: attempts + 1 } },
      }
    }
    default: {
      const parkedReason = trouble === '' ? 'the goods left although the payment was given back' : trouble
      return {
        ...nothing,
        order: { ...before, parkedReason, lease: { ...done, attempts: before.lease.attempts } },
      }
    }
  }
}

function cancellationOf(before: Order, { verdict }: Process, now: Date): Cancellation | null {
  if (before.cancellation !== null || verdict === null) return before.cancellation
  return { ...verdict, note: null, requestedAt: now }
}

function paymentStatusOf({ declined, paid }: Process): PaymentStatus {
  if (declined) return 'FAILED'
  return paid.captured > 0 ? 'REFUNDED' : 'VOIDED'
}

function paymentChange({ paid, verdict }: Process, key: string): PaymentChange {
  const { authorised, captured, refunded, voided } = paid
  const effects = [
    { key, kind: 'AUTHORISE', amount: authorised },
    { key: `${key}:capture`, kind: 'CAPTURE', amount: captured },
    { key: `${key}:refund`, kind: 'REFUND', amount: refunded },
    { key: `${key}:void`, kind: 'VOID', amount: voided ? authorised : 0 },
  ].filter((effect) => effect.amount > 0)
  return { authorised, captured, refunded, declineReason: verdict?.declineReason ?? null, effects }
}
