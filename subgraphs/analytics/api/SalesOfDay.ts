import { salesFigures } from './sales-figures.ts'
import type { Resolvers } from './types.generated.ts'

export const SalesOfDay: Resolvers['SalesOfDay'] = { ...salesFigures }
