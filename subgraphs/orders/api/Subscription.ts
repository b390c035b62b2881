import { type LoggedEvent, positionCursor } from '#platform/events/cloud-event.ts'
import { forbidden } from '#platform/faults/codes.ts'
import { maySee } from '../commands/visibility.ts'
import { OrderChanged } from '../published.ts'
import type { Context } from './context.ts'
import type { SubscriptionOrderUpdatedArgs } from './types.generated.ts'

export const Subscription = {
  orderUpdated: {
    async subscribe(
      _root: unknown,
      { orderId, accessToken, after }: SubscriptionOrderUpdatedArgs,
      context: Context,
    ) {
      const { loaders, viewer, liveFeed } = context
      const order = await loaders.order.load(orderId)
      // One answer for another's order and for none: a guess tells nothing.
      if (order === null || !maySee(viewer, order, accessToken))
        throw forbidden('There is no such order, or it is not yours.')
      return liveFeed.subscribe({
        tenantId: viewer.tenantId,
        types: [OrderChanged.type],
        subjects: [order.id],
        after: after ?? null,
      })
    },
    async resolve(event: LoggedEvent, _args: unknown, context: Context) {
      context.renewLoaders()
      const { change } = OrderChanged.schema.parse(event.data)
      return {
        cursor: positionCursor(event.position),
        order: await context.loaders.order.load(event.subject),
        change,
      }
    },
  },
}
