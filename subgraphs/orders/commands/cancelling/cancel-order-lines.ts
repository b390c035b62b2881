import { actorOf, type Viewer } from '#platform/auth/viewer.ts'
import type { Scope } from '#platform/database/database.ts'
import { type OnceResult, once } from '#platform/idempotency/once.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import {
  type LinesNotCancellable,
  requestLineCancellation,
  type UnwantedUnits,
  type WithdrawnUnits,
} from '../../domain/line-cancellation.ts'
import type { Order } from '../../domain/order.ts'
import { line_quantity_max, order_lines_max, type Problem } from '../../domain/placement.ts'
import { lockOrder } from '../../store/lease-store.ts'
import {
  insertLineCancellation,
  isCancellingLines,
  withdrawnBy,
} from '../../store/line-cancellation-store.ts'
import { linesOfOrders } from '../../store/order-reader.ts'
import { saveChange } from '../../store/order-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { underLease } from '../payments/owe-refund.ts'
import { type Awaited, awaitOutcome } from '../process/await-outcome.ts'
import type { Work } from '../process/run-order.ts'
import type { Runs } from '../process/runs.ts'
import { workOn } from '../process/work-on.ts'
import { keyProblems, textProblems } from '../text-problems.ts'
import { mayManage } from '../visibility.ts'

export interface CancelLinesRequest {
  readonly orderId: string
  readonly idempotencyKey: string
  readonly reason: string
  readonly accessToken: string | null
  readonly lines: readonly UnwantedUnits[]
}

export type CancelLinesAnswer =
  | ({
      readonly type: 'cancelled'
      /** What was kept from being shipped; null while that goes on. */
      readonly withdrawn: readonly WithdrawnUnits[] | null
      readonly asked: readonly UnwantedUnits[]
    } & Awaited)
  | ({ readonly type: 'notCancellable'; readonly order: Order } & LinesNotCancellable)
  | { readonly type: 'notFound' | 'keyReused' }
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }

type Result =
  | { readonly type: 'requested'; readonly id: string }
  | { readonly type: 'notFound' }
  | ({ readonly type: 'notCancellable' } & LinesNotCancellable)

const reason_chars_max = 500

/**
 * Cancels units of a confirmed order that have not left, while the rest of it stands: stock goes back, and money that was taken
 * for them. The decision is stored first; as many units are cancelled as turn out not to have left. Answers when that is known,
 * or at the deadline.
 */
export async function cancelOrderLines(
  dependencies: CommandDependencies,
  runs: Runs,
  viewer: Viewer,
  request: CancelLinesRequest,
): Promise<CancelLinesAnswer> {
  const { database, configuration } = dependencies
  const deadline = Date.now() + configuration.deadline_ms
  const problems = problemsOf(request)
  if (problems.length > 0) return { type: 'invalid', problems }
  const { orderId, idempotencyKey: key, ...input } = request
  if (!isUuid(orderId)) return { type: 'notFound' }
  const begun: { work: Work | null } = { work: null }
  const actor = viewer.kind === 'guest' ? `guest:${orderId}` : actorOf(viewer)
  const about = { actor, mutation: 'cancelOrderLines', key, input: { orderId, ...input } }
  const decided: OnceResult<Result> = await database.write(viewer.tenantId, (scope) => {
    begun.work = null
    return once<Result>(scope, about, async () => {
      const result = await decide(dependencies, scope, viewer, request, begun)
      return { remember: result.type === 'requested', result }
    })
  })
  if (decided.kind === 'reused') return { type: 'keyReused' }
  const { result } = decided
  if (result.type === 'notFound') return result
  if (begun.work !== null) void runs.start(begun.work)
  const isSettled = (order: Order) => order.lease.until === null || order.parkedReason !== null
  const awaited = await awaitOutcome(dependencies, runs, viewer.tenantId, orderId, isSettled, deadline)
  if (result.type === 'notCancellable') return { ...result, order: awaited.order }
  const withdrawn = await database.read(viewer.tenantId, (scope) => withdrawnBy(scope, result.id))
  // The order was cancelled as a whole meanwhile: that tells of these units.
  if (withdrawn?.length === 0)
    return { type: 'notCancellable', reason: 'ALREADY_CANCELLED', lines: [], order: awaited.order }
  return { type: 'cancelled', withdrawn, asked: request.lines, ...awaited }
}

async function decide(
  { configuration, instance, now }: CommandDependencies,
  scope: Scope,
  viewer: Viewer,
  { orderId, reason, accessToken, lines: unwanted }: CancelLinesRequest,
  begun: { work: Work | null },
): Promise<Result> {
  const order = await lockOrder(scope, orderId)
  if (order === null || !mayManage(viewer, order, accessToken)) return { type: 'notFound' }
  const lines = await linesOfOrders(scope, [orderId], order_lines_max, 0)
  const decision = requestLineCancellation(order, lines, unwanted, await isCancellingLines(scope, orderId))
  if (!decision.accepted) return { type: 'notCancellable', ...decision.refusal }
  const at = now()
  const id = uuidv7(at.getTime())
  await insertLineCancellation(
    scope,
    orderId,
    { id, reason, requestedBy: actorOf(viewer), lines: unwanted },
    at,
  )
  const taken = underLease(order, instance, new Date(at.getTime() + configuration.lease_ms))
  const timeline = [{ type: 'LINES_CANCELLATION_REQUESTED', at, note: null }]
  const { fence } = order.lease
  await saveChange(scope, { order: taken, fence, payment: null, cancelLines: false, timeline, facts: [] }, at)
  begun.work = await workOn(scope, taken)
  return { type: 'requested', id }
}

function problemsOf({ idempotencyKey, reason, lines }: CancelLinesRequest): readonly Problem[] {
  const ids = lines.map((line) => line.lineId)
  const message = `Give 1 to ${order_lines_max} lines.`
  return [
    ...keyProblems(idempotencyKey),
    ...textProblems('reason', reason, reason_chars_max),
    ...(lines.length >= 1 && lines.length <= order_lines_max ? [] : [{ path: 'lines', message }]),
    ...lines.slice(0, order_lines_max).flatMap(({ lineId, quantity }, index) => [
      ...(ids.indexOf(lineId) === index
        ? []
        : [{ path: `lines.${index}.lineId`, message: 'Another line names it already.' }]),
      ...(quantity >= 1 && quantity <= line_quantity_max
        ? []
        : [
            {
              path: `lines.${index}.quantity`,
              message: `Use a whole number from 1 to ${line_quantity_max}.`,
            },
          ]),
    ]),
  ]
}
