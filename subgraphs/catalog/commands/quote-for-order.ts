import { isUuid } from '#platform/ids/uuid.ts'
import type { InvalidInput } from '../domain/problems.ts'
import type { LineRequest, LinesNotSellable, PricedLines } from '../domain/quote.ts'
import { honourQuote, type QuoteExpired } from '../domain/standing-quote.ts'
import { quoteById } from '../store/quote-store.ts'
import { pricedNow } from './give-quote.ts'
import type { Session } from './session.ts'

export interface QuoteForOrderRequest {
  readonly quoteId?: string | null | undefined
  readonly channelId: string
  readonly currency: string
  readonly lines: readonly LineRequest[]
  readonly customerId?: string | null | undefined
}

export type QuoteForOrderOutcome =
  | { readonly kind: 'OrderQuote'; readonly quoteId: string | null; readonly priced: PricedLines }
  | LinesNotSellable
  | QuoteExpired
  | InvalidInput

/** Prices the lines of an order: exactly what its quote promised, or what holds now. One statement either way. */
export async function quoteForOrder(
  session: Session,
  request: QuoteForOrderRequest,
): Promise<QuoteForOrderOutcome> {
  const { quoteId, customerId = null } = request
  if (quoteId == null) {
    const priced = await pricedNow(session, request)
    return 'kind' in priced ? priced : { kind: 'OrderQuote', quoteId: null, priced }
  }
  const quote = isUuid(quoteId) ? await session.lookUp((scope) => quoteById(scope, quoteId)) : null
  const decision = honourQuote(quote, { ...request, customerId }, session.now())
  if (!decision.accepted) return decision.refusal
  return { kind: 'OrderQuote', quoteId: decision.facts.id, priced: decision.facts }
}
