import { actorOf, type Viewer } from '#platform/auth/viewer.ts'
import type { Scope } from '#platform/database/database.ts'
import { type OnceResult, once } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { parseAmount } from '#platform/money/money.ts'
import { refundable } from '../../domain/money.ts'
import type { Order } from '../../domain/order.ts'
import type { Problem } from '../../domain/placement.ts'
import { type NoRefund, requestRefund } from '../../domain/refund.ts'
import { lockOrder } from '../../store/lease-store.ts'
import { paymentsOf } from '../../store/order-reader.ts'
import { saveChange } from '../../store/order-store.ts'
import { countRefunds, type Refund, refundsOf } from '../../store/refund-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { awaitOutcome } from '../process/await-outcome.ts'
import type { Work } from '../process/run-order.ts'
import type { Runs } from '../process/runs.ts'
import { workOn } from '../process/work-on.ts'
import { keyProblems, textProblems } from '../text-problems.ts'
import { oweRefund, underLease } from './owe-refund.ts'

export interface RefundRequest {
  readonly orderId: string
  readonly idempotencyKey: string
  /** Decimal, in the order's currency. */
  readonly amount: string
  readonly reason: string
}

/** Why nothing can be given back, and how much could. */
export interface RefundRefusal {
  readonly reason: NoRefund
  readonly refundable: number
  readonly currency: string
}

export type RefundAnswer =
  | { readonly type: 'refunded'; readonly refund: Refund; readonly order: Order }
  | ({ readonly type: 'notPossible' } & RefundRefusal)
  | { readonly type: 'notFound' | 'keyReused' }
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }

type Result =
  | { readonly type: 'owed'; readonly refundId: string }
  | ({ readonly type: 'notPossible' } & RefundRefusal)
  | { readonly type: 'notFound' }
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }

const reason_chars_max = 500

/**
 * Gives money back without goods coming back: the decision is stored, then the provider is asked, by this process or by
 * whoever adopts the order. Answers when it is made, or at the deadline with the refund DUE. Never more than was captured.
 */
export async function refundOrder(
  dependencies: CommandDependencies,
  runs: Runs,
  viewer: Viewer,
  request: RefundRequest,
): Promise<RefundAnswer> {
  const { database, configuration } = dependencies
  const deadline = Date.now() + configuration.deadline_ms
  const problems = [
    ...keyProblems(request.idempotencyKey),
    ...textProblems('reason', request.reason, reason_chars_max),
  ]
  if (problems.length > 0) return { type: 'invalid', problems }
  if (!isUuid(request.orderId)) return { type: 'notFound' }
  const { idempotencyKey: key, ...input } = request
  const begun: { work: Work | null } = { work: null }
  const decided: OnceResult<Result> = await database.write(viewer.tenantId, (scope) => {
    begun.work = null
    return once<Result>(scope, { actor: actorOf(viewer), mutation: 'refundOrder', key, input }, async () => {
      const result = await decideRefund(dependencies, scope, viewer, request, begun)
      return { remember: result.type === 'owed', result }
    })
  })
  if (decided.kind === 'reused') return { type: 'keyReused' }
  if (decided.result.type !== 'owed') return decided.result
  if (begun.work !== null) void runs.start(begun.work)
  const isSettled = (order: Order) => order.lease.until === null
  const { order } = await awaitOutcome(
    dependencies,
    runs,
    viewer.tenantId,
    request.orderId,
    isSettled,
    deadline,
  )
  const { refundId } = decided.result
  const refunds = await database.read(viewer.tenantId, (scope) => refundsOf(scope, [order.id]))
  const refund = refunds.find((each) => each.id === refundId)
  if (refund === undefined) throw new Error(`refund ${refundId} is gone`)
  return { type: 'refunded', refund, order }
}

async function decideRefund(
  { configuration, instance, now }: CommandDependencies,
  scope: Scope,
  viewer: Viewer,
  { orderId, amount: given, reason }: RefundRequest,
  begun: { work: Work | null },
): Promise<Result> {
  const order = await lockOrder(scope, orderId)
  const [payment] = order === null ? [] : await paymentsOf(scope, [order.id])
  if (order === null) return { type: 'notFound' }
  // Orders of another system brought no payment along.
  if (payment === undefined)
    return { type: 'notPossible', reason: 'NOT_CAPTURED', refundable: 0, currency: order.currency }
  const amount = parseAmount(given, order.currency)
  if (amount === null || amount.minor <= 0) {
    const message = `This is an amount of ${order.currency}, more than 0, with no more decimals than it has.`
    return { type: 'invalid', problems: [{ path: 'amount', message }] }
  }
  const decision = requestRefund(order, payment, await countRefunds(scope, order.id), amount.minor)
  if (!decision.accepted) {
    const { currency } = order
    const left = refundable(payment, payment.refundDue)
    return { type: 'notPossible', reason: decision.refusal, refundable: left, currency }
  }
  const at = now()
  const requestedBy = actorOf(viewer)
  const goodwill = {
    reason: 'GOODWILL',
    amount: amount.minor,
    note: reason,
    returnId: null,
    lines: [],
    requestedBy,
  } as const
  const refundId = await oweRefund(scope, order, goodwill, at)
  const owing = underLease(order, instance, new Date(at.getTime() + configuration.lease_ms))
  const { fence } = order.lease
  await saveChange(
    scope,
    { order: owing, fence, payment: null, cancelLines: false, timeline: [], facts: [] },
    at,
  )
  begun.work = await workOn(scope, owing)
  return { type: 'owed', refundId }
}
