import type { Viewer } from '#platform/auth/viewer.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Decision } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { type Cart, expiryOf } from '../../domain/cart.ts'
import type { Problem } from '../../domain/placement.ts'
import { lockCart, saveCart } from '../../store/cart-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { mayUseCart } from '../visibility.ts'

/** Which cart, and how its user proves that it is theirs. */
export interface CartReference {
  readonly cartId: string
  readonly accessToken: string | null
  /** Null: whatever the cart is now. */
  readonly expectedVersion: number | null
}

export type CartRefusal =
  | { readonly type: 'cartNotFound' }
  /** There is an order of it, or it was merged. */
  | { readonly type: 'cartClosed'; readonly cart: Cart }
  | { readonly type: 'cartConflict'; readonly cart: Cart }
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }

export type CartAnswer = { readonly type: 'cart'; readonly cart: Cart } | CartRefusal

/**
 * Changes an open cart with it locked, if it is as the buyer saw it. Whatever touches a cart keeps it for longer; what is no
 * change leaves its version.
 */
export function withCart(
  { database, now }: CommandDependencies,
  viewer: Viewer,
  { cartId, accessToken, expectedVersion }: CartReference,
  change: (cart: Cart) => Decision<Partial<Cart>, readonly Problem[]>,
  isChange = true,
): Promise<CartAnswer> {
  return database.write(viewer.tenantId, async (scope): Promise<CartAnswer> => {
    const at = now()
    const cart = isUuid(cartId) ? await lockCart(scope, cartId, at) : null
    if (cart === null || !mayUseCart(viewer, cart, accessToken)) return { type: 'cartNotFound' }
    if (cart.status !== 'OPEN') return { type: 'cartClosed', cart }
    if (expectedVersion !== null && expectedVersion !== cart.version) return { type: 'cartConflict', cart }
    const decision = change(cart)
    if (!decision.accepted) return { type: 'invalid', problems: decision.refusal }
    return { type: 'cart', cart: await saved(scope, { ...cart, ...decision.facts }, at, isChange) }
  })
}

/** Saves a locked cart, under its next version unless it was only looked at. */
export async function saved(scope: Scope, cart: Cart, at: Date, isChange = true): Promise<Cart> {
  const version = cart.version + (isChange ? 1 : 0)
  const after: Cart = { ...cart, version, changedAt: at, expiresAt: expiryOf(at) }
  await saveCart(scope, after)
  return after
}
