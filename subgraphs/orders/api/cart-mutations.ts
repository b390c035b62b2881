import { unauthenticated } from '#platform/faults/codes.ts'
import { addToCart, type CartDetails, changeCart, setCartLines } from '../commands/carts/change-cart.ts'
import { createCart } from '../commands/carts/create-cart.ts'
import { mergeCart } from '../commands/carts/merge-carts.ts'
import { placeCart } from '../commands/carts/place-cart.ts'
import { promiseCart } from '../commands/carts/price-cart.ts'
import { withCart } from '../commands/carts/with-cart.ts'
import { cartRefusal, cartResult, placeCartResult } from './cart-refusals.ts'
import { addressOf, known, taxed } from './mappers.ts'
import { invalid } from './refusals.ts'
import type { CartLineInput, ChangeCartInput, MutationResolvers } from './types.generated.ts'
import { unsellable } from './unsellable.ts'

type CartMutations = Pick<
  MutationResolvers,
  'createCart' | 'addToCart' | 'setCartLines' | 'changeCart' | 'mergeCart' | 'quoteCart' | 'placeCart'
>

/** Mutations of carts. */
export const cartMutations: CartMutations = {
  createCart: async (_mutation, { input }, { commands, viewer }) => {
    const { channelId, currency, lines } = input
    const request = { channelId, currency, lines: (lines ?? []).map(lineOf) }
    const answer = await createCart(commands, viewer, request)
    if (answer.type === 'invalid') return invalid(answer.problems)
    const { cart } = answer
    return { __typename: 'CreateCartSuccess', cart, accessToken: cart.accessToken }
  },

  addToCart: async (_mutation, { input }, { commands, viewer }) =>
    cartResult(
      'AddToCartSuccess',
      await addToCart(commands, viewer, referenceOf(input), input.lines.map(lineOf)),
    ),

  setCartLines: async (_mutation, { input }, { commands, viewer }) =>
    cartResult(
      'SetCartLinesSuccess',
      await setCartLines(commands, viewer, referenceOf(input), input.lines.map(lineOf)),
    ),

  changeCart: async (_mutation, { input }, { commands, viewer }) =>
    cartResult('ChangeCartSuccess', await changeCart(commands, viewer, referenceOf(input), detailsOf(input))),

  mergeCart: async (_mutation, { input }, { commands, viewer }) => {
    const { customerId } = viewer
    if (customerId === null) throw unauthenticated('Sign in as a customer first: the cart becomes yours.')
    const { cartId, accessToken } = input
    const given = { cartId, accessToken: accessToken ?? null }
    return cartResult('MergeCartSuccess', await mergeCart(commands, { ...viewer, customerId }, given))
  },

  quoteCart: async (_mutation, { input }, { commands, viewer }) => {
    // Asked for a price, a cart is in use: it is kept for longer, and nothing else of it changes.
    const answer = await withCart(
      commands,
      viewer,
      referenceOf(input),
      () => ({ accepted: true, facts: {} }),
      false,
    )
    if (answer.type !== 'cart') return cartRefusal(answer)
    const { cart } = answer
    const promised = await promiseCart(commands, viewer, cart)
    if (promised.type === 'invalid') return invalid(promised.problems)
    if (promised.type === 'unsellable') return unsellable(promised.lines, 'Nothing was promised')
    const { quoteId, expiresAt, quote } = promised
    const total = taxed(quote, quote.currency)
    return { __typename: 'QuoteCartSuccess', cart, quoteId, expiresAt, total }
  },

  placeCart: async (_mutation, { input }, context) => {
    const { commands, runs, viewer } = context
    const { idempotencyKey, quoteId, payment, expectedVersion } = input
    const placement = await placeCart(commands, runs, viewer, {
      ...referenceOf(input),
      expectedVersion,
      idempotencyKey,
      quoteId: quoteId ?? null,
      cardToken: payment.cardToken,
    })
    if (placement.type === 'placed') known(context, placement.order)
    return placeCartResult(placement)
  },
}

interface GivenReference {
  readonly cartId: string
  readonly accessToken?: string | null | undefined
  readonly expectedVersion?: number | null | undefined
}

function referenceOf({ cartId, accessToken, expectedVersion }: GivenReference) {
  return { cartId, accessToken: accessToken ?? null, expectedVersion: expectedVersion ?? null }
}

/** A variant's id has two spellings; in one, a variant that is named twice is seen. */
function lineOf({ variantId, quantity, acceptBackorder }: CartLineInput) {
  return { variantId: variantId.toLowerCase(), quantity, acceptBackorder: acceptBackorder ?? false }
}

/** What is absent or null stays as it is. */
function detailsOf({ currency, contact, shippingAddress, billingAddress }: ChangeCartInput): CartDetails {
  const name = contact?.name ?? shippingAddress?.name ?? ''
  return {
    ...(currency == null ? {} : { currency }),
    ...(contact == null ? {} : { contact: { ...contact, phone: contact.phone ?? null } }),
    ...(shippingAddress == null ? {} : { shippingAddress: addressOf(shippingAddress, name) }),
    ...(billingAddress == null ? {} : { billingAddress: addressOf(billingAddress, name) }),
  }
}
