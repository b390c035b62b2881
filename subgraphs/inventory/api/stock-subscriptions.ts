import { type LoggedEvent, positionCursor, readEvent } from '#platform/events/cloud-event.ts'
import { StockLevelChanged } from '../published.ts'
import type { StockUpdate } from './parents.ts'
import type { SubscriptionResolvers } from './types.generated.ts'

/** Live stock. */
export const stockSubscriptions: SubscriptionResolvers = {
  stockChanged: {
    subscribe: (_parent, { variantId, warehouseId = null, after }, { liveFeed, viewer }) =>
      liveFeed.subscribe({
        tenantId: viewer.tenantId,
        types: [StockLevelChanged.type],
        subjects: [variantId],
        after: after ?? null,
        matches: (event) =>
          warehouseId === null || (event.data as { warehouseId: string }).warehouseId === warehouseId,
      }),
    resolve: (event: LoggedEvent): StockUpdate => ({
      ...readEvent(StockLevelChanged, event).data,
      cursor: positionCursor(event.position),
      happenedAt: new Date(event.time),
    }),
  },
}
