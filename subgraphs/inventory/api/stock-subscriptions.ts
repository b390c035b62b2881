import { type LoggedEvent, positionCursor, readEvent } from '#platform/events/cloud-event.ts'
import { fault } from '#platform/faults/codes.ts'
import { StockLevelChanged } from '../published.ts'
import { readVariantIdBySku } from '../store/barcodes/variant-codes-store.ts'
import type { Context } from './context.ts'
import type { StockUpdate } from './parents.ts'
import type { SubscriptionResolvers } from './types.generated.ts'

/** Live stock. */
export const stockSubscriptions: SubscriptionResolvers = {
  stockChanged: {
    subscribe: async (_parent, { variantId, sku, warehouseId = null, after }, { liveFeed, viewer, read }) =>
      liveFeed.subscribe({
        tenantId: viewer.tenantId,
        types: [StockLevelChanged.type],
        subjects: [await oneVariant(read, variantId ?? null, sku ?? null)],
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

/** The id of the variant that is named by its id or by its code. */
async function oneVariant(
  read: Context['read'],
  variantId: string | null,
  sku: string | null,
): Promise<string> {
  if (variantId !== null && sku === null) return variantId
  if (variantId !== null || sku === null) {
    throw fault('BAD_USER_INPUT', 'Name one variant: by `variantId`, or by `sku`.')
  }
  const found = sku.includes('\0') ? null : await read((scope) => readVariantIdBySku(scope, sku))
  if (found === null) throw fault('BAD_USER_INPUT', 'No variant has this sku.')
  return found
}
