import { money } from '#platform/money/money.ts'
import type { PriceVersionConflict } from '../domain/price.ts'
import type { InvalidInput } from '../domain/problems.ts'
import type { ProductVersionConflict } from '../domain/product.ts'
import type { LinesNotSellable } from '../domain/quote.ts'
import type { QuoteExpired } from '../domain/standing-quote.ts'

// Each refusal of the domain as its GraphQL type, with the sentence people read.

export function invalidInput({ problems }: InvalidInput) {
  const [first, ...others] = problems
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  const message = `The input cannot be accepted: ${first?.path} ${first?.message}${more}. Nothing was changed.`
  return { __typename: 'InvalidInput' as const, message, problems }
}

export function unknownProduct() {
  return {
    __typename: 'UnknownProduct' as const,
    message: 'There is no product with this id. Nothing was changed.',
  }
}

export function productVersionConflict({ actualVersion }: ProductVersionConflict) {
  const message = `Somebody changed the product since you looked: it has version ${actualVersion} now. Nothing was changed.`
  return { __typename: 'ProductVersionConflict' as const, message, actualVersion }
}

export function priceVersionConflict({
  actual,
  currency,
}: PriceVersionConflict & { readonly currency: string }) {
  const actualVersion = actual?.version ?? 0
  return {
    __typename: 'PriceVersionConflict' as const,
    message: `Somebody changed the price since you looked: it has version ${actualVersion} now. Nothing was changed.`,
    actualVersion,
    currentPrice: actual === null ? null : money(actual.amount, currency),
  }
}

export function idempotencyKeyReused() {
  const message =
    'This idempotency key was used before with another input. Nothing was changed; use a new key.'
  return { __typename: 'IdempotencyKeyReused' as const, message }
}

export function linesNotSellable({ lines }: LinesNotSellable) {
  const message = `${lines.length} of the lines cannot be sold. Take them out, and quote again.`
  return { __typename: 'LinesNotSellable' as const, message, lines }
}

export function quoteExpired({ promised }: QuoteExpired) {
  return {
    __typename: 'QuoteExpired' as const,
    message: 'The quote does not hold any more. Quote again.',
    promised: promised === null ? null : { ...promised, quoteId: promised.id },
  }
}
