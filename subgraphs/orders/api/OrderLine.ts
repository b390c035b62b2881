import { money } from '#platform/money/money.ts'
import { maySee } from '../commands/visibility.ts'
import { lineOf, reference, taxed } from './mappers.ts'
import type { OrderLineResolvers } from './types.generated.ts'

export const OrderLine: OrderLineResolvers = {
  async __resolveReference({ id }: { readonly id: string }, { loaders, viewer }) {
    const line = await loaders.line.load(id)
    const order = line === null ? null : await loaders.order.load(line.orderId)
    return line !== null && order !== null && maySee(viewer, order) ? lineOf(order, line) : null
  },
  // Not checked again: whoever holds the line was allowed to see its order.
  order: (line, _args, { loaders }) => loaders.order.load(line.orderId),
  variant: (line) => reference(line.variantId),
  quantity: (line) => line.ordered,
  fulfilledQuantity: (line) => line.fulfilled,
  committedQuantity: (line) => line.committed,
  backorderedQuantity: (line) => line.backordered,
  cancelledQuantity: (line) => line.cancelled,
  deliveredQuantity: (line) => line.delivered,
  returnedQuantity: (line) => line.returned,
  unitPrice: (line) => money(line.unitGross, line.currency),
  taxRateBasisPoints: (line) => line.taxRateBp,
  total: (line) => taxed(line, line.currency),
}
