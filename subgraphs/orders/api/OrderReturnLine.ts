import { money } from '#platform/money/money.ts'
import { reference } from './mappers.ts'
import type { OrderReturnLineResolvers } from './types.generated.ts'

export const OrderReturnLine: OrderReturnLineResolvers = {
  variant: (line) => reference(line.variantId),
  total: (line) => money(line.gross, line.currency),
}
