import type { Viewer } from '#platform/auth/viewer.ts'
import { accept, refuse } from '#platform/decision/decision.ts'
import { addLines, type Cart, type CartLine, setLines } from '../../domain/cart.ts'
import type { Address, Contact } from '../../domain/order.ts'
import { addressProblems, contactProblems, type Problem } from '../../domain/placement.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { type CartAnswer, type CartReference, withCart } from './with-cart.ts'

/** Puts units into a cart, besides those that are in it. */
export function addToCart(
  dependencies: CommandDependencies,
  viewer: Viewer,
  reference: CartReference,
  lines: readonly CartLine[],
): Promise<CartAnswer> {
  return withCart(dependencies, viewer, reference, (cart) => withLines(addLines(cart.lines, lines)))
}

/** Sets lines of a cart to these quantities; 0 takes a line out. */
export function setCartLines(
  dependencies: CommandDependencies,
  viewer: Viewer,
  reference: CartReference,
  lines: readonly CartLine[],
): Promise<CartAnswer> {
  return withCart(dependencies, viewer, reference, (cart) => withLines(setLines(cart.lines, lines)))
}

/** What of a cart besides its lines is to be changed; what is absent stays. */
export interface CartDetails {
  readonly currency?: string
  readonly contact?: Contact
  readonly shippingAddress?: Address
  readonly billingAddress?: Address | null
}

/** Changes by whom, to where and in what currency a cart is bought. */
export function changeCart(
  dependencies: CommandDependencies,
  viewer: Viewer,
  reference: CartReference,
  details: CartDetails,
): Promise<CartAnswer> {
  const { contact, shippingAddress, billingAddress } = details
  const problems: readonly Problem[] = [
    ...(contact === undefined ? [] : contactProblems(contact)),
    ...(shippingAddress === undefined ? [] : addressProblems('shippingAddress', shippingAddress)),
    ...(billingAddress == null ? [] : addressProblems('billingAddress', billingAddress)),
  ]
  return withCart(dependencies, viewer, reference, () =>
    problems.length > 0 ? refuse(problems) : accept(details),
  )
}

function withLines(lines: ReturnType<typeof addLines>) {
  return lines.accepted ? accept<Partial<Cart>>({ lines: lines.facts }) : lines
}
