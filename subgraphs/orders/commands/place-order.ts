import { createHash, randomBytes } from 'node:crypto'
import { actorOf, type Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import { fingerprintOf } from '#platform/idempotency/once.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { Order, OrderLine } from '../domain/order.ts'
import {
  linesOnQuote,
  type PlacementRequest,
  type Problem,
  problemsOf,
  type Quote,
  type QuoteLine,
} from '../domain/placement.ts'
import { placed } from '../store/announce.ts'
import { orderOfKey } from '../store/order-reader.ts'
import { createOrder, isNumberTaken, type NewOrder } from '../store/order-store.ts'
import { askForQuote, type QuoteAnswer, type UnsellableLine } from './ask-for-quote.ts'
import { awaitOutcome, untilDeadline } from './await-outcome.ts'
import type { CommandDependencies } from './dependencies.ts'
import type { Runs } from './runs.ts'

/** What placing came to. A `placed` order may be anything by now; `api/` says what that means to the buyer. */
export type Placement =
  | {
      readonly type: 'placed'
      readonly order: Order
      /** Known when this very request created the order. */
      readonly lines: readonly OrderLine[] | null
      readonly updatesCursor: number | null
    }
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly type: 'unsellable'; readonly lines: readonly UnsellableLine[] }
  | { readonly type: 'outdated'; readonly total: Quote | null }
  | { readonly type: 'keyReused' }

const number_draws_max = 4

/**
 * Places an order: quote, create, then run it until the outcome is known or the deadline passes. One order per (tenant, actor, key):
 * a repeat gets the first one's outcome, also while that is still on its way. Refusals before the order exists change nothing
 * and are not remembered.
 */
export async function placeOrder(
  dependencies: CommandDependencies,
  runs: Runs,
  viewer: Viewer,
  request: PlacementRequest,
): Promise<Placement> {
  const deadline = Date.now() + dependencies.configuration.deadline_ms
  const problems = problemsOf(request)
  if (problems.length > 0) return { type: 'invalid', problems }
  const { idempotencyKey, ...input } = request
  const claim: Claim = {
    actor: placingActor(viewer, request),
    key: idempotencyKey,
    fingerprint: fingerprintOf(input),
  }

  const offer = await offerFor(dependencies, viewer, request)
  if (offer.type !== 'offered') {
    // Prices may have moved since the first request: only when there was none is this a refusal.
    const known = await outcomeOfKey(dependencies, runs, viewer.tenantId, claim, deadline)
    if (known !== null) return known
    if (offer.type === 'unavailable') throw offer.error
    return offer
  }
  const created = await create(dependencies, viewer, request, claim, offer)
  if (created === null) {
    const known = await outcomeOfKey(dependencies, runs, viewer.tenantId, claim, deadline)
    if (known === null)
      throw fault('TRY_AGAIN', 'The order could not be stored. Try again with the same key.')
    return known
  }
  dependencies.crashHere('created')
  const { order, lines, payment } = created
  const work = {
    tenantId: viewer.tenantId,
    order,
    lines,
    payment: { ...payment, currency: order.currency, amount: order.gross },
    fresh: true,
  }
  const end = await untilDeadline(runs.start(work), deadline)
  if (end?.type === 'saved' && isPlaced(end.order))
    return { type: 'placed', order: end.order, lines, updatesCursor: null }
  const awaited = await awaitOutcome(dependencies, runs, viewer.tenantId, order.id, isPlaced, deadline)
  return { type: 'placed', ...awaited, lines: null }
}

interface Claim {
  readonly actor: string
  readonly key: string
  readonly fingerprint: string
}

const isPlaced = (order: Order) => order.status !== 'PENDING' || order.parkedReason !== null

/** All guests would be one actor, and could then meet each other's keys: a guest's e-mail tells them apart. */
function placingActor(viewer: Viewer, { contact }: PlacementRequest): string {
  if (viewer.kind !== 'guest') return actorOf(viewer)
  return `guest:${createHash('sha256').update(contact.email.trim().toLowerCase()).digest('base64url')}`
}

async function outcomeOfKey(
  dependencies: CommandDependencies,
  runs: Runs,
  tenantId: string,
  { actor, key, fingerprint }: Claim,
  deadline: number,
): Promise<Placement | null> {
  const known = await dependencies.database.read(tenantId, (scope) => orderOfKey(scope, actor, key))
  if (known === null) return null
  if (known.fingerprint !== fingerprint) return { type: 'keyReused' }
  if (isPlaced(known)) return { type: 'placed', order: known, lines: null, updatesCursor: null }
  return {
    type: 'placed',
    lines: null,
    ...(await awaitOutcome(dependencies, runs, tenantId, known.id, isPlaced, deadline)),
  }
}

type Offer =
  | { readonly type: 'offered'; readonly quote: Quote; readonly lines: readonly QuoteLine[] }
  | Exclude<Placement, { type: 'placed' | 'keyReused' }>
  | { readonly type: 'unavailable'; readonly error: unknown }

async function offerFor(
  dependencies: CommandDependencies,
  viewer: Viewer,
  request: PlacementRequest,
): Promise<Offer> {
  let answer: QuoteAnswer
  try {
    answer = await askForQuote(dependencies, viewer.tenantId, request, viewer.customerId)
    if (answer.__typename === 'QuoteExpired') {
      const now = await askForQuote(
        dependencies,
        viewer.tenantId,
        { ...request, quoteId: null },
        viewer.customerId,
      )
      return { type: 'outdated', total: now.__typename === 'OrderQuote' ? now : null }
    }
  } catch (error) {
    return { type: 'unavailable', error }
  }
  if (answer.__typename === 'InvalidInput') return { type: 'invalid', problems: answer.problems }
  if (answer.__typename === 'LinesNotSellable') return { type: 'unsellable', lines: answer.lines }
  const decided = linesOnQuote(request, answer)
  if (decided.accepted) return { type: 'offered', quote: answer, lines: decided.facts }
  if (decided.refusal === 'otherLines' && request.quoteId !== null) {
    return {
      type: 'invalid',
      problems: [{ path: 'quoteId', message: 'This quote is for other lines or another currency.' }],
    }
  }
  dependencies.logger.error({ quote: answer.quoteId }, 'catalog gave a quote that does not add up')
  const error = fault(
    'UNAVAILABLE',
    'Prices cannot be looked up right now. Nothing was ordered: try again with the same key.',
  )
  return { type: 'unavailable', error }
}

/** Null when the actor used the key before. */
async function create(
  { database, provider, configuration, instance, now, wakeRelay, crashHere }: CommandDependencies,
  viewer: Viewer,
  request: PlacementRequest,
  claim: Claim,
  offer: Extract<Offer, { type: 'offered' }>,
): Promise<NewOrder | null> {
  const at = now()
  const id = uuidv7(at.getTime())
  const lines = offer.lines.map((line, index) => orderLine(line, id, index + 1, at))
  const lease = {
    until: new Date(at.getTime() + configuration.lease_ms),
    owner: instance,
    fence: 1,
    attempts: 0,
  }
  for (let draw = 1; ; draw++) {
    const order: Order = {
      ...pendingOrder(viewer, request, offer.quote, at),
      id,
      fingerprint: claim.fingerprint,
      lease,
    }
    const created: NewOrder = {
      order,
      actor: claim.actor,
      idempotencyKey: claim.key,
      lines,
      payment: {
        provider: provider.name,
        key: `order:${id}`,
        captureAt: configuration.captureAt,
        cardToken: request.cardToken,
      },
      timeline: { type: 'PLACED', at, note: null },
      facts: [placed(order)],
    }
    try {
      crashHere('before-created')
      if (!(await database.writeStatement(viewer.tenantId, (scope) => createOrder(scope, created))))
        return null
      wakeRelay()
      return created
    } catch (error) {
      if (draw >= number_draws_max || !isNumberTaken(error)) throw error
    }
  }
}

function pendingOrder(viewer: Viewer, request: PlacementRequest, quote: Quote, at: Date) {
  return {
    number: drawOrderNumber(),
    channelId: request.channelId,
    currency: request.currency,
    customerId: viewer.customerId,
    accessToken: viewer.customerId === null ? randomBytes(24).toString('base64url') : null,
    status: 'PENDING',
    paymentStatus: 'PENDING',
    fulfillmentStatus: 'UNFULFILLED',
    pricesIncludeTax: quote.pricesIncludeTax,
    net: quote.net,
    tax: quote.tax,
    gross: quote.gross,
    lineCount: quote.lines.length,
    contact: request.contact,
    shippingAddress: request.shippingAddress,
    billingAddress: request.billingAddress,
    countryCode: request.shippingAddress.countryCode,
    country: null,
    placedAt: at,
    confirmedAt: null,
    completedAt: null,
    cancelledAt: null,
    cancellation: null,
    captureDue: false,
    parkedReason: null,
  } as const
}

function orderLine(line: QuoteLine, orderId: string, position: number, at: Date): OrderLine {
  const { quantity, ...same } = line
  return {
    ...same,
    id: uuidv7(at.getTime()),
    orderId,
    position,
    kind: 'GOODS',
    ordered: quantity,
    fulfilled: 0,
    committed: quantity,
    backordered: 0,
    cancelled: 0,
    delivered: 0,
  }
}

/** Crockford's base 32: no letters that look like digits. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Forty random bits: short enough to read out, and nobody learns from it how many orders there are. */
function drawOrderNumber(): string {
  return `ORD-${Array.from(randomBytes(8), (byte) => digits[byte & 31]).join('')}`
}
