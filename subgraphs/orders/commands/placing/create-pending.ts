import { randomBytes } from 'node:crypto'
import type { Viewer } from '#platform/auth/viewer.ts'
import type { Scope } from '#platform/database/database.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { Order, OrderLine } from '../../domain/order.ts'
import type { PlacementRequest, Quote, QuoteLine } from '../../domain/placement.ts'
import { placed } from '../../store/announce.ts'
import { type CartClaim, claimCart } from '../../store/cart-store.ts'
import { createOrder, isNumberTaken, type NewOrder } from '../../store/order-store.ts'
import { captureMomentOf } from '../configuration.ts'
import type { CommandDependencies } from '../dependencies.ts'
import type { Offered } from './ask-for-offer.ts'

/** Who uses which key for what: at most one order comes of it. */
export interface Claim {
  readonly actor: string
  readonly key: string
  readonly fingerprint: string
}

const number_draws_max = 4

/**
 * Stores the accepted order, PENDING, under a lease of this process. Null when the actor used the key before. An order of a cart
 * claims it in the same transaction: either both are stored or neither.
 */
export async function createPending(
  dependencies: CommandDependencies,
  viewer: Viewer,
  request: PlacementRequest,
  claim: Claim,
  offer: Offered,
  cart: CartClaim | null,
): Promise<NewOrder | null | 'cartTaken'> {
  const { database, provider, configuration, instance, now, wakeRelay, crashHere } = dependencies
  const at = now()
  const id = uuidv7(at.getTime())
  const lines = offer.lines.map((line, index) =>
    orderLine(line, id, index + 1, request.lines[index]?.acceptBackorder ?? false, at),
  )
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
        captureAt: captureMomentOf(configuration, viewer.tenantId, order.channelId),
        cardToken: request.cardToken,
      },
      timeline: { type: 'PLACED', at, note: null },
      facts: [placed(order)],
    }
    try {
      crashHere('before-created')
      const stored =
        cart === null
          ? await database.writeStatement(viewer.tenantId, (scope) => createOrder(scope, created))
          : await database.write(viewer.tenantId, (scope) => createOfCart(scope, created, cart))
      if (!stored) return null
      wakeRelay()
      return created
    } catch (error) {
      if (error instanceof CartTaken) return 'cartTaken'
      if (draw >= number_draws_max || !isNumberTaken(error)) throw error
    }
  }
}

/** Rolls the transaction back. */
class CartTaken extends Error {
  override readonly name = 'CartTaken'
}

async function createOfCart(scope: Scope, created: NewOrder, cart: CartClaim): Promise<boolean> {
  if (!(await createOrder(scope, created))) return false
  const { id, placedAt } = created.order
  if (!(await claimCart(scope, cart, id, placedAt))) throw new CartTaken('the cart is not as it was')
  return true
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

function orderLine(
  line: QuoteLine,
  orderId: string,
  position: number,
  acceptsBackorder: boolean,
  at: Date,
): OrderLine {
  const { quantity, ...same } = line
  return {
    ...same,
    id: uuidv7(at.getTime()),
    orderId,
    position,
    kind: 'GOODS',
    ordered: quantity,
    acceptsBackorder,
    served: 0,
    fulfilled: 0,
    committed: quantity,
    backordered: 0,
    cancelled: 0,
    delivered: 0,
    returned: 0,
    refunded: 0,
  }
}

/** Crockford's base 32: no letters that look like digits. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Forty random bits: short enough to read out, and nobody learns from it how many orders there are. */
function drawOrderNumber(): string {
  return `ORD-${Array.from(randomBytes(8), (byte) => digits[byte & 31]).join('')}`
}
