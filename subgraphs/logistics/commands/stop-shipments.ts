import { hasLeft } from '../domain/status.ts'
import { lockOrders, lockShipmentsOfOrders } from '../store/shipment-store.ts'
import { type CancelledOrder, cancelShipments } from './cancel-shipments.ts'
import type { CommandDependencies } from './dependencies.ts'

/** STOPPED: nothing of the order leaves any more, planned or not. GOODS_LEFT: some of it did; nothing was changed. */
export type StopOutcome = 'STOPPED' | 'GOODS_LEFT'

/**
 * Stops an order's shipments for good, or tells that goods have left. This is where a cancellation and a dispatch meet: both
 * need the lock of the shipment, so exactly one wins, and stock and money are given back only after this said STOPPED.
 */
export async function stopShipments(
  dependencies: CommandDependencies,
  tenantId: string,
  order: CancelledOrder,
): Promise<StopOutcome> {
  const outcome = await dependencies.database.write(tenantId, async (scope): Promise<StopOutcome> => {
    await lockOrders(scope, [order.orderId])
    const shipments = await lockShipmentsOfOrders(scope, [order.orderId])
    if (shipments.some((shipment) => hasLeft(shipment.progress.status))) return 'GOODS_LEFT'
    await cancelShipments(dependencies, scope, [order])
    return 'STOPPED'
  })
  if (outcome === 'STOPPED') dependencies.wakeRelay()
  return outcome
}
