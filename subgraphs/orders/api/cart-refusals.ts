import type { CartAnswer, CartRefusal } from '../commands/carts/with-cart.ts'
import type { Placed } from '../commands/placing/place-order.ts'
import { invalid, placementResult } from './refusals.ts'

export function cartResult<Success extends string>(success: Success, answer: CartAnswer) {
  if (answer.type !== 'cart') return cartRefusal(answer)
  return { __typename: success, cart: answer.cart } as const
}

export function cartRefusal(answer: CartRefusal) {
  switch (answer.type) {
    case 'invalid':
      return invalid(answer.problems)
    case 'cartNotFound':
      return {
        __typename: 'CartNotFound',
        message:
          'There is no such cart, or it is not yours. Carts are forgotten 30 days after their last use.',
      } as const
    case 'cartClosed': {
      const message =
        answer.cart.status === 'MERGED'
          ? 'This cart was merged into another one: go on with that.'
          : 'An order was placed of this cart: make a new one.'
      return { __typename: 'CartClosed', message, cart: answer.cart } as const
    }
    case 'cartConflict': {
      const message = 'The cart was changed meanwhile. Look at it, and try again with its version.'
      return { __typename: 'CartConflict', message, cart: answer.cart } as const
    }
  }
}

export function placeCartResult(placement: Placed | CartRefusal) {
  switch (placement.type) {
    case 'cartNotFound':
    case 'cartClosed':
    case 'cartConflict':
      return cartRefusal(placement)
    default:
      return placementResult(placement)
  }
}
