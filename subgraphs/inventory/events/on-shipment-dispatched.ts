import { type Listener, onMany } from '#platform/events/consumer.ts'
import { ShipmentStatusChanged } from '#subgraphs/logistics/published.ts'
import { shipStock } from '../commands/stock/ship-stock.ts'

const actor = 'service:logistics'

/** Goods left a warehouse: they are no longer on hand, and what was promised of them is fulfilled. */
export function onShipmentDispatched(now: () => Date): Listener {
  return onMany(ShipmentStatusChanged, async (scope, events) => {
    const dispatched = events
      .map((event) => event.data)
      .filter((shipment) => shipment.status === 'DISPATCHED')
    await shipStock(scope, dispatched, { actor, at: now() })
  })
}
