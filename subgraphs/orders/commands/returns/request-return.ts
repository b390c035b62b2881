import { randomBytes } from 'node:crypto'
import { actorOf, type Viewer } from '#platform/auth/viewer.ts'
import type { Scope } from '#platform/database/database.ts'
import { type OnceResult, once } from '#platform/idempotency/once.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import type { Order } from '../../domain/order.ts'
import { order_lines_max, type Problem } from '../../domain/placement.ts'
import {
  type AnnouncedReturn,
  announceReturn,
  type Unreturnable,
  type WantedBack,
} from '../../domain/return.ts'
import { changed } from '../../store/announce.ts'
import { lockOrder } from '../../store/lease-store.ts'
import { linesOfOrders, ordersById, paymentsOf } from '../../store/order-reader.ts'
import { saveChange, saveLines } from '../../store/order-store.ts'
import { type Return, returnsById } from '../../store/return-reader.ts'
import { insertReturn, isReturnNumberTaken } from '../../store/return-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { keyProblems, textProblems } from '../text-problems.ts'
import { mayManage } from '../visibility.ts'

export interface ReturnRequest {
  readonly orderId: string
  readonly idempotencyKey: string
  readonly accessToken: string | null
  readonly reason: string
  readonly lines: readonly WantedBack[]
}

export type ReturnAnswer =
  | { readonly type: 'returned'; readonly row: Return; readonly order: Order }
  | { readonly type: 'exceeds'; readonly lines: readonly Unreturnable[] }
  | { readonly type: 'notFound' | 'keyReused' | 'notReturnable' }
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }

type Result =
  | { readonly type: 'announced'; readonly returnId: string }
  | Exclude<ReturnAnswer, { type: 'returned' | 'keyReused' }>

const reason_chars_max = 500
const quantity_max = 1_000_000
const number_draws_max = 4

/**
 * Announces that goods come back: for the order's customer, whoever holds its access token, and staff. Nothing moves yet; the
 * units are counted as returned, so that nobody announces them twice.
 */
export async function requestReturn(
  dependencies: CommandDependencies,
  viewer: Viewer,
  request: ReturnRequest,
): Promise<ReturnAnswer> {
  const problems = problemsOf(request)
  if (problems.length > 0) return { type: 'invalid', problems }
  if (!isUuid(request.orderId)) return { type: 'notFound' }
  for (let draw = 1; ; draw++) {
    try {
      return await tryRequest(dependencies, viewer, request)
    } catch (error) {
      if (draw >= number_draws_max || !isReturnNumberTaken(error)) throw error
    }
  }
}

async function tryRequest(
  dependencies: CommandDependencies,
  viewer: Viewer,
  request: ReturnRequest,
): Promise<ReturnAnswer> {
  const { database, wakeRelay } = dependencies
  const { idempotencyKey: key, ...input } = request
  const actor = viewer.kind === 'guest' ? `guest:${request.orderId}` : actorOf(viewer)
  const decided: OnceResult<Result> = await database.write(viewer.tenantId, (scope) =>
    once<Result>(scope, { actor, mutation: 'requestReturn', key, input }, async () => {
      const result = await announce(dependencies, scope, viewer, request)
      return { remember: result.type === 'announced', result }
    }),
  )
  if (decided.kind === 'reused') return { type: 'keyReused' }
  if (decided.result.type !== 'announced') return decided.result
  wakeRelay()
  return returnAnswer(dependencies, viewer.tenantId, decided.result.returnId)
}

/** A return with its order, as they are now. */
export async function returnAnswer(
  { database }: CommandDependencies,
  tenantId: string,
  returnId: string,
): Promise<{ readonly type: 'returned'; readonly row: Return; readonly order: Order }> {
  return database.read(tenantId, async (scope) => {
    const [row] = await returnsById(scope, [returnId])
    const [order] = row?.orderId == null ? [] : await ordersById(scope, [row.orderId])
    if (row === undefined || order === undefined) throw new Error(`return ${returnId} is gone`)
    return { type: 'returned', row, order }
  })
}

async function announce(
  { now }: CommandDependencies,
  scope: Scope,
  viewer: Viewer,
  request: ReturnRequest,
): Promise<Result> {
  const order = await lockOrder(scope, request.orderId)
  if (order === null || !mayManage(viewer, order, request.accessToken)) return { type: 'notFound' }
  // Orders of another system brought no payment along, and their goods are in nobody's books.
  const [payment] = await paymentsOf(scope, [order.id])
  if (payment === undefined) return { type: 'notReturnable' }
  const lines = await linesOfOrders(scope, [order.id], order_lines_max, 0)
  const decision = announceReturn(lines, request.lines)
  if (!decision.accepted) return { type: 'exceeds', lines: decision.refusal }
  const at = now()
  const row = newReturn(order, request, decision.facts, at)
  await saveLines(scope, decision.facts.lines)
  await insertReturn(scope, { row, lines: linesOf(decision.facts, at) })
  await saveChange(
    scope,
    {
      order,
      fence: order.lease.fence,
      payment: null,
      cancelLines: false,
      timeline: [{ type: 'RETURN_REQUESTED', at, note: row.number }],
      facts: [changed(order, 'RETURN_REQUESTED', at)],
    },
    at,
  )
  return { type: 'announced', returnId: row.id }
}

function newReturn(order: Order, { reason }: ReturnRequest, { parts }: AnnouncedReturn, at: Date): Return {
  return {
    id: uuidv7(at.getTime()),
    number: `RET-${Array.from(randomBytes(8), (byte) => digits[byte & 31]).join('')}`,
    channelId: order.channelId,
    currency: order.currency,
    customerId: order.customerId,
    countryCode: order.countryCode,
    country: order.country,
    returnedAt: at,
    gross: parts.reduce((sum, { cost }) => sum + cost.gross, 0),
    lineCount: parts.length,
    orderId: order.id,
    status: 'REQUESTED',
    reason,
    decisionNote: null,
    decidedAt: null,
    receivedAt: null,
    warehouseId: null,
    deduction: 0,
    addition: 0,
    bookedAt: null,
    completedAt: null,
  }
}

/** Crockford's base 32, as in order numbers. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function linesOf({ parts }: AnnouncedReturn, at: Date) {
  return parts.map(({ line, quantity, cost }) => ({
    id: uuidv7(at.getTime()),
    orderLineId: line.id,
    variantId: line.variantId,
    productId: line.productId,
    sku: line.sku,
    name: line.name,
    quantity,
    unitGross: line.unitGross,
    gross: cost.gross,
    restocked: 0,
    scrapped: 0,
  }))
}

function problemsOf({ idempotencyKey, reason, lines }: ReturnRequest): readonly Problem[] {
  const counted = lines.length >= 1 && lines.length <= order_lines_max
  const seen = new Set<string>()
  return [
    ...keyProblems(idempotencyKey),
    ...textProblems('reason', reason, reason_chars_max),
    ...(counted ? [] : [{ path: 'lines', message: `A return has 1 to ${order_lines_max} lines.` }]),
    ...lines.slice(0, order_lines_max).flatMap(({ orderLineId, quantity }, index) => {
      const isNew = !seen.has(orderLineId)
      seen.add(orderLineId)
      const isCount = Number.isInteger(quantity) && quantity >= 1 && quantity <= quantity_max
      return [
        ...(isNew ? [] : [{ path: `lines.${index}.orderLineId`, message: 'This line is named twice.' }]),
        ...(isCount
          ? []
          : [{ path: `lines.${index}.quantity`, message: `A whole number from 1 to ${quantity_max}.` }]),
      ]
    }),
  ]
}
