import { actorOf, type Viewer } from '#platform/auth/viewer.ts'
import type { Scope } from '#platform/database/database.ts'
import { type OnceResult, once } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { formatAmount, money, parseAmount } from '#platform/money/money.ts'
import { paymentStatusOf } from '../../domain/money.ts'
import type { Order } from '../../domain/order.ts'
import type { Problem } from '../../domain/placement.ts'
import { declinedRefund } from '../../domain/refund.ts'
import { changed, refunded } from '../../store/announce.ts'
import { lockOrder } from '../../store/lease-store.ts'
import { type Payment, paymentsOf } from '../../store/order-reader.ts'
import { type PaymentChange, saveChange } from '../../store/order-store.ts'
import { owingOf } from '../../store/owing-reader.ts'
import { markRefundedElsewhere } from '../../store/refund-store.ts'
import { completeReturn } from '../../store/return-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { awaitOutcome } from '../process/await-outcome.ts'
import type { Work } from '../process/run-order.ts'
import type { Runs } from '../process/runs.ts'
import { workOn } from '../process/work-on.ts'
import { keyProblems, textProblems } from '../text-problems.ts'
import { oweRefund, underLease } from './owe-refund.ts'

export interface RecordRefundRequest {
  readonly orderId: string
  readonly idempotencyKey: string
  /** Decimal, in the order's currency. */
  readonly amount: string
  readonly reference: string
}

export type RecordRefundAnswer =
  | { readonly type: 'recorded'; readonly order: Order }
  /** `declined`: what the provider did decline, in minor units; null when nothing. */
  | { readonly type: 'notDeclined'; readonly declined: number | null; readonly order: Order }
  | { readonly type: 'notFound' | 'keyReused' }
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }

const reference_chars_max = 200

/**
 * Writes down that a refund which the provider declined was given back by other means (a bank transfer, cash), with a reference and
 * who says so; the order then goes on. Only exactly what was declined, only while the order is parked for it, once.
 */
export async function recordRefund(
  dependencies: CommandDependencies,
  runs: Runs,
  viewer: Viewer,
  request: RecordRefundRequest,
): Promise<RecordRefundAnswer> {
  const { database, configuration } = dependencies
  const deadline = Date.now() + configuration.deadline_ms
  const problems = [
    ...keyProblems(request.idempotencyKey),
    ...textProblems('reference', request.reference, reference_chars_max),
  ]
  if (problems.length > 0) return { type: 'invalid', problems }
  if (!isUuid(request.orderId)) return { type: 'notFound' }
  const { idempotencyKey: key, ...input } = request
  const begun: { work: Work | null } = { work: null }
  const about = { actor: actorOf(viewer), mutation: 'recordRefund', key, input }
  type Result =
    | Exclude<RecordRefundAnswer, { type: 'recorded' | 'keyReused' }>
    | { readonly type: 'recorded' }
  const decided: OnceResult<Result> = await database.write(viewer.tenantId, (scope) => {
    begun.work = null
    return once<Result>(scope, about, async () => {
      const result = await decide(dependencies, scope, viewer, request, begun)
      return { remember: result.type === 'recorded', result }
    })
  })
  if (decided.kind === 'reused') return { type: 'keyReused' }
  if (decided.result.type !== 'recorded') return decided.result
  if (begun.work !== null) void runs.start(begun.work)
  const isSettled = (order: Order) => order.lease.until === null
  const { tenantId } = viewer
  const { order } = await awaitOutcome(dependencies, runs, tenantId, request.orderId, isSettled, deadline)
  return { type: 'recorded', order }
}

async function decide(
  { configuration, instance, now }: CommandDependencies,
  scope: Scope,
  viewer: Viewer,
  { orderId, amount: given, reference }: RecordRefundRequest,
  begun: { work: Work | null },
) {
  const order = await lockOrder(scope, orderId)
  const [payment] = order === null ? [] : await paymentsOf(scope, [order.id])
  if (order === null || payment === undefined) return { type: 'notFound' } as const
  const amount = parseAmount(given, order.currency)
  if (amount === null || amount.minor <= 0) {
    const message = `This is an amount of ${order.currency}, more than 0, with no more decimals than it has.`
    return { type: 'invalid', problems: [{ path: 'amount', message }] } as const
  }
  const due = (await owingOf(scope, [order.id])).get(order.id)?.refunds ?? []
  const declined = declinedRefund(order, payment, due)
  if (declined === null || declined.amount !== amount.minor)
    return { type: 'notDeclined', declined: declined?.amount ?? null, order } as const
  const at = now()
  const settledBy = actorOf(viewer)
  // What a cancelled order still has to get becomes a refund of its own, so that it is told who gave it back, and how.
  const rest = {
    reason: 'CANCELLATION',
    note: null,
    returnId: null,
    lines: [],
    requestedBy: settledBy,
  } as const
  const refundId =
    declined.refundId ?? (await oweRefund(scope, order, { ...rest, amount: declined.amount }, at))
  const due_now = payment.refundDue - (declined.refundId === null ? 0 : declined.amount)
  const paid = { ...payment, refunded: payment.refunded + declined.amount, refundDue: due_now }
  const going = underLease(order, instance, new Date(at.getTime() + configuration.lease_ms))
  const after: Order = {
    ...going,
    paymentStatus: order.status === 'PENDING' ? order.paymentStatus : paymentStatusOf(paid),
  }
  const note = `${formatAmount(money(declined.amount, order.currency))} ${order.currency}, ${reference}`
  const timeline = [{ type: 'REFUNDED_ELSEWHERE', at, note }]
  const { fence } = order.lease
  const effect = { key: `elsewhere:${refundId}`, kind: 'REFUND', amount: declined.amount }
  const change: PaymentChange = { ...withoutCard(paid), effects: [effect] }
  await saveChange(
    scope,
    { order: after, fence, payment: change, cancelLines: false, timeline, facts: [] },
    at,
  )
  const refund = await markRefundedElsewhere(scope, refundId, { reference, settledBy, at })
  if (refund.returnId !== null) await completeReturn(scope, refund.returnId, at)
  // Of a cancelled order the cancellation tells.
  const facts = [
    ...(declined.refundId === null ? [] : [refunded(after, refund, at)]),
    changed(after, 'REFUNDED', at),
  ]
  await saveChange(
    scope,
    { order: after, fence: after.lease.fence, payment: null, cancelLines: false, timeline: [], facts },
    at,
  )
  begun.work = await workOn(scope, after)
  return { type: 'recorded' } as const
}

function withoutCard({ authorised, captured, released, refunded: given, ...rest }: Payment) {
  const { refundDue, capturesDeclined, refundsDeclined, declineReason } = rest
  const paid = { authorised, captured, released, refunded: given }
  return { ...paid, refundDue, capturesDeclined, refundsDeclined, declineReason, action: null }
}
