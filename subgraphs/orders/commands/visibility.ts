import { createHash, timingSafeEqual } from 'node:crypto'
import { hasScope, type Viewer } from '#platform/auth/viewer.ts'
import type { Cart } from '../domain/cart.ts'
import type { Order } from '../domain/order.ts'

/** Whether the viewer may read the order: staff by scope, its customer, or whoever holds its access token. */
export function maySee(viewer: Viewer, order: Order, accessToken: string | null = null): boolean {
  if (hasScope(viewer, 'orders:read') || hasScope(viewer, 'service')) return true
  return owns(viewer, order) || holdsToken(order, accessToken)
}

/** Whether the viewer may cancel the order. */
export function mayManage(viewer: Viewer, order: Order, accessToken: string | null = null): boolean {
  return hasScope(viewer, 'orders:write') || owns(viewer, order) || holdsToken(order, accessToken)
}

/** Whether the viewer may see and change the cart: its customer, or whoever holds a guest's token. */
export function mayUseCart(viewer: Viewer, cart: Cart, accessToken: string | null): boolean {
  return owns(viewer, cart) || holdsToken(cart, accessToken)
}

/** Whether the e-mail is the one the order was placed with: the proof a guest can remember. */
export function knowsEmail(order: Order, email: string | null): boolean {
  if (email === null || order.contact === null || order.customerId !== null) return false
  return same(order.contact.email.trim().toLowerCase(), email.trim().toLowerCase())
}

type Owned = Pick<Order, 'customerId' | 'accessToken'>

function owns(viewer: Viewer, order: Owned): boolean {
  return viewer.customerId !== null && viewer.customerId === order.customerId
}

function holdsToken(order: Owned, accessToken: string | null): boolean {
  return accessToken !== null && order.accessToken !== null && same(order.accessToken, accessToken)
}

/** In a time that does not tell how much of a guess was right. */
function same(expected: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(expected), digest(given))
}
