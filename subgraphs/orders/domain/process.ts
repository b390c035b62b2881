import { afterDebt } from './debts.ts'
import type { Paid } from './money.ts'
import type { CancelReason } from './order.ts'
import {
  type Command,
  type Outcome,
  type Process,
  type ProviderPayment,
  run_attempts_max,
  step_tries_max,
  type Verdict,
} from './process-state.ts'

export * from './process-state.ts'

/** The next command. Pure; `evolve` with the command's outcome and decide again until it is a write that ends the run. */
export function decide(state: Process): Command {
  if (state.status === 'CANCELLED') return 'stop'
  if (state.cancellation !== null && !refundsFirst(state)) return unwind(state)
  if (state.status !== 'PENDING') return settleDebts(state)
  return place(state)
}

function place({ verdict, stock, payment }: Process): Command {
  // Before anything is undone the decision is stored, so that whoever adopts the order cannot confirm it meanwhile.
  if (verdict !== null) return isClean(stock) && isClean(payment) ? 'cancel' : 'startCancelling'
  if (stock === 'UNTRIED' || stock === 'UNCERTAIN') return 'reserve'
  if (payment === 'UNCERTAIN') return 'ask'
  if (payment === 'UNTRIED' || payment === 'ABSENT') return 'authorise'
  if (payment === 'ACTION') return 'awaitAction'
  return stock === 'COMMITTED' ? 'confirm' : 'commit'
}

/**
 * Shipments first: logistics is the judge of whether goods left, long before inventory and we have heard of it. Then stock, as
 * money is not given back for goods on the road.
 */
function unwind(state: Process): Command {
  const { stock, payment, goodsLeft } = state
  if (state.refundRefused !== null) return 'park'
  if (isSpent(state)) return surrender(state)
  if (goodsLeft) {
    if (state.status === 'PENDING' || payment === 'NONE' || payment === 'ABSENT') return 'park'
    return payment === 'UNCERTAIN' ? 'ask' : 'withdraw'
  }
  if (!state.stopped) return 'stopGoods'
  if (!isClean(stock)) return 'release'
  if (payment === 'CAPTURED') return state.paid.refunded < state.paid.captured ? 'refund' : 'cancel'
  // Also for a payment the provider does not know: the void stays there and refuses one that arrives late.
  if (!isClean(payment)) return 'void'
  return 'cancel'
}

/** Refunds that were owed before the cancellation are made as they were decided; it gives back what is left then. */
const refundsFirst = ({ goodsLeft, debts }: Process) => !goodsLeft && debts[0]?.kind === 'refund'

function settleDebts(state: Process): Command {
  if (state.settlement !== null) return state.settlement.refused === null ? 'settle' : 'park'
  if (state.debts.length === 0) return 'settle'
  return isSpent(state) ? surrender(state) : 'payDebt'
}

const isClean = (held: Process['stock'] | Process['payment']) => held === 'UNTRIED' || held === 'NONE'
const isSpent = (state: Process) => state.failures >= step_tries_max
const surrender = (state: Process): Command => (state.attempts + 1 >= run_attempts_max ? 'park' : 'giveBack')

/** What is known after an outcome. */
export function evolve(state: Process, outcome: Outcome): Process {
  switch (outcome.type) {
    case 'reserved':
      return advance(state, {
        stock: outcome.committed ? 'COMMITTED' : 'HELD',
        allocations: outcome.allocations,
        holdUntil: outcome.holdUntil,
      })
    case 'short':
      // Only a first answer proves that nothing is held: an earlier request may still arrive and find stock.
      return turnBack(state, 'OUT_OF_STOCK', {
        stock: state.stock === 'UNTRIED' ? 'NONE' : 'UNCERTAIN',
        short: outcome.lines,
      })
    case 'reservationClosed':
      return turnBack(state, 'RESERVATION_EXPIRED', { stock: 'NONE' })
    case 'committed':
      return advance(state, { stock: 'COMMITTED', allocations: outcome.allocations })
    case 'released':
      return advance(state, { stock: 'NONE' })
    case 'stopped':
      return advance(state, { stopped: true })
    case 'goodsLeft':
      return advance(state, { goodsLeft: true })
    case 'payment':
      return learn(state, outcome.payment)
    case 'paymentAbsent':
      // Not progress: the failures that led to asking keep counting.
      return { ...state, payment: 'ABSENT' }
    case 'debtPaid': {
      const { refused, withdrawn = [] } = outcome
      const [debt] = state.debts
      const paid = debt === undefined || refused !== null ? state.paid : afterDebt(state.paid, debt)
      return advance(state, { settlement: { refused, withdrawn }, paid })
    }
    case 'refundRefused':
      return { ...state, refundRefused: outcome.says }
    case 'failed':
      return fail(state, outcome.command)
    case 'cancellingStarted':
      return advance(state, { cancellation: state.verdict })
    case 'withdrawn':
      return advance(state, { cancellation: null })
    case 'settled':
      return advance(state, { settlement: null, debts: state.debts.slice(1) })
  }
}

function advance(state: Process, change: Partial<Process>): Process {
  return { ...state, ...change, failures: 0 }
}

function turnBack(
  state: Process,
  reason: CancelReason,
  change: Partial<Process> & Partial<Verdict> = {},
): Process {
  const { short = [], declineReason = null, ...rest } = change
  return advance(state, { verdict: { reason, short, declineReason }, ...rest })
}

/** Should the provider give back after all what staff gave back, there is a difference for the reconciliation to tell. */
function paidOf({ authorised, captured, released, refunded }: ProviderPayment, elsewhere: number): Paid {
  return { authorised, captured, released, refunded: Math.min(captured, refunded + elsewhere) }
}

function learn(state: Process, found: ProviderPayment): Process {
  const { status, action } = found
  const paid = paidOf(found, state.elsewhere)
  switch (status) {
    case 'AUTHORISED':
    case 'CAPTURED':
      return advance(state, { payment: status, paid })
    case 'ACTION_REQUIRED': {
      const known: Partial<Process> = { payment: 'ACTION', action: state.action ?? action }
      return state.actionOver ? turnBack(state, 'PAYMENT_ACTION_EXPIRED', known) : advance(state, known)
    }
    case 'DECLINED': {
      const { declineReason } = found
      return turnBack(state, 'PAYMENT_DECLINED', { payment: 'NONE', declined: true, declineReason })
    }
    case 'VOIDED':
    case 'REFUNDED':
      return turnBack(state, 'PAYMENT_UNAVAILABLE', { payment: 'NONE', paid })
  }
}

function fail(state: Process, command: Command): Process {
  const failures = state.failures + 1
  const failed: Process = {
    ...state,
    failures,
    stock: command === 'reserve' ? 'UNCERTAIN' : state.stock,
    payment: command === 'authorise' ? 'UNCERTAIN' : state.payment,
  }
  const placing = state.status === 'PENDING' && state.cancellation === null
  if (!placing || failures < step_tries_max) return failed
  // A provider that cannot be asked for a while is no reason to give up a buyer who is at their bank.
  if (command === 'ask' && state.waiting && !state.actionOver) return advance(failed, { payment: 'ACTION' })
  const ofPayment = command === 'authorise' || command === 'ask'
  return turnBack(failed, ofPayment ? 'PAYMENT_UNAVAILABLE' : 'STOCK_UNAVAILABLE')
}
