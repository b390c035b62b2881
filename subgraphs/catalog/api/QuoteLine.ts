import { taxedMoney } from './mappers.ts'
import type { QuoteLineResolvers } from './types.generated.ts'

export const QuoteLine: QuoteLineResolvers = {
  variant: async ({ variantId }, _, { loaders }) => {
    const variant = await loaders.variant.load(variantId)
    if (variant === null) throw new Error(`variant ${variantId} was quoted and is gone`)
    return variant
  },
  unitPrice: ({ unitNet, unitTax, unitGross, currency }) => taxedMoney(unitNet, unitTax, unitGross, currency),
  total: ({ net, tax, gross, currency }) => taxedMoney(net, tax, gross, currency),
}
