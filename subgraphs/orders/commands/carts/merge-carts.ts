import type { Viewer } from '#platform/auth/viewer.ts'
import { violates } from '#platform/database/sqlstate.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { mergeLines } from '../../domain/cart.ts'
import { lockCart, openCartOf } from '../../store/cart-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { mayUseCart } from '../visibility.ts'
import { type CartAnswer, saved } from './with-cart.ts'

/**
 * Makes a guest's cart its customer's, after they signed in: it becomes theirs, or its lines go into the one they have. Asking
 * again is told that the cart is merged.
 */
export async function mergeCart(
  dependencies: CommandDependencies,
  viewer: Viewer & { readonly customerId: string },
  { cartId, accessToken }: { readonly cartId: string; readonly accessToken: string | null },
): Promise<CartAnswer> {
  try {
    return await merge(dependencies, viewer, cartId, accessToken)
  } catch (error) {
    // Another guest's cart became theirs at the same moment: it is there now, and can be merged into.
    if (!violates(error, 'unique_violation', 'one_open_cart_per_customer_and_channel')) throw error
    return merge(dependencies, viewer, cartId, accessToken)
  }
}

function merge(
  { database, now }: CommandDependencies,
  viewer: Viewer & { readonly customerId: string },
  cartId: string,
  accessToken: string | null,
): Promise<CartAnswer> {
  const { customerId } = viewer
  return database.write(viewer.tenantId, async (scope): Promise<CartAnswer> => {
    const at = now()
    const guests = isUuid(cartId) ? await lockCart(scope, cartId, at) : null
    if (guests === null || !mayUseCart(viewer, guests, accessToken)) return { type: 'cartNotFound' }
    if (guests.status !== 'OPEN') return { type: 'cartClosed', cart: guests }
    if (guests.customerId === customerId) return { type: 'cart', cart: guests }
    const known = await openCartOf(scope, customerId, guests.channelId, at)
    // Guests' carts first, then customers': two merges into one cart wait for each other.
    const theirs = known === null ? null : await lockCart(scope, known.id, at)
    if (theirs === null || theirs.status !== 'OPEN')
      return { type: 'cart', cart: await saved(scope, { ...guests, customerId, accessToken: null }, at) }
    const lines = mergeLines(theirs.lines, guests.lines)
    if (!lines.accepted) return { type: 'invalid', problems: lines.refusal }
    await saved(scope, { ...guests, status: 'MERGED' }, at)
    const { contact, shippingAddress, billingAddress } = guests
    const merged = {
      ...theirs,
      lines: lines.facts,
      contact: theirs.contact ?? contact,
      shippingAddress: theirs.shippingAddress ?? shippingAddress,
      billingAddress: theirs.billingAddress ?? billingAddress,
    }
    return { type: 'cart', cart: await saved(scope, merged, at) }
  })
}
