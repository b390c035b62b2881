import { type Listener, onMany } from '#platform/events/consumer.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { OrderImported } from '#subgraphs/orders/published.ts'
import { addDemand, type Demand, readDefaultWarehouse } from '../store/replenishment/forecast-demand-store.ts'

/**
 * Orders of the past are demand too. They name no warehouse, so they count for the one with this code, or for the most
 * preferred where none has it. A tenant without any warehouse keeps no history: there is nothing to fill.
 */
export function onOrderImported(warehouseCode: string): Listener {
  return onMany(OrderImported, async (scope, events) => {
    const warehouseId = await readDefaultWarehouse(scope, warehouseCode)
    if (warehouseId === null) return
    const demand = events.flatMap(({ data }) => {
      const day = new Date(data.placedAt).toISOString().slice(0, 10)
      return data.lines.flatMap(({ variantId, quantity }): readonly Demand[] =>
        variantId !== null && isUuid(variantId) && quantity > 0
          ? [{ variantId, warehouseId, day, quantity }]
          : [],
      )
    })
    await addDemand(scope, demand)
  })
}
