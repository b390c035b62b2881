import type { Debt } from './debts.ts'
import { nothing_paid, type Paid } from './money.ts'
import type {
  Allocation,
  Cancellation,
  CancelReason,
  DeclineReason,
  Order,
  OrderStatus,
  ShortLine,
} from './order.ts'
import { hasLeft } from './order.ts'

/**
 * What one run knows about an order on its way. Only `status` and `cancellation` are stored; the rest is found out again
 * by asking neighbours under keys derived from the order, so the happy path writes nothing in between.
 */
export interface Process {
  readonly status: OrderStatus
  /** Stored: from here on only backwards. */
  readonly cancellation: Pick<Cancellation, 'reason'> | null
  /** Reached in this run and not stored yet. */
  readonly verdict: Verdict | null
  /** UNTRIED: nobody ever asked. UNCERTAIN: somebody may have. NONE: nothing is held, now and for ever. */
  readonly stock: 'UNTRIED' | 'UNCERTAIN' | 'HELD' | 'COMMITTED' | 'NONE'
  /** ABSENT: the provider did not know the key when asked; a request may still be on its way. ACTION: the buyer must act. */
  readonly payment: 'UNTRIED' | 'UNCERTAIN' | 'ABSENT' | 'ACTION' | 'AUTHORISED' | 'CAPTURED' | 'NONE'
  readonly declined: boolean
  readonly paid: Paid
  /** What the buyer must do before the provider decides. */
  readonly action: PaymentAction | null
  /** Whether it was stored that the buyer must act, and whether the time for that is over. */
  readonly waiting: boolean
  readonly actionOver: boolean
  /** Until when the goods are held; null when that is not known. */
  readonly holdUntil: Date | null
  readonly allocations: readonly Allocation[]
  /** What is owed after the confirmation, and what came of the first of them, not stored yet. */
  readonly debts: readonly Debt[]
  readonly settlement: Settlement | null
  readonly goodsLeft: boolean
  /** Failures of the current step in a row. */
  readonly failures: number
  /** Runs that gave up before this one. */
  readonly attempts: number
}

/** Why a run will not go forward. */
export interface Verdict {
  readonly reason: CancelReason
  readonly short: readonly ShortLine[]
  readonly declineReason: DeclineReason | null
}

/** Where the buyer proves to their bank who they are, and until when. */
export interface PaymentAction {
  readonly url: string
  readonly expiresAt: Date
}

/** What the provider says it holds under the order's key. REFUNDED: all that was captured was given back. */
export interface ProviderPayment extends Paid {
  readonly status: 'ACTION_REQUIRED' | 'AUTHORISED' | 'CAPTURED' | 'DECLINED' | 'VOIDED' | 'REFUNDED'
  readonly declineReason: DeclineReason | null
  readonly action: PaymentAction | null
}

/** What came of a debt: paid, or refused for a reason that a person must look at. */
export interface Settlement {
  readonly refused: string | null
}

/** The next thing to do. The first eight reach outside and may fail or stay unanswered; the others write the order's row. */
export type Command =
  | 'reserve'
  | 'authorise'
  | 'ask'
  | 'commit'
  | 'release'
  | 'void'
  | 'refund'
  | 'payDebt'
  | 'awaitAction'
  | 'confirm'
  | 'startCancelling'
  | 'cancel'
  | 'withdraw'
  | 'settle'
  | 'giveBack'
  | 'park'
  | 'stop'

/** What happened when a command was carried out. */
export type Outcome =
  | {
      readonly type: 'reserved'
      readonly committed: boolean
      readonly allocations: readonly Allocation[]
      readonly holdUntil: Date | null
    }
  | { readonly type: 'short'; readonly lines: readonly ShortLine[] }
  | { readonly type: 'reservationClosed' }
  | { readonly type: 'committed'; readonly allocations: readonly Allocation[] }
  | { readonly type: 'released' }
  | { readonly type: 'goodsLeft' }
  | { readonly type: 'payment'; readonly payment: ProviderPayment }
  | { readonly type: 'paymentAbsent' }
  | { readonly type: 'debtPaid'; readonly payment: ProviderPayment | null; readonly refused: string | null }
  | { readonly type: 'failed'; readonly command: Command }
  | { readonly type: 'cancellingStarted' }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'settled' }

/** Tries of one step before a placement turns back, or a compensation is given back to be adopted later. */
export const step_tries_max = 4
/** Runs that may give up before the order is parked for a person. */
export const run_attempts_max = 8

/** What a run is told when it begins, besides the order itself. */
export interface Beginning {
  readonly paid: Paid
  /** Nobody ever worked on the order. Any other may have been worked on by somebody who died. */
  readonly fresh: boolean
  readonly debts: readonly Debt[]
  /** What the buyer was asked to do, and whether the time for it is over. */
  readonly action: PaymentAction | null
  readonly actionOver: boolean
}

/** What is known when a run begins. */
export function beginProcess(order: Order, beginning: Beginning): Process {
  const { paid, fresh, debts, action, actionOver } = beginning
  const confirmed = order.status !== 'PENDING'
  const waiting = order.status === 'PENDING' && order.paymentStatus === 'ACTION_REQUIRED'
  return {
    status: order.status,
    cancellation: order.cancellation,
    verdict: null,
    // Who waits for the buyer held the stock before; `commit` tells if the hold has ended since.
    stock: fresh ? 'UNTRIED' : waiting && order.cancellation === null ? 'HELD' : 'UNCERTAIN',
    payment: fresh ? 'UNTRIED' : confirmed && paid.captured > 0 ? 'CAPTURED' : 'UNCERTAIN',
    declined: false,
    paid: confirmed ? paid : nothing_paid,
    action,
    waiting,
    actionOver,
    holdUntil: null,
    allocations: [],
    debts,
    settlement: null,
    goodsLeft: hasLeft(order),
    failures: 0,
    attempts: order.lease.attempts,
  }
}

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

/** Stock first: inventory is the judge of whether goods left, and money is not given back for goods on the road. */
function unwind(state: Process): Command {
  const { stock, payment, goodsLeft } = state
  if (isSpent(state)) return surrender(state)
  if (goodsLeft) {
    if (state.status === 'PENDING' || payment === 'NONE' || payment === 'ABSENT') return 'park'
    return payment === 'UNCERTAIN' ? 'ask' : 'withdraw'
  }
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
    case 'goodsLeft':
      return advance(state, { goodsLeft: true })
    case 'payment':
      return learn(state, outcome.payment)
    case 'paymentAbsent':
      // Not progress: the failures that led to asking keep counting.
      return { ...state, payment: 'ABSENT' }
    case 'debtPaid': {
      const { payment, refused } = outcome
      return advance(state, {
        settlement: { refused },
        ...(payment === null ? {} : { paid: paidOf(payment) }),
      })
    }
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

function paidOf({ authorised, captured, released, refunded }: ProviderPayment): Paid {
  return { authorised, captured, released, refunded }
}

function learn(state: Process, found: ProviderPayment): Process {
  const { status, action } = found
  const paid = paidOf(found)
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
