import { taxedMoney } from './mappers.ts'
import type { QuoteResolvers } from './types.generated.ts'

export const Quote: QuoteResolvers = {
  lines: ({ lines, currency }) => lines.map((line) => ({ ...line, currency })),
  total: ({ net, tax, gross, currency }) => taxedMoney(net, tax, gross, currency),
}
