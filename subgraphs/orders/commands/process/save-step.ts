import { waitingLines } from '../../domain/backorder.ts'
import type { LineCancellation } from '../../domain/line-cancellation.ts'
import { paymentStatusOf } from '../../domain/money.ts'
import type { Cancellation, Order, OrderLine } from '../../domain/order.ts'
import type { PaymentAction, Process } from '../../domain/process.ts'
import { cancelled, changed, confirmed } from '../../store/announce.ts'
import type { OrderChange } from '../../store/order-store.ts'
import { paymentChange } from './payment-change.ts'
import type { Work, Write } from './run-order.ts'

/** The pause before somebody tries again, by how often runs have given up: seconds, then minutes. */
const give_back_ms = 500
const give_back_max_ms = 60_000
/** Before the hold of the goods ends, so that the order is undone by us and not found undone. */
const hold_margin_ms = 5_000

/** What a step is made of. */
export interface Step {
  readonly before: Order
  readonly process: Process
  readonly lines: readonly OrderLine[]
  readonly payment: Work['payment']
  readonly now: Date
  /** The last failure of the run, in words. */
  readonly trouble: string
  /** How often a provider is asked about a buyer who must act, should its webhook be lost. */
  readonly poll_ms: number
}

/** The row after a command that ends a run or a phase of it, and everything that becomes true with it. */
export function stepOf(command: Exclude<Write, 'settle'>, step: Step): OrderChange {
  const { before, process, lines, now } = step
  const { fence } = before.lease
  const nothing = { fence, payment: null, cancelLines: false, timeline: [], facts: [] }
  const done = { ...before.lease, until: null, owner: null, attempts: 0 }
  const entry = (type: string, note: string | null = null) => [{ type, at: now, note }]
  const payment = paymentChange(step.payment, process)
  switch (command) {
    case 'confirm': {
      const paymentStatus = paymentStatusOf(process.paid)
      const order: Order = { ...before, status: 'CONFIRMED', paymentStatus, confirmedAt: now, lease: done }
      const facts = [confirmed(order, lines, process.allocations, now), changed(order, 'CONFIRMED', now)]
      const waiting = waitingLines(lines, process.allocations)
      return { ...nothing, order, payment, waiting, timeline: entry('CONFIRMED'), facts }
    }
    case 'awaitAction': {
      const action = actionOf(process, now)
      const wake = Math.min(action.expiresAt.getTime(), now.getTime() + step.poll_ms)
      const lease = { ...before.lease, owner: null, until: new Date(wake), attempts: 0 }
      const order: Order = { ...before, paymentStatus: 'ACTION_REQUIRED', lease }
      // A look that found nothing new is not news.
      if (process.waiting) return { ...nothing, order }
      const facts = [changed(order, 'PAYMENT_ACTION_REQUIRED', now)]
      const asked = { ...payment, action }
      return { ...nothing, order, payment: asked, timeline: entry('PAYMENT_ACTION_REQUIRED'), facts }
    }
    case 'startCancelling':
      return { ...nothing, order: { ...before, cancellation: cancellationOf(before, process, now) } }
    case 'cancel': {
      const order: Order = {
        ...before,
        status: 'CANCELLED',
        paymentStatus: endOf(process),
        fulfillmentStatus: 'CANCELLED',
        cancellation: cancellationOf(before, process, now),
        cancelledAt: now,
        captureDue: false,
        parkedReason: null,
        lease: done,
      }
      const facts = [cancelled(order, lines, step.payment, now), changed(order, 'CANCELLED', now)]
      const timeline = [
        // Units that were to be cancelled by themselves are among those that are cancelled now.
        ...(overtakenBy(process) === null
          ? []
          : entry('LINES_CANCELLATION_REFUSED', 'All of it is cancelled.')),
        ...entry('CANCELLED', order.cancellation?.reason ?? null),
      ]
      return { fence, order, payment, cancelLines: true, timeline, facts }
    }
    case 'withdraw': {
      // What is owed besides is settled next, in the same run.
      const lease = process.debts.length > 0 || before.captureDue ? before.lease : done
      const order: Order = { ...before, cancellation: null, lease }
      const timeline = entry('CANCELLATION_REFUSED', 'The goods had left already.')
      return { ...nothing, order, timeline, facts: [changed(order, 'CANCELLATION_REFUSED', now)] }
    }
    case 'giveBack': {
      const { attempts } = before.lease
      const until = new Date(now.getTime() + Math.min(give_back_ms * 2 ** attempts, give_back_max_ms))
      return {
        ...nothing,
        order: { ...before, lease: { ...before.lease, owner: null, until, attempts: attempts + 1 } },
      }
    }
    case 'park': {
      const trouble =
        process.settlement?.refused ??
        process.refundRefused ??
        (step.trouble === '' ? 'the goods left although the payment was given back' : step.trouble)
      return {
        ...nothing,
        // What is known of the money is stored too: somebody will want to know how much it is.
        payment: process.refundRefused === null ? null : payment,
        order: { ...before, parkedReason: trouble, lease: { ...done, attempts: before.lease.attempts } },
      }
    }
  }
}

/** The cancellation of units that was not carried out yet when the whole order is cancelled. */
export function overtakenBy({ debts }: Process): LineCancellation | null {
  const debt = debts.find((each) => each.kind === 'withdrawUnits')
  return debt?.kind === 'withdrawUnits' ? debt.cancellation : null
}

/** The buyer has until the provider's time or the hold of the goods ends, whatever comes first. */
function actionOf({ action, holdUntil }: Process, now: Date): PaymentAction {
  if (action === null) throw new Error('the provider asks the buyer to act and does not say where')
  const hold = holdUntil === null ? Number.POSITIVE_INFINITY : holdUntil.getTime() - hold_margin_ms
  const until = Math.max(now.getTime(), Math.min(action.expiresAt.getTime(), hold))
  return { url: action.url, expiresAt: new Date(until) }
}

function cancellationOf(before: Order, { verdict }: Process, now: Date): Cancellation | null {
  if (before.cancellation !== null || verdict === null) return before.cancellation
  return { ...verdict, note: null, requestedAt: now }
}

function endOf({ declined, paid }: Process): Order['paymentStatus'] {
  if (declined) return 'FAILED'
  return paid.captured > 0 ? 'REFUNDED' : 'VOIDED'
}
