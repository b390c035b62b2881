import type { Debt } from './debts.ts'
import type { WithdrawnUnits } from './line-cancellation.ts'
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
  /** Of what was given back, what the provider knows nothing of: staff did it by other means. */
  readonly elsewhere: number
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
  /** Why the provider does not give the rest of a cancelled order back; not stored yet. */
  readonly refundRefused: string | null
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
  /** Units that were kept from being shipped, where that was the debt. */
  readonly withdrawn?: readonly WithdrawnUnits[]
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
  | { readonly type: 'stopped' }
  | { readonly type: 'goodsLeft' }
  | { readonly type: 'payment'; readonly payment: ProviderPayment }
  | { readonly type: 'paymentAbsent' }
  | {
      readonly type: 'debtPaid'
      readonly refused: string | null
      readonly withdrawn?: readonly WithdrawnUnits[]
    }
  /** The provider will not give money back under this key. */
  | { readonly type: 'refundRefused'; readonly says: string }
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
  readonly elsewhere?: number
  /** Nobody ever worked on the order. Any other may have been worked on by somebody who died. */
  readonly fresh: boolean
  readonly debts: readonly Debt[]
  /** What the buyer was asked to do, and whether the time for it is over. */
  readonly action: PaymentAction | null
  readonly actionOver: boolean
}

/** What is known when a run begins. */
export function beginProcess(order: Order, beginning: Beginning): Process {
  const { paid, elsewhere = 0, fresh, debts, action, actionOver } = beginning
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
    elsewhere,
    action,
    waiting,
    actionOver,
    holdUntil: null,
    allocations: [],
    debts,
    settlement: null,
    refundRefused: null,
    goodsLeft: hasLeft(order),
    // Only a confirmed order has shipments, and from when its cancellation is stored it is not confirmed any more.
    stopped: !confirmed,
    failures: 0,
    attempts: order.lease.attempts,
  }
}
