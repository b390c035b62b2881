import { money, type TaxedMoney } from '#platform/money/money.ts'
import type { NewProduct } from '../domain/product-draft.ts'
import { taxed } from '../domain/quote.ts'
import type { PriceAnswer } from '../store/price-reader.ts'
import type { CreateProductInput } from './types.generated.ts'

/** The input with the defaults its schema promises, for the compiler: GraphQL has filled them in already. */
export function newProductOf(input: CreateProductInput): NewProduct {
  const variants = input.variants.map((variant) => ({
    ...variant,
    options: variant.options ?? [],
    published: variant.published ?? true,
    prices: variant.prices ?? [],
  }))
  return { ...input, description: input.description ?? '', published: input.published ?? false, variants }
}

/** A price with its tax, or null when there is none. */
export function taxedPrice(answer: PriceAnswer | null): TaxedMoney | null {
  return answer === null ? null : taxed(answer.amount, answer.paidIn, answer)
}

/** Three amounts in minor units as taxed money. */
export function taxedMoney(net: number, tax: number, gross: number, currency: string): TaxedMoney {
  return { net: money(net, currency), tax: money(tax, currency), gross: money(gross, currency) }
}
