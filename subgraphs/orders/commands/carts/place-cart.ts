import type { Viewer } from '#platform/auth/viewer.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { Cart } from '../../domain/cart.ts'
import type { PlacementRequest, Problem } from '../../domain/placement.ts'
import { cartById } from '../../store/cart-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { type Placed, placeOrder } from '../placing/place-order.ts'
import type { Runs } from '../process/runs.ts'
import { mayUseCart } from '../visibility.ts'
import type { CartReference, CartRefusal } from './with-cart.ts'

export interface PlaceCartRequest extends CartReference {
  readonly idempotencyKey: string
  readonly quoteId: string | null
  readonly cardToken: string
  /** What its buyer saw. */
  readonly expectedVersion: number
}

/**
 * Places an order of a cart: one order, also when it is asked for twice at once under different keys. When nothing comes of the
 * order (no stock, a declined card), the cart is open again.
 */
export async function placeCart(
  dependencies: CommandDependencies,
  runs: Runs,
  viewer: Viewer,
  request: PlaceCartRequest,
): Promise<Placed | CartRefusal> {
  const { cartId, accessToken, expectedVersion: version } = request
  const read = async (): Promise<Cart | null> => {
    if (!isUuid(cartId)) return null
    const now = dependencies.now()
    return dependencies.database.read(viewer.tenantId, (scope) => cartById(scope, cartId, now))
  }
  const cart = await read()
  if (cart === null || !mayUseCart(viewer, cart, accessToken)) return { type: 'cartNotFound' }
  if (cart.status === 'MERGED') return { type: 'cartClosed', cart }
  // A cart that was placed is not changed any more: its version is the one that was placed.
  if (cart.version !== version) return { type: 'cartConflict', cart }
  const order = requestOf(cart, request)
  if (!('contact' in order)) return { type: 'invalid', problems: order.problems }
  const placement = await placeOrder(dependencies, runs, viewer, order, { cartId: cart.id, version })
  if (placement.type !== 'cartTaken') return placement
  const after = await read()
  if (after === null) return { type: 'cartNotFound' }
  return after.status === 'OPEN' ? { type: 'cartConflict', cart: after } : { type: 'cartClosed', cart: after }
}

function requestOf(
  cart: Cart,
  { idempotencyKey, quoteId, cardToken }: PlaceCartRequest,
): PlacementRequest | { readonly problems: readonly Problem[] } {
  const { channelId, currency, contact, shippingAddress, billingAddress } = cart
  if (contact === null || shippingAddress === null) {
    const missing = [
      ...(contact === null ? ['contact'] : []),
      ...(shippingAddress === null ? ['shippingAddress'] : []),
    ]
    const message = 'The cart does not say this yet: tell it with `changeCart`.'
    return { problems: missing.map((field) => ({ path: `cart.${field}`, message })) }
  }
  const lines = cart.lines.map(({ variantId, quantity, acceptBackorder }) => ({
    variantId,
    quantity,
    ...(acceptBackorder ? ({ acceptBackorder } as const) : {}),
  }))
  return {
    idempotencyKey,
    channelId,
    currency,
    quoteId,
    lines,
    contact,
    shippingAddress,
    billingAddress,
    cardToken,
  }
}
