import { money } from '#platform/money/money.ts'
import { lineOf, reference } from './mappers.ts'
import type { OrderReturnLineResolvers } from './types.generated.ts'

export const OrderReturnLine: OrderReturnLineResolvers = {
  variant: (line) => reference(line.variantId),
  async orderLine({ orderLineId }, _args, { loaders }) {
    const line = orderLineId === null ? null : await loaders.line.load(orderLineId)
    const order = line === null ? null : await loaders.order.load(line.orderId)
    return line === null || order === null ? null : lineOf(order, line)
  },
  restockedQuantity: (line) => line.restocked,
  scrappedQuantity: (line) => line.scrapped,
  total: (line) => money(line.gross, line.currency),
}
