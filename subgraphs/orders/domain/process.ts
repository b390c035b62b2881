import type {
  Allocation,
  Cancellation,
  CancelReason,
  DeclineReason,
  Order,
  OrderStatus,
  Paid,
  ShortLine,
} from './order.ts'
import { hasLeft, nothing_paid } from './order.ts'

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
  /** ABSENT: the provider did not know the key when asked; a request may still be on its way. */
  readonly payment: 'UNTRIED' | 'UNCERTAIN' | 'ABSENT' | 'AUTHORISED' | 'CAPTURED' | 'NONE'
  readonly declined: boolean
  readonly paid: Paid
  readonly allocations: readonly Allocation[]
  readonly captureDue: boolean
  readonly goodsLeft: boolean
  /** Logistics sends nothing of it any more. */
  readonly stopped: boolean
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

/** What the provider says it holds under the order's key. */
export interface ProviderPayment {
  readonly status: 'AUTHORISED' | 'CAPTURED' | 'DECLINED' | 'VOIDED' | 'REFUNDED'
  readonly authorised: number
  readonly captured: number
  readonly refunded: number
  readonly declineReason: DeclineReason | null
}

/** The next thing to do. The first nine reach outside and may fail or stay unanswered; the others write the order's row. */
export type Command =
  | 'reserve'
  | 'authorise'
  | 'ask'
  | 'commit'
  | 'stopGoods'
  | 'release'
  | 'void'
  | 'refund'
  | 'capture'
  | 'confirm'
  | 'startCancelling'
  | 'cancel'
  | 'withdraw'
  | 'settleCapture'
  | 'giveBack'
  | 'park'
  | 'stop'

/** What happened when a command was carried out. */
export type Outcome =
  | { readonly type: 'reserved'; readonly committed: boolean; readonly allocations: readonly Allocation[] }
  | { readonly type: 'short'; readonly lines: readonly ShortLine[] }
  | { readonly type: 'reservationClosed' }
  | { readonly type: 'committed'; readonly allocations: readonly Allocation[] }
  | { readonly type: 'released' }
  | { readonly type: 'stopped' }
  | { readonly type: 'goodsLeft' }
  | { readonly type: 'payment'; readonly payment: ProviderPayment }
  | { readonly type: 'paymentAbsent' }
  | { readonly type: 'failed'; readonly command: Command }
  | { readonly type: 'cancellingStarted' }

/** Tries of one step before a placement turns back, or a compensation is given back to be adopted later. */
export const step_tries_max = 4
/** Runs that may give up before the order is parked for a person. */
export const run_attempts_max = 8

/** What is known when a run begins. A fresh order was never worked on; any other may have been, by somebody who died. */
export function beginProcess(order: Order, paid: Paid, fresh: boolean): Process {
  const confirmed = order.status !== 'PENDING'
  return {
    status: order.status,
    cancellation: order.cancellation,
    verdict: null,
    stock: fresh ? 'UNTRIED' : 'UNCERTAIN',
    payment: fresh ? 'UNTRIED' : confirmed && paid.captured > 0 ? 'CAPTURED' : 'UNCERTAIN',
    declined: false,
    paid: confirmed ? paid : nothing_paid,
    allocations: [],
    captureDue: order.captureDue,
    goodsLeft: hasLeft(order),
    // Only a confirmed order has shipments, and from when its cancellation is stored it is not confirmed any more.
    stopped: !confirmed,
    failures: 0,
    attempts: order.lease.attempts,
  }
}

/** The next command. Pure; `evolve` with the command's outcome and decide again until it is a write that ends the run. */
export function decide(state: Process): Command {
  if (state.status === 'CANCELLED') return 'stop'
  if (state.cancellation !== null) return unwind(state)
  if (state.status !== 'PENDING') return state.captureDue ? collect(state) : 'stop'
  return place(state)
}

function place({ verdict, stock, payment }: Process): Command {
  // Before anything is undone the decision is stored, so that whoever adopts the order cannot confirm it meanwhile.
  if (verdict !== null) return isClean(stock) && isClean(payment) ? 'cancel' : 'startCancelling'
  if (stock === 'UNTRIED' || stock === 'UNCERTAIN') return 'reserve'
  if (payment === 'UNCERTAIN') return 'ask'
  if (payment === 'UNTRIED' || payment === 'ABSENT') return 'authorise'
  return stock === 'COMMITTED' ? 'confirm' : 'commit'
}

/**
 * Shipments first: logistics is the judge of whether goods left, long before inventory and we have heard of it. Then stock, as
 * money is not given back for goods on the road.
 */
function unwind(state: Process): Command {
  const { stock, payment, goodsLeft } = state
  if (isSpent(state)) return surrender(state)
  if (goodsLeft) {
    if (state.status === 'PENDING' || payment === 'NONE' || payment === 'ABSENT') return 'park'
    return payment === 'UNCERTAIN' ? 'ask' : 'withdraw'
  }
  if (!state.stopped) return 'stopGoods'
  if (!isClean(stock)) return 'release'
  if (payment === 'CAPTURED') return 'refund'
  // Also for a payment the provider does not know: the void stays there and refuses one that arrives late.
  if (!isClean(payment)) return 'void'
  return 'cancel'
}

function collect(state: Process): Command {
  if (state.payment === 'CAPTURED') return 'settleCapture'
  if (state.payment === 'NONE') return 'park'
  return isSpent(state) ? surrender(state) : 'capture'
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
    case 'failed':
      return fail(state, outcome.command)
    case 'cancellingStarted':
      return advance(state, { cancellation: state.verdict })
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

function learn(state: Process, found: ProviderPayment): Process {
  const { authorised, captured, refunded } = found
  const paid: Paid = { authorised, captured, refunded, voided: found.status === 'VOIDED' }
  if (found.status === 'AUTHORISED' || found.status === 'CAPTURED')
    return advance(state, { payment: found.status, paid })
  if (found.status === 'DECLINED') {
    const { declineReason } = found
    return turnBack(state, 'PAYMENT_DECLINED', { payment: 'NONE', declined: true, declineReason })
  }
  return turnBack(state, 'PAYMENT_UNAVAILABLE', { payment: 'NONE', paid })
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
  const ofPayment = command === 'authorise' || command === 'ask'
  return turnBack(failed, ofPayment ? 'PAYMENT_UNAVAILABLE' : 'STOCK_UNAVAILABLE')
}
