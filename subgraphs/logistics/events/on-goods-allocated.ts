import { type Listener, onMany } from '#platform/events/consumer.ts'
import { GoodsAllocated } from '#subgraphs/orders/published.ts'
import type { CommandDependencies } from '../commands/dependencies.ts'
import { planShipments } from '../commands/plan-shipments.ts'

/** Goods came for an order that waited for them: plan the shipments they leave in. */
export function onGoodsAllocated(dependencies: Pick<CommandDependencies, 'now' | 'step_ms'>): Listener {
  return onMany(GoodsAllocated, (scope, events) =>
    planShipments(
      dependencies,
      scope,
      events.map(({ data }) => ({ ...data, wave: data.allocationId })),
    ),
  )
}
