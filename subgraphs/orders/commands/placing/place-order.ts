import { createHash } from 'node:crypto'
import { actorOf, type Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import { fingerprintOf } from '#platform/idempotency/once.ts'
import { nothing_paid } from '../../domain/money.ts'
import type { Order, OrderLine } from '../../domain/order.ts'
import { type PlacementRequest, problemsOf } from '../../domain/placement.ts'
import type { CartClaim } from '../../store/cart-store.ts'
import { orderOfKey } from '../../store/order-reader.ts'
import { nothing_owing } from '../../store/owing-reader.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { awaitOutcome, untilDeadline } from '../process/await-outcome.ts'
import type { Runs } from '../process/runs.ts'
import { type NoOffer, offerFor } from './ask-for-offer.ts'
import { type Claim, createPending } from './create-pending.ts'

/** What placing came to. A `placed` order may be anything by now; `api/` says what that means to the buyer. */
export type Placement =
  | {
      readonly type: 'placed'
      readonly order: Order
      /** Known when this very request created the order. */
      readonly lines: readonly OrderLine[] | null
      readonly updatesCursor: number | null
    }
  | NoOffer
  | { readonly type: 'keyReused' }
  /** The cart was changed, or another order was placed of it. */
  | { readonly type: 'cartTaken' }

/** What placing came to when no cart stood in the way. */
export type Placed = Exclude<Placement, { readonly type: 'cartTaken' }>

/**
 * Places an order: quote, create, then run it until the outcome is known or the deadline passes. One order per (tenant,
 * actor, key): a repeat gets the first one's outcome, also while that is still on its way. Refusals before the order
 * exists change nothing and are not remembered.
 */
export async function placeOrder(
  dependencies: CommandDependencies,
  runs: Runs,
  viewer: Viewer,
  request: PlacementRequest,
  cart: CartClaim | null = null,
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
  const created = await createPending(dependencies, viewer, request, claim, offer, cart)
  if (created === 'cartTaken') return { type: 'cartTaken' }
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
    payment: {
      ...payment,
      ...nothing_paid,
      currency: order.currency,
      amount: order.gross,
      refundDue: 0,
      capturesDeclined: 0,
      refundsDeclined: 0,
      refundedElsewhere: 0,
      action: null,
    },
    owing: nothing_owing,
    fresh: true,
  }
  const end = await untilDeadline(runs.start(work), deadline)
  if (end?.type === 'saved' && end.order.status !== 'PENDING')
    return { type: 'placed', order: end.order, lines, updatesCursor: null }
  const awaited = await awaitOutcome(dependencies, runs, viewer.tenantId, order.id, isPlaced, deadline)
  return { type: 'placed', ...awaited, lines: null }
}

/** Whether the one who placed it has an answer: an outcome, or something to do. */
const isPlaced = (order: Order) =>
  order.status !== 'PENDING' || order.parkedReason !== null || order.paymentStatus === 'ACTION_REQUIRED'

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
  if (known.status !== 'PENDING') return { type: 'placed', order: known, lines: null, updatesCursor: null }
  return {
    type: 'placed',
    lines: null,
    ...(await awaitOutcome(dependencies, runs, tenantId, known.id, isPlaced, deadline)),
  }
}
