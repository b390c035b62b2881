import { type Listener, onMany } from '#platform/events/consumer.ts'
import { OrderConfirmed } from '#subgraphs/orders/published.ts'
import type { CommandDependencies } from '../commands/dependencies.ts'
import { planShipments } from '../commands/plan-shipments.ts'

/** An order was confirmed: plan its shipments. Orders confirmed in one go are planned in one go. */
export function onOrderConfirmed(dependencies: Pick<CommandDependencies, 'now' | 'step_ms'>): Listener {
  return onMany(OrderConfirmed, (scope, events) =>
    planShipments(
      dependencies,
      scope,
      events.map((event) => event.data),
    ),
  )
}
