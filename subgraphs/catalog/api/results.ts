import { money } from '#platform/money/money.ts'
import type { CreateCategoryOutcome } from '../commands/create-category.ts'
import type { CreateChannelOutcome } from '../commands/create-channel.ts'
import type { CreateProductOutcome } from '../commands/create-product.ts'
import type { QuoteOutcome } from '../commands/give-quote.ts'
import type { QuoteForOrderOutcome } from '../commands/quote-for-order.ts'
import type { UpdatePriceOutcome } from '../commands/update-price.ts'
import type { UpdateProductOutcome } from '../commands/update-product.ts'
import type { Loaders } from './loaders.ts'
import * as refusals from './refusals.ts'
import type { ResolversTypes } from './types.generated.ts'

// What came of each command as a member of the mutation's union.

type Result<Name extends keyof ResolversTypes> = Promise<Awaited<ResolversTypes[Name]>>

export async function createProductResult(outcome: CreateProductOutcome): Result<'CreateProductResult'> {
  if (outcome.kind === 'InvalidInput') return refusals.invalidInput(outcome)
  return { __typename: outcome.kind, product: outcome.product }
}

export async function updateProductResult(outcome: UpdateProductOutcome): Result<'UpdateProductResult'> {
  switch (outcome.kind) {
    case 'InvalidInput':
      return refusals.invalidInput(outcome)
    case 'ProductVersionConflict':
      return refusals.productVersionConflict(outcome)
    case 'UnknownProduct':
      return refusals.unknownProduct()
    case 'UpdateProductSuccess':
      return { __typename: outcome.kind, product: outcome.product }
  }
}

export async function createCategoryResult(outcome: CreateCategoryOutcome): Result<'CreateCategoryResult'> {
  if (outcome.kind === 'InvalidInput') return refusals.invalidInput(outcome)
  return { __typename: outcome.kind, category: outcome.category }
}

export async function createChannelResult(outcome: CreateChannelOutcome): Result<'CreateChannelResult'> {
  if (outcome.kind === 'InvalidInput') return refusals.invalidInput(outcome)
  return { __typename: outcome.kind, channel: outcome.channel }
}

export async function updatePriceResult(
  outcome: UpdatePriceOutcome,
  loaders: Loaders,
): Result<'UpdatePriceResult'> {
  switch (outcome.kind) {
    case 'InvalidInput':
      return refusals.invalidInput(outcome)
    case 'PriceVersionConflict':
      return refusals.priceVersionConflict(outcome)
    case 'IdempotencyKeyReused':
      return refusals.idempotencyKeyReused()
    case 'UpdatePriceSuccess': {
      const { variantId, amount, currency, version, changed } = outcome
      const variant = await loaders.variant.load(variantId)
      if (variant === null) throw new Error(`variant ${variantId} has a price and is gone`)
      return { __typename: outcome.kind, variant, price: money(amount, currency), version, changed }
    }
  }
}

export async function quoteResult(outcome: QuoteOutcome): Result<'QuoteResult'> {
  switch (outcome.kind) {
    case 'InvalidInput':
      return refusals.invalidInput(outcome)
    case 'LinesNotSellable':
      return refusals.linesNotSellable(outcome)
    case 'Quote':
      return { __typename: 'QuoteSuccess', quote: { __typename: 'Quote', ...outcome.quote } }
  }
}

export async function quoteForOrderResult(outcome: QuoteForOrderOutcome): Result<'QuoteForOrderResult'> {
  switch (outcome.kind) {
    case 'InvalidInput':
      return refusals.invalidInput(outcome)
    case 'LinesNotSellable':
      return refusals.linesNotSellable(outcome)
    case 'QuoteExpired':
      return refusals.quoteExpired(outcome)
    case 'OrderQuote': {
      const { currency, pricesIncludeTax, lines, net, tax, gross } = outcome.priced
      return {
        __typename: 'OrderQuote',
        quoteId: outcome.quoteId,
        currency,
        pricesIncludeTax,
        lines,
        net,
        tax,
        gross,
      }
    }
  }
}
