import { productFigures } from './sales-figures.ts'
import type { Resolvers } from './types.generated.ts'

export const TopProduct: Resolvers['TopProduct'] = {
  ...productFigures,
  variant: ({ variantId }) => ({ __typename: 'Variant', id: variantId }),
}
