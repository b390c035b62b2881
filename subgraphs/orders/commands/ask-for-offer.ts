import type { Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import {
  linesOnQuote,
  type PlacementRequest,
  type Problem,
  type Quote,
  type QuoteLine,
} from '../domain/placement.ts'
import { askForQuote, type QuoteAnswer, type UnsellableLine } from './ask-for-quote.ts'
import type { CommandDependencies } from './dependencies.ts'

/** Why nothing is ordered, although nothing went wrong. */
export type NoOffer =
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly type: 'unsellable'; readonly lines: readonly UnsellableLine[] }
  | { readonly type: 'outdated'; readonly total: Quote | null }

/** What the lines of a request cost, in the order of the request. */
export interface Offered {
  readonly type: 'offered'
  readonly quote: Quote
  readonly lines: readonly QuoteLine[]
}

export type Offer = Offered | NoOffer | { readonly type: 'unavailable'; readonly error: unknown }

/** Asks catalog for the request's lines and checks what it says: sums, and that a given quote is for these lines. */
export async function offerFor(
  dependencies: CommandDependencies,
  viewer: Viewer,
  request: PlacementRequest,
): Promise<Offer> {
  let answer: QuoteAnswer
  try {
    answer = await askForQuote(dependencies, viewer.tenantId, request, viewer.customerId)
    if (answer.__typename === 'QuoteExpired') {
      const now = await askForQuote(
        dependencies,
        viewer.tenantId,
        { ...request, quoteId: null },
        viewer.customerId,
      )
      return { type: 'outdated', total: now.__typename === 'OrderQuote' ? now : null }
    }
  } catch (error) {
    return { type: 'unavailable', error }
  }
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
