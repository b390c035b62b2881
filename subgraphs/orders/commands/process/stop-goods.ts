import type { Order } from '../../domain/order.ts'
import type { Outcome } from '../../domain/process.ts'
import { callNeighbour } from '../call-neighbour.ts'
import type { CommandDependencies } from '../dependencies.ts'

/** What we ask logistics; a contract test checks it against logistics' schema. */
export const stop_shipments = `mutation StopShipments($input: StopShipmentsInput!) {
  stopShipments(input: $input) { outcome }
}`

/** Has logistics send nothing of the order any more. Logistics is the judge of whether goods left: it has seen them go. */
export async function stopGoods(
  { logistics, configuration }: CommandDependencies,
  tenantId: string,
  order: Order,
): Promise<Outcome> {
  const cancelledAt = order.cancellation?.requestedAt
  if (cancelledAt === undefined) throw new Error(`order ${order.id} is not being cancelled`)
  const input = { orderId: order.id, cancelledAt: cancelledAt.toISOString() }
  const { outcome } = await callNeighbour<{ readonly outcome: 'STOPPED' | 'GOODS_LEFT' }>(
    logistics(),
    configuration.neighbour_timeout_ms,
    tenantId,
    stop_shipments,
    { input },
  )
  return outcome === 'STOPPED' ? { type: 'stopped' } : { type: 'goodsLeft' }
}
