import type { Scope } from '#platform/database/database.ts'
import { type Listener, on } from '#platform/events/consumer.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { ShipmentStatusChanged } from '#subgraphs/logistics/published.ts'
import { deliver, dispatch, fulfillmentOf, type Moved } from '../domain/fulfilment.ts'
import type { Order, OrderLine } from '../domain/order.ts'
import { order_lines_max } from '../domain/placement.ts'
import { changed } from '../store/announce.ts'
import { lockOrder } from '../store/lease-store.ts'
import { linesOfOrders, type Payment, paymentsOf } from '../store/order-reader.ts'
import { saveChange, saveLines } from '../store/order-store.ts'

/** Goods left: lines are fulfilled, and an authorised payment becomes due. Goods arrived: the order may be complete. */
export function onShipmentStatusChanged(logger: Logger, now: () => Date): Listener {
  return on(ShipmentStatusChanged, async (scope, { data, time }) => {
    const move = data.status === 'DISPATCHED' ? dispatch : data.status === 'DELIVERED' ? deliver : null
    if (move === null) return
    const order = await lockOrder(scope, data.orderId)
    if (order === null) throw new Error(`goods moved for order ${data.orderId}, which is unknown`)
    const at = new Date(time)
    if (order.status === 'CANCELLED') {
      logger.error(
        { order: order.id, shipment: data.shipmentId },
        'goods moved for a cancelled order: intercept them',
      )
      const { fence } = order.lease
      const timeline = [{ type: `${data.status}_AFTER_CANCELLATION`, at, note: data.trackingNumber }]
      await saveChange(scope, { order, fence, payment: null, cancelLines: false, timeline, facts: [] }, at)
      return
    }
    await moveGoods(scope, order, move, data.lines, at, now(), data.trackingNumber)
  })
}

async function moveGoods(
  scope: Scope,
  order: Order,
  move: typeof dispatch<OrderLine>,
  moved: readonly Moved[],
  at: Date,
  now: Date,
  trackingNumber: string,
): Promise<void> {
  const lines = move(await linesOfOrders(scope, [order.id], order_lines_max, 0), moved)
  await saveLines(scope, lines)
  const [payment] = await paymentsOf(scope, [order.id])
  const after = afterMove(order, lines, payment, at, now)
  const change = after.fulfillmentStatus
  await saveChange(
    scope,
    {
      order: after,
      fence: order.lease.fence,
      payment: null,
      cancelLines: false,
      timeline: [{ type: change, at, note: trackingNumber }],
      facts: [changed(after, change, at)],
    },
    at,
  )
}

/** The raised fence makes a run that goes on (a capture, a cancellation) start over with what is true now. */
function afterMove(
  order: Order,
  lines: readonly OrderLine[],
  payment: Payment | undefined,
  at: Date,
  now: Date,
): Order {
  const fulfillmentStatus = fulfillmentOf(lines)
  const isHeld = payment !== undefined && payment.captured + payment.released < payment.authorised
  const captureDue = order.captureDue || isHeld
  // A refund or a return may be on its way: whoever sees to it starts over as well.
  const workLeft = captureDue || order.cancellation !== null || order.lease.until !== null
  const moved: Order = {
    ...order,
    fulfillmentStatus,
    captureDue,
    lease: { ...order.lease, fence: order.lease.fence + 1, owner: null, until: workLeft ? now : null },
  }
  return fulfillmentStatus === 'DELIVERED' ? { ...moved, status: 'COMPLETED', completedAt: at } : moved
}
