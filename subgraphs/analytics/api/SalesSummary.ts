import { salesFigures } from './sales-figures.ts'
import type { Resolvers } from './types.generated.ts'

export const SalesSummary: Resolvers['SalesSummary'] = {
  ...salesFigures,
  asOf: (_sums, _arguments, context) => context.asOf(),
}
