import { maySee } from '../commands/visibility.ts'
import { lineOf, reference, sliceOf, taxed } from './mappers.ts'
import type { OrderResolvers } from './types.generated.ts'

export const Order: OrderResolvers = {
  async __resolveReference(given: { readonly id?: string; readonly number?: string }, { loaders, viewer }) {
    const order =
      given.id !== undefined
        ? await loaders.order.load(given.id)
        : await loaders.orderByNumber.load((given.number ?? '').toUpperCase())
    return order !== null && maySee(viewer, order) ? order : null
  },
  cancelReason: (order) => order.cancellation?.reason ?? null,
  channel: (order) => reference(order.channelId),
  customer: (order) => reference(order.customerId),
  total: (order) => taxed(order, order.currency),
  async lines(order, given, { loaders }) {
    const { first, skip } = sliceOf(given)
    return (await loaders.lines(first, skip).load(order.id)).map((line) => lineOf(order, line))
  },
  payment: (order, _args, { loaders }) => loaders.payment.load(order.id),
  returns: (order, _args, { loaders }) => loaders.returns.load(order.id),
  timeline: (order, _args, { loaders }) => loaders.timeline.load(order.id),
}
