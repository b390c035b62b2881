import { type Listener, onMany } from '#platform/events/consumer.ts'
import { OrderCancelled } from '#subgraphs/orders/published.ts'
import { cancelShipments } from '../commands/cancel-shipments.ts'
import type { CommandDependencies } from '../commands/dependencies.ts'

/** An order was cancelled: cancel what has not left. */
export function onOrderCancelled(dependencies: Pick<CommandDependencies, 'now'>): Listener {
  return onMany(OrderCancelled, (scope, events) =>
    cancelShipments(
      dependencies,
      scope,
      events.map((event) => event.data),
    ),
  )
}
