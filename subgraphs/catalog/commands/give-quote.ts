import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import { type InvalidInput, problemAt } from '../domain/problems.ts'
import {
  type LineRequest,
  type LinesNotSellable,
  type PricedLines,
  priceLines,
  quote_life_minutes,
  readLines,
} from '../domain/quote.ts'
import type { StandingQuote } from '../domain/standing-quote.ts'
import { isSlug } from '../domain/texts.ts'
import { insertQuote, readOffer } from '../store/quote-store.ts'
import type { Session } from './session.ts'

export interface QuoteRequest {
  readonly channelId: string
  readonly currency?: string | null | undefined
  readonly lines: readonly LineRequest[]
}

export type QuoteOutcome =
  | { readonly kind: 'Quote'; readonly quote: StandingQuote }
  | LinesNotSellable
  | InvalidInput

/** Promises a total for a basket for `quote_life_minutes`. Two statements: the offer is one snapshot, the promise one row. */
export async function giveQuote(session: Session, request: QuoteRequest): Promise<QuoteOutcome> {
  const priced = await pricedNow(session, request)
  if ('kind' in priced) return priced
  const now = session.now()
  const quote: StandingQuote = {
    ...priced,
    id: uuidv7(now.getTime()),
    customerId: session.viewer.customerId,
    expiresAt: new Date(now.getTime() + quote_life_minutes * 60_000),
  }
  await session.writeStatement((scope) => insertQuote(scope, quote))
  return { kind: 'Quote', quote }
}

/** What the lines cost at this moment, promised to nobody. One statement. */
export async function pricedNow(
  session: Session,
  request: QuoteRequest,
): Promise<PricedLines | LinesNotSellable | InvalidInput> {
  const lines = readLines(request.lines)
  if (!lines.accepted) return lines.refusal
  const { channelId, currency = null } = request
  if (!isSlug(channelId)) return problemAt('channelId', 'there is no such channel')
  const ids = [...new Set(request.lines.map((line) => line.variantId.toLowerCase()))].filter(isUuid)
  const offer = await session.lookUp((scope) => readOffer(scope, channelId, currency, ids))
  if (offer === null) return problemAt('channelId', 'there is no such channel')
  const decision = priceLines(lines.facts, offer.sellables, offer.channel, offer.currency)
  return decision.accepted ? decision.facts : decision.refusal
}
