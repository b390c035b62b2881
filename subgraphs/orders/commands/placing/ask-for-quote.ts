import { fault } from '#platform/faults/codes.ts'
import type { PlacementRequest, Problem, Quote } from '../../domain/placement.ts'
import { callNeighbour } from '../call-neighbour.ts'
import type { CommandDependencies } from '../dependencies.ts'

/** A line nobody can buy now. */
export interface UnsellableLine {
  readonly index: number
  readonly variantId: string
  readonly reason: 'UNKNOWN_VARIANT' | 'NOT_PUBLISHED' | 'NO_PRICE'
}

export type QuoteAnswer =
  | ({ readonly __typename: 'OrderQuote' } & Quote)
  | { readonly __typename: 'LinesNotSellable'; readonly lines: readonly UnsellableLine[] }
  | { readonly __typename: 'QuoteExpired'; readonly promised: Quote | null }
  | { readonly __typename: 'InvalidInput'; readonly problems: readonly Problem[] }

/** What we ask catalog; a contract test checks it against catalog's schema. */
export const quote_for_order = `mutation QuoteForOrder($input: QuoteForOrderInput!) {
  quoteForOrder(input: $input) {
    __typename
    ... on OrderQuote { ...Q }
    ... on QuoteExpired { promised { ...Q } }
    ... on LinesNotSellable { lines { index variantId reason } }
    ... on InvalidInput { problems { path message } }
  }
}
fragment Q on OrderQuote {
  quoteId currency pricesIncludeTax net tax gross
  lines { variantId productId categoryId sku name quantity unitGross taxRateBp net tax gross }
}`

/** What catalog asks for the lines, on the given quote or as prices are now. Throws UNAVAILABLE when it cannot say. */
export async function askForQuote(
  { catalog, configuration, logger }: CommandDependencies,
  tenantId: string,
  request: Pick<PlacementRequest, 'quoteId' | 'channelId' | 'currency' | 'lines'>,
  customerId: string | null,
): Promise<QuoteAnswer> {
  const { quoteId, channelId, currency, lines } = request
  const input = {
    quoteId,
    channelId,
    currency,
    customerId,
    lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
  }
  try {
    return await callNeighbour(catalog(), configuration.neighbour_timeout_ms, tenantId, quote_for_order, {
      input,
    })
  } catch (error) {
    logger.warn({ err: error }, 'catalog gave no quote')
    throw fault(
      'UNAVAILABLE',
      'Prices cannot be looked up right now. Nothing was ordered: try again with the same key.',
    )
  }
}
