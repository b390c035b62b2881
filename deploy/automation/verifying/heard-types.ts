import { figures_consumer, listeners } from '#subgraphs/analytics/events/fold-figures.ts'
import { VariantAdded } from '#subgraphs/catalog/published.ts'
import { BackordersAllocated } from '#subgraphs/inventory/published.ts'
import { ShipmentStatusChanged } from '#subgraphs/logistics/published.ts'
import { GoodsAllocated, OrderCancelled, OrderConfirmed, OrderImported } from '#subgraphs/orders/published.ts'
import type { ContextName } from '../../embedded/contexts.ts'

/** What each consumer of each context listens to. A test compares it with what consumers remember. */
export const heard_types: Partial<
  Readonly<Record<ContextName, Readonly<Record<string, readonly string[]>>>>
> = {
  orders: { shipments: [ShipmentStatusChanged.type, BackordersAllocated.type] },
  logistics: { shipments: [OrderConfirmed.type, GoodsAllocated.type, OrderCancelled.type] },
  inventory: {
    inventory: [ShipmentStatusChanged.type],
    'inventory.codes': [VariantAdded.type],
    demand: [OrderImported.type],
  },
  analytics: { [figures_consumer]: listeners.map(({ type }) => type) },
}
