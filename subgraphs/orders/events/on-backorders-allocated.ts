import type { Scope } from '#platform/database/database.ts'
import { type Listener, on } from '#platform/events/consumer.ts'
import { BackordersAllocated } from '#subgraphs/inventory/published.ts'
import { serve } from '../domain/backorder.ts'
import type { Order } from '../domain/order.ts'
import { order_lines_max } from '../domain/placement.ts'
import { changed, goodsAllocated } from '../store/announce.ts'
import { lockOrder } from '../store/lease-store.ts'
import { linesOfOrders } from '../store/order-reader.ts'
import { saveChange, saveLines } from '../store/order-store.ts'

/**
 * Goods came for lines that waited: they are committed now, and logistics is told to ship them. An order that is still being
 * placed is taken from its run by a raised fence: whoever goes on asks inventory again, and is told of these goods.
 */
export function onBackordersAllocated(now: () => Date): Listener {
  return on(BackordersAllocated, async (scope, { id, data, time }) => {
    const order = await lockOrder(scope, data.orderId)
    if (order === null) throw new Error(`goods came for order ${data.orderId}, which is unknown`)
    // Its cancellation gives back all that inventory has promised, these goods included.
    if (order.status === 'CANCELLED') return
    if (order.status === 'PENDING') return startOver(scope, order, now())
    const before = await linesOfOrders(scope, [order.id], order_lines_max, 0)
    const { lines, fresh } = serve(before, data.lines)
    if (fresh.length === 0) return
    await saveLines(scope, lines)
    const at = new Date(time)
    // A run that settles this order knows other lines: it starts over with these.
    const until = order.lease.until === null ? null : now()
    const after: Order = {
      ...order,
      lease: { ...order.lease, fence: order.lease.fence + 1, owner: null, until },
    }
    const units = fresh.reduce((sum, each) => sum + each.quantity, 0)
    const note = units === 1 ? '1 unit came in.' : `${units} units came in.`
    const timeline = [{ type: 'BACKORDER_ALLOCATED', at, note }]
    const facts = [goodsAllocated(after, id, fresh, at), changed(after, 'BACKORDER_ALLOCATED', at)]
    const { fence } = order.lease
    await saveChange(scope, { order: after, fence, payment: null, cancelLines: false, timeline, facts }, at)
  })
}

async function startOver(scope: Scope, order: Order, now: Date): Promise<void> {
  const { fence } = order.lease
  const taken: Order = { ...order, lease: { ...order.lease, fence: fence + 1, owner: null, until: now } }
  await saveChange(
    scope,
    { order: taken, fence, payment: null, cancelLines: false, timeline: [], facts: [] },
    now,
  )
}
