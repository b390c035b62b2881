import { type LoggedEvent, positionCursor, readEvent } from '#platform/events/cloud-event.ts'
import { LowStockCleared, LowStockDetected } from '../published.ts'
import { readAlert } from '../store/stock/alerts-reader.ts'
import type { Context } from './context.ts'
import type { LowStockUpdate } from './parents.ts'
import type { SubscriptionResolvers } from './types.generated.ts'

export const Subscription: SubscriptionResolvers = {
  lowStock: {
    subscribe: (_parent, { warehouseId = null, after }, { liveFeed, viewer }) =>
      liveFeed.subscribe({
        tenantId: viewer.tenantId,
        types: [LowStockDetected.type, LowStockCleared.type],
        after: after ?? null,
        matches: (event) =>
          warehouseId === null || (event.data as { warehouseId: string }).warehouseId === warehouseId,
      }),
    resolve: (event: LoggedEvent, _given: unknown, context: Context) => toUpdate(event, context),
  },
}

/** The alert as it was at that moment. Only when it was raised is looked up: it never changes. */
async function toUpdate(event: LoggedEvent, { read }: Context): Promise<LowStockUpdate> {
  const cleared = event.type === LowStockCleared.type
  const { alertId, variantId, warehouseId, available, threshold } = readEvent(LowStockDetected, event).data
  const happenedAt = new Date(event.time)
  const raisedAt = cleared
    ? await read((scope) => readAlert(scope, alertId)).then((alert) => alert?.raisedAt)
    : happenedAt
  return {
    cursor: positionCursor(event.position),
    alert: {
      id: alertId,
      variantId,
      warehouseId,
      available,
      threshold,
      raisedAt: raisedAt ?? happenedAt,
      clearedAt: cleared ? happenedAt : null,
    },
  }
}
