import { randomBytes } from 'node:crypto'
import type { Viewer } from '#platform/auth/viewer.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { addLines, type Cart, type CartLine, expiryOf } from '../../domain/cart.ts'
import { slugProblems } from '../../domain/placement.ts'
import { insertCart, openCartOf } from '../../store/cart-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import type { CartAnswer } from './with-cart.ts'

/** A cart that is open, or why none was opened. */
export type OpenedCart = Extract<CartAnswer, { readonly type: 'cart' | 'invalid' }>

export interface CreateCartRequest {
  readonly channelId: string
  readonly currency: string
  readonly lines: readonly CartLine[]
}

/**
 * Opens a cart. A customer has one in a channel: whoever has one already gets it as it is, so that asking twice, or on two
 * devices, makes no second one.
 */
export async function createCart(
  { database, now }: CommandDependencies,
  viewer: Viewer,
  { channelId, currency, lines: given }: CreateCartRequest,
): Promise<OpenedCart> {
  const lines = given.length === 0 ? ({ accepted: true, facts: [] } as const) : addLines([], given)
  const problems = [...slugProblems('channelId', channelId), ...(lines.accepted ? [] : lines.refusal)]
  if (!lines.accepted || problems.length > 0) return { type: 'invalid', problems }
  const at = now()
  const { customerId } = viewer
  const cart: Cart = {
    id: uuidv7(at.getTime()),
    customerId,
    accessToken: customerId === null ? randomBytes(24).toString('base64url') : null,
    channelId,
    currency,
    status: 'OPEN',
    orderId: null,
    contact: null,
    shippingAddress: null,
    billingAddress: null,
    lines: lines.facts,
    version: 1,
    createdAt: at,
    changedAt: at,
    expiresAt: expiryOf(at),
  }
  return database.write(viewer.tenantId, async (scope): Promise<OpenedCart> => {
    const known = customerId === null ? null : await openCartOf(scope, customerId, channelId, at)
    if (known !== null) return { type: 'cart', cart: known }
    if (await insertCart(scope, cart)) return { type: 'cart', cart }
    // Somebody was faster, or a cart whose time is over was not swept yet and makes room.
    const other = customerId === null ? null : await openCartOf(scope, customerId, channelId, new Date(0))
    if (other === null) throw new Error('a cart could neither be added nor found')
    return { type: 'cart', cart: other }
  })
}
