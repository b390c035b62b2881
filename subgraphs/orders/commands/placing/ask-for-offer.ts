import type { Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import { type MovedLine, movedLines } from '../../domain/moved-prices.ts'
import {
  linesOnQuote,
  type PlacementRequest,
  type Problem,
  type Quote,
  type QuoteLine,
} from '../../domain/placement.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { askForQuote, type QuoteAnswer, type UnsellableLine } from './ask-for-quote.ts'

/** Why nothing is ordered, although nothing went wrong. */
export type NoOffer =
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly type: 'unsellable'; readonly lines: readonly UnsellableLine[] }
  | { readonly type: 'outdated'; readonly total: Quote; readonly moved: readonly MovedLine[] }

/** What the lines of a request cost, in the order of the request. */
export interface Offered {
  readonly type: 'offered'
  readonly quote: Quote
  readonly lines: readonly QuoteLine[]
}

export type Offer = Offered | NoOffer | { readonly type: 'unavailable'; readonly error: unknown }

/**
 * Asks catalog for the request's lines and checks what it says: sums, and that a given quote is for these lines. An expired
 * quote is paid all the same as long as no price moved.
 */
export async function offerFor(
  dependencies: CommandDependencies,
  viewer: Viewer,
  request: PlacementRequest,
): Promise<Offer> {
  let answer: QuoteAnswer
  try {
    answer = await askForQuote(dependencies, viewer.tenantId, request, viewer.customerId)
    if (answer.__typename === 'QuoteExpired') {
      const shown = answer.promised
      const { tenantId, customerId } = viewer
      answer = await askForQuote(dependencies, tenantId, { ...request, quoteId: null }, customerId)
      const moved = answer.__typename === 'OrderQuote' ? movedLines(request.lines, shown, answer) : []
      if (answer.__typename === 'OrderQuote' && moved.length > 0)
        return { type: 'outdated', total: answer, moved }
    }
  } catch (error) {
    return { type: 'unavailable', error }
  }
  // Asked without a quote, catalog does not say that it expired.
  if (answer.__typename === 'QuoteExpired') throw new Error('catalog let a quote expire that was not given')
  if (answer.__typename === 'InvalidInput') return { type: 'invalid', problems: answer.problems }
  if (answer.__typename === 'LinesNotSellable') return { type: 'unsellable', lines: answer.lines }
  const decided = linesOnQuote(request, answer)
  if (decided.accepted) return { type: 'offered', quote: answer, lines: decided.facts }
  if (decided.refusal === 'otherLines' && request.quoteId !== null) {
    return {
      type: 'invalid',
      problems: [{ path: 'quoteId', message: 'This quote is for other lines or another currency.' }],
    }
  }
  dependencies.logger.error({ quote: answer.quoteId }, 'catalog gave a quote that does not add up')
  const error = fault(
    'UNAVAILABLE',
    'Prices cannot be looked up right now. Nothing was ordered: try again with the same key.',
  )
  return { type: 'unavailable', error }
}
