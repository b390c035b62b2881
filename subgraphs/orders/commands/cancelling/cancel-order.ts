import { actorOf, hasScope, type Viewer } from '#platform/auth/viewer.ts'
import type { Scope } from '#platform/database/database.ts'
import { type OnceResult, once } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { type NotCancellable, requestCancellation } from '../../domain/cancellation.ts'
import type { Cancellation, Order } from '../../domain/order.ts'
import type { Problem } from '../../domain/placement.ts'
import { lockOrder } from '../../store/lease-store.ts'
import { saveChange } from '../../store/order-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { type Awaited, awaitOutcome } from '../process/await-outcome.ts'
import type { Work } from '../process/run-order.ts'
import type { Runs } from '../process/runs.ts'
import { workOn } from '../process/work-on.ts'
import { keyProblems, textProblems } from '../text-problems.ts'
import { mayManage } from '../visibility.ts'

export interface CancelRequest {
  readonly orderId: string
  readonly idempotencyKey: string
  readonly reason: string
  readonly accessToken: string | null
}

export type CancelAnswer =
  | ({ readonly type: 'cancelled' } & Awaited)
  | { readonly type: 'notCancellable'; readonly reason: NotCancellable; readonly order: Order }
  | { readonly type: 'notFound' }
  | { readonly type: 'keyReused' }
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }

type Result =
  | { readonly type: 'accepted' }
  | { readonly type: 'notFound' }
  | { readonly type: 'notCancellable'; readonly reason: NotCancellable }

const reason_chars_max = 500

/**
 * Cancels an order before its goods leave: the decision is stored and the order taken over from whoever worked on it, then
 * stock is released and money given back. Answers when that is done, or at the deadline with the order as it is. If the
 * goods turn out to have left, the cancellation is withdrawn.
 */
export async function cancelOrder(
  dependencies: CommandDependencies,
  runs: Runs,
  viewer: Viewer,
  request: CancelRequest,
): Promise<CancelAnswer> {
  const { database, configuration, now } = dependencies
  const deadline = Date.now() + configuration.deadline_ms
  const problems = problemsOf(request)
  if (problems.length > 0) return { type: 'invalid', problems }
  if (!isUuid(request.orderId)) return { type: 'notFound' }
  const { idempotencyKey: key, ...input } = request

  const begun: { work: Work | null } = { work: null }
  const decided: OnceResult<Result> = await database.write(viewer.tenantId, (scope) => {
    begun.work = null
    return once<Result>(
      scope,
      { actor: cancellingActor(viewer, request), mutation: 'cancelOrder', key, input },
      async () => {
        const order = await lockOrder(scope, request.orderId)
        if (order === null || !mayManage(viewer, order, request.accessToken))
          return forget({ type: 'notFound' })
        const step = requestCancellation(order)
        if (!step.accepted) return forget({ type: 'notCancellable', reason: step.refusal })
        if (step.facts === 'begin')
          begun.work = await begin(dependencies, scope, order, cancellationOf(viewer, request, now()))
        return { remember: true, result: { type: 'accepted' } }
      },
    )
  })
  if (decided.kind === 'reused') return { type: 'keyReused' }
  if (decided.result.type === 'notFound') return { type: 'notFound' }
  if (begun.work !== null) void runs.start(begun.work)
  const isSettled = (order: Order) =>
    order.cancellation === null || order.status === 'CANCELLED' || order.parkedReason !== null
  const awaited = await awaitOutcome(
    dependencies,
    runs,
    viewer.tenantId,
    request.orderId,
    isSettled,
    deadline,
  )
  if (decided.result.type === 'notCancellable') return { ...decided.result, order: awaited.order }
  if (awaited.order.cancellation === null)
    return { type: 'notCancellable', reason: 'DISPATCHED', order: awaited.order }
  return { type: 'cancelled', ...awaited }
}

/** Guests are told apart by what they hold the token of. */
function cancellingActor(viewer: Viewer, { orderId }: CancelRequest): string {
  return viewer.kind === 'guest' ? `guest:${orderId}` : actorOf(viewer)
}

const forget = (result: Result) => ({ remember: false, result })

/** Stores the decision under a new fence: whoever was confirming the order is refused from now on. */
async function begin(
  { configuration, instance, now }: CommandDependencies,
  scope: Scope,
  order: Order,
  cancellation: Cancellation,
): Promise<Work> {
  const at = now()
  const { fence } = order.lease
  const until = new Date(at.getTime() + configuration.lease_ms)
  const lease = { until, owner: instance, fence: fence + 1, attempts: 0 }
  const cancelling: Order = { ...order, cancellation, parkedReason: null, lease }
  const timeline = [{ type: 'CANCELLATION_REQUESTED', at, note: null }]
  await saveChange(
    scope,
    { order: cancelling, fence, payment: null, cancelLines: false, timeline, facts: [] },
    at,
  )
  return workOn(scope, cancelling)
}

function cancellationOf(viewer: Viewer, { reason }: CancelRequest, requestedAt: Date): Cancellation {
  const byStaff = hasScope(viewer, 'orders:write')
  return {
    reason: byStaff ? 'STAFF_REQUEST' : 'CUSTOMER_REQUEST',
    note: reason,
    requestedAt,
    short: [],
    declineReason: null,
  }
}

function problemsOf({ idempotencyKey, reason }: CancelRequest): readonly Problem[] {
  return [...keyProblems(idempotencyKey), ...textProblems('reason', reason, reason_chars_max)]
}
