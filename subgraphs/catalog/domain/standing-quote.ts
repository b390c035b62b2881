import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { type InvalidInput, invalidInput, noProblems } from './problems.ts'
import type { LineRequest, PricedLines } from './quote.ts'

/** A quote as it was promised. */
export interface StandingQuote extends PricedLines {
  readonly id: string
  /** The only customer who may order on it; null: whoever holds the id. */
  readonly customerId: string | null
  readonly expiresAt: Date
}

/** The quote does not hold any more, or never did. */
export interface QuoteExpired {
  readonly kind: 'QuoteExpired'
  /** What it promised, for who may know; null when that was never, or is not known any more. */
  readonly promised: StandingQuote | null
}

/** What an order asks for when it is placed on a quote. */
export interface OrderRequest {
  readonly channelId: string
  readonly currency: string
  readonly lines: readonly LineRequest[]
  readonly customerId: string | null
}

/**
 * Honours a quote for an order of exactly its lines. Another customer's quote is treated as unknown, so that its existence
 * is not told.
 */
export function honourQuote(
  quote: StandingQuote | null,
  request: OrderRequest,
  now: Date,
): Decision<StandingQuote, QuoteExpired | InvalidInput> {
  if (quote === null || (quote.customerId !== null && quote.customerId !== request.customerId))
    return refuse({ kind: 'QuoteExpired', promised: null })
  if (quote.expiresAt <= now) return refuse({ kind: 'QuoteExpired', promised: quote })
  const problems = noProblems()
  problems.expect(request.channelId === quote.channelId, 'channelId', "is not the quote's")
  problems.expect(request.currency === quote.currency, 'currency', "is not the quote's")
  const same =
    request.lines.length === quote.lines.length &&
    quote.lines.every((line, index) => isSameLine(line, request.lines[index]))
  problems.expect(same, 'lines', "are not the quote's: quote again")
  return problems.found.length > 0 ? refuse(invalidInput(problems.found)) : accept(quote)
}

function isSameLine(quoted: LineRequest, asked: LineRequest | undefined): boolean {
  return quoted.variantId === asked?.variantId.toLowerCase() && quoted.quantity === asked.quantity
}
