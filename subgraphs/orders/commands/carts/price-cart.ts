import type { Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import type { Cart } from '../../domain/cart.ts'
import type { Problem, Quote } from '../../domain/placement.ts'
import { callNeighbour } from '../call-neighbour.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { askForQuote, type UnsellableLine } from '../placing/ask-for-quote.ts'

/** What a cart costs now, promised to nobody. */
export type CartPrices =
  | { readonly type: 'priced'; readonly quote: Quote }
  | { readonly type: 'unsellable'; readonly lines: readonly UnsellableLine[] }
  /** An empty cart, or one that catalog does not understand: its channel or currency does not exist. */
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }

/** Asks catalog what the lines of a cart cost at this moment. Throws UNAVAILABLE when it cannot say. */
export async function priceCart(
  dependencies: CommandDependencies,
  { tenantId }: Pick<Viewer, 'tenantId'>,
  cart: Cart,
): Promise<CartPrices> {
  const { channelId, currency, lines, customerId } = cart
  if (lines.length === 0)
    return { type: 'invalid', problems: [{ path: 'lines', message: 'The cart is empty.' }] }
  const wanted = lines.map(({ variantId, quantity }) => ({ variantId, quantity }))
  const request = { quoteId: null, channelId, currency, lines: wanted }
  const answer = await askForQuote(dependencies, tenantId, request, customerId)
  switch (answer.__typename) {
    case 'OrderQuote':
      return { type: 'priced', quote: answer }
    case 'LinesNotSellable':
      return { type: 'unsellable', lines: answer.lines }
    case 'InvalidInput':
      return { type: 'invalid', problems: answer.problems }
    case 'QuoteExpired':
      throw new Error('catalog let a quote expire that was not given')
  }
}

/** What we ask catalog; a contract test checks it against catalog's schema. */
export const promise_quote = `mutation PromiseQuote($input: QuoteInput!) {
  quote(input: $input) {
    __typename
    ... on QuoteSuccess { quote { id expiresAt } }
    ... on LinesNotSellable { lines { index variantId reason } }
    ... on InvalidInput { problems { path message } }
  }
}`

type PromiseAnswer =
  | {
      readonly __typename: 'QuoteSuccess'
      readonly quote: { readonly id: string; readonly expiresAt: string }
    }
  | { readonly __typename: 'LinesNotSellable'; readonly lines: readonly UnsellableLine[] }
  | { readonly __typename: 'InvalidInput'; readonly problems: readonly Problem[] }

/** A quote that an order of the cart pays until it expires. */
export type PromisedCart =
  | {
      readonly type: 'promised'
      readonly quoteId: string
      readonly expiresAt: Date
      readonly quote: Quote
    }
  | Exclude<CartPrices, { type: 'priced' }>

/** Has catalog promise what the lines of a cart cost. Throws UNAVAILABLE when it cannot say. */
export async function promiseCart(
  dependencies: CommandDependencies,
  viewer: Pick<Viewer, 'tenantId'>,
  cart: Cart,
): Promise<PromisedCart> {
  const { catalog, configuration, logger } = dependencies
  const { channelId, currency } = cart
  const lines = cart.lines.map(({ variantId, quantity }) => ({ variantId, quantity }))
  if (lines.length === 0)
    return { type: 'invalid', problems: [{ path: 'lines', message: 'The cart is empty.' }] }
  const answer = await callNeighbour<PromiseAnswer>(
    catalog(),
    configuration.neighbour_timeout_ms,
    viewer.tenantId,
    promise_quote,
    { input: { channelId, currency, lines } },
  ).catch((error: unknown) => {
    logger.warn({ err: error }, 'catalog promised no quote')
    throw fault('UNAVAILABLE', 'Prices cannot be looked up right now. Try again.')
  })
  if (answer.__typename === 'LinesNotSellable') return { type: 'unsellable', lines: answer.lines }
  if (answer.__typename === 'InvalidInput') return { type: 'invalid', problems: answer.problems }
  const promised = answer.quote
  const request = { quoteId: promised.id, channelId, currency, lines }
  const quote = await askForQuote(dependencies, viewer.tenantId, request, cart.customerId)
  if (quote.__typename !== 'OrderQuote') throw new Error(`catalog does not know its quote ${promised.id}`)
  return { type: 'promised', quoteId: promised.id, expiresAt: new Date(promised.expiresAt), quote }
}
