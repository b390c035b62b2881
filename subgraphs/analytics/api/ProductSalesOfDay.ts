import { productFigures } from './sales-figures.ts'
import type { Resolvers } from './types.generated.ts'

export const ProductSalesOfDay: Resolvers['ProductSalesOfDay'] = { ...productFigures }
