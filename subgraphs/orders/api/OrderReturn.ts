import { money } from '#platform/money/money.ts'
import { reference, sliceOf } from './mappers.ts'
import type { OrderReturnResolvers } from './types.generated.ts'

export const OrderReturn: OrderReturnResolvers = {
  channel: (each) => reference(each.channelId),
  customer: (each) => reference(each.customerId),
  order: ({ orderId }, _args, { loaders }) => (orderId === null ? null : loaders.order.load(orderId)),
  deduction: (each) => money(each.deduction, each.currency),
  addition: (each) => money(each.addition, each.currency),
  total: (each) => money(each.gross, each.currency),
  lines(each, given, { loaders }) {
    const { first, skip } = sliceOf(given)
    return loaders.returnLines(first, skip).load(each.id)
  },
}
