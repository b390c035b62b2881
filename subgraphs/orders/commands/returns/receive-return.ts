import { actorOf, serviceViewer, type Viewer } from '#platform/auth/viewer.ts'
import type { Scope } from '#platform/database/database.ts'
import { type OnceResult, once } from '#platform/idempotency/once.ts'
import { parseAmount } from '#platform/money/money.ts'
import { refundable } from '../../domain/money.ts'
import type { Order } from '../../domain/order.ts'
import { order_lines_max, type Problem } from '../../domain/placement.ts'
import { requestRefund } from '../../domain/refund.ts'
import {
  type Arrived,
  receiveReturn as decide,
  type ReceivedReturn,
  type ReturnStatus,
} from '../../domain/return.ts'
import { changed, partData } from '../../store/announce.ts'
import { paymentsOf } from '../../store/order-reader.ts'
import { saveChange, saveLines } from '../../store/order-store.ts'
import { countRefunds } from '../../store/refund-store.ts'
import type { Return } from '../../store/return-reader.ts'
import { saveArrived, saveReturn } from '../../store/return-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { oweRefund, underLease } from '../payments/owe-refund.ts'
import type { RefundRefusal } from '../payments/refund-order.ts'
import { awaitOutcome } from '../process/await-outcome.ts'
import { knowsWarehouse } from '../process/book-return.ts'
import type { Work } from '../process/run-order.ts'
import type { Runs } from '../process/runs.ts'
import { workOn } from '../process/work-on.ts'
import { keyProblems } from '../text-problems.ts'
import { type OpenReturn, openReturn } from './decide-return.ts'
import { returnAnswer } from './request-return.ts'

export interface ReceiveRequest {
  readonly returnId: string
  readonly idempotencyKey: string
  readonly warehouseId: string
  readonly lines: readonly Arrived[]
  /** Decimals in the order's currency: kept of the refund, and paid besides it. */
  readonly deduction: string
  readonly addition: string
}

export type ReceiveAnswer =
  | { readonly type: 'returned'; readonly row: Return; readonly order: Order }
  | { readonly type: 'notFound' | 'keyReused' }
  | { readonly type: 'notOpen'; readonly status: ReturnStatus }
  | ({ readonly type: 'notPossible' } & RefundRefusal)
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }

type Result = { readonly type: 'received' } | Exclude<ReceiveAnswer, { type: 'returned' | 'keyReused' }>
interface Begun {
  work: Work | null
}

/**
 * Takes in what arrived of an approved return, inspected: to be sold again or thrown away. Stores that, then inventory books
 * the goods and the provider gives the money back, by this process or by whoever adopts the order. The refund is what the
 * arrived units cost, to the cent, less `deduction`, plus `addition`; never more than was captured.
 */
export async function receiveReturn(
  dependencies: CommandDependencies,
  runs: Runs,
  viewer: Viewer,
  request: ReceiveRequest,
): Promise<ReceiveAnswer> {
  const { database, configuration, wakeRelay } = dependencies
  const deadline = Date.now() + configuration.deadline_ms
  const problems = problemsOf(request)
  if (problems.length > 0) return { type: 'invalid', problems }
  if (!(await knowsWarehouse(dependencies, serviceViewer('orders', viewer.tenantId), request.warehouseId)))
    return { type: 'invalid', problems: [{ path: 'warehouseId', message: 'There is no such warehouse.' }] }
  const { idempotencyKey: key, ...input } = request
  const begun: Begun = { work: null }
  const decided: OnceResult<Result> = await database.write(viewer.tenantId, (scope) => {
    begun.work = null
    return once<Result>(
      scope,
      { actor: actorOf(viewer), mutation: 'receiveReturn', key, input },
      async () => {
        const result = await receive(dependencies, scope, viewer, request, begun)
        return { remember: result.type === 'received', result }
      },
    )
  })
  if (decided.kind === 'reused') return { type: 'keyReused' }
  if (decided.result.type !== 'received') return decided.result
  wakeRelay()
  if (begun.work !== null) void runs.start(begun.work)
  const { order } = await returnAnswer(dependencies, viewer.tenantId, request.returnId)
  const isSettled = ({ lease }: Order) => lease.until === null
  await awaitOutcome(dependencies, runs, viewer.tenantId, order.id, isSettled, deadline)
  return returnAnswer(dependencies, viewer.tenantId, request.returnId)
}

async function receive(
  dependencies: CommandDependencies,
  scope: Scope,
  viewer: Viewer,
  request: ReceiveRequest,
  begun: Begun,
): Promise<Result> {
  const open = await openReturn(scope, request.returnId)
  if (open === null) return { type: 'notFound' }
  const { order, row, lines, returned } = open
  if (row.status !== 'APPROVED') return { type: 'notOpen', status: row.status }
  const deduction = parseAmount(request.deduction, order.currency)?.minor ?? -1
  const addition = parseAmount(request.addition, order.currency)?.minor ?? -1
  const arrival = decide(lines, returned, request.lines)
  const problems = [
    ...(deduction < 0 ? [{ path: 'deduction', message: `An amount of ${order.currency}, 0 or more.` }] : []),
    ...(addition < 0 ? [{ path: 'addition', message: `An amount of ${order.currency}, 0 or more.` }] : []),
    ...(arrival.accepted
      ? []
      : arrival.refusal.map(({ index, announced }) => ({
          path: `lines.${index}`,
          message: `${announced} units of this line were announced.`,
        }))),
  ]
  if (problems.length > 0 || !arrival.accepted) return { type: 'invalid', problems }
  const amount = arrival.facts.cost.gross - deduction + addition
  if (amount < 0) {
    const message = 'This is more than what is given back for the goods.'
    return { type: 'invalid', problems: [{ path: 'deduction', message }] }
  }
  const refusal = amount === 0 ? null : await refusalOf(scope, order, amount)
  if (refusal !== null) return refusal
  const { parts } = arrival.facts
  const at = dependencies.now()
  const isEmpty = parts.length === 0 && amount === 0
  const received: Return = {
    ...row,
    status: isEmpty ? 'COMPLETED' : 'RECEIVED',
    gross: amount,
    receivedAt: at,
    warehouseId: request.warehouseId,
    deduction,
    addition,
    bookedAt: parts.length === 0 ? at : null,
    completedAt: isEmpty ? at : null,
  }
  await saveReceipt(scope, open, received, arrival.facts)
  if (amount > 0) {
    const lineData = parts.map(({ line, quantity, cost }) => partData(line, quantity, cost))
    const reason = { reason: 'RETURN', note: null, returnId: row.id, requestedBy: actorOf(viewer) } as const
    await oweRefund(scope, order, { ...reason, amount, lines: lineData }, at)
  }
  begun.work = await takeOver(dependencies, scope, order, received, at)
  return { type: 'received' }
}

/** Why so much cannot be given back; null when it can. */
async function refusalOf(scope: Scope, order: Order, amount: number): Promise<Result | null> {
  const [payment] = await paymentsOf(scope, [order.id])
  if (payment === undefined) throw new Error(`order ${order.id} has no payment`)
  const decision = requestRefund(order, payment, await countRefunds(scope, order.id), amount)
  if (decision.accepted) return null
  const left = refundable(payment, payment.refundDue)
  return { type: 'notPossible', reason: decision.refusal, refundable: left, currency: order.currency }
}

async function saveReceipt(scope: Scope, { returned }: OpenReturn, received: Return, facts: ReceivedReturn) {
  const costs = new Map(facts.parts.map(({ line, cost }) => [line.id, cost.gross]))
  const currency = new Map(returned.map((line) => [line.id, line]))
  await saveReturn(scope, received)
  await saveArrived(
    scope,
    facts.returned.map((line) => ({
      ...line,
      gross: costs.get(currency.get(line.id)?.orderLineId ?? '') ?? 0,
    })),
  )
  await saveLines(scope, facts.lines)
}

/** The order is ours, so that the goods are booked and the money is given back at once. */
async function takeOver(
  { configuration, instance }: CommandDependencies,
  scope: Scope,
  order: Order,
  received: Return,
  at: Date,
): Promise<Work> {
  const owing = underLease(order, instance, new Date(at.getTime() + configuration.lease_ms))
  await saveChange(
    scope,
    {
      order: owing,
      fence: order.lease.fence,
      payment: null,
      cancelLines: false,
      timeline: [{ type: 'RETURN_RECEIVED', at, note: received.number }],
      facts: [changed(owing, 'RETURN_RECEIVED', at)],
    },
    at,
  )
  return workOn(scope, owing)
}

function problemsOf({ idempotencyKey, lines }: ReceiveRequest): readonly Problem[] {
  const seen = new Set<string>()
  return [
    ...keyProblems(idempotencyKey),
    ...(lines.length <= order_lines_max
      ? []
      : [
          {
            path: 'lines',
            message: `A return has at most ${order_lines_max} lines; ${lines.length} were given.`,
          },
        ]),
    ...lines.slice(0, order_lines_max).flatMap(({ returnLineId, restock, scrap }, index) => {
      const isNew = !seen.has(returnLineId)
      seen.add(returnLineId)
      const isCount = [restock, scrap].every((units) => Number.isInteger(units) && units >= 0)
      return [
        ...(isNew ? [] : [{ path: `lines.${index}.returnLineId`, message: 'This line is named twice.' }]),
        ...(isCount ? [] : [{ path: `lines.${index}`, message: 'Units are whole numbers, 0 or more.' }]),
      ]
    }),
  ]
}
