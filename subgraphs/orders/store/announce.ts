import { type Announcement, announcement } from '#platform/events/cloud-event.ts'
import { restOf } from '../domain/cancelled-units.ts'
import type { Amounts } from '../domain/money.ts'
import type { Allocation, Order, OrderLine } from '../domain/order.ts'
import {
  GoodsAllocated,
  OrderCancelled,
  OrderChanged,
  OrderConfirmed,
  type OrderLineData,
  OrderLinesCancelled,
  OrderPlaced,
  OrderRefunded,
} from '../published.ts'
import type { Payment } from './order-reader.ts'
import type { Refund } from './refund-store.ts'

/** What every event about an order says of it; nothing personal. */
function aboutOrder(order: Order) {
  return {
    orderId: order.id,
    number: order.number,
    customerId: order.customerId,
    channelId: order.channelId,
    currency: order.currency,
    countryCode: order.countryCode,
    country: order.country,
    placedAt: order.placedAt.toISOString(),
    net: order.net,
    tax: order.tax,
    gross: order.gross,
  }
}

export function refunded(order: Order, refund: Refund, now: Date): Announcement {
  const { placedAt: _placed, net: _net, tax: _tax, ...about } = aboutOrder(order)
  return announcement(OrderRefunded, order.id, now, {
    ...about,
    refundId: refund.id,
    reason: refund.reason,
    returnId: refund.returnId,
    refundedAt: now.toISOString(),
    gross: refund.amount,
    lines: [...refund.lines],
  })
}

export function lineData(line: OrderLine): OrderLineData {
  return {
    lineId: line.id,
    variantId: line.variantId,
    productId: line.productId,
    categoryId: line.categoryId,
    sku: line.sku,
    name: line.name,
    quantity: line.ordered,
    net: line.net,
    tax: line.tax,
    gross: line.gross,
  }
}

/** Some units of a line, with what they cost. */
export function partData(line: OrderLine, quantity: number, { net, tax, gross }: Amounts): OrderLineData {
  return { ...lineData(line), quantity, net, tax, gross }
}

export function placed(order: Order): Announcement {
  return announcement(OrderPlaced, order.id, order.placedAt, {
    ...aboutOrder(order),
    lineCount: order.lineCount,
  })
}

export function confirmed(
  order: Order,
  lines: readonly OrderLine[],
  allocations: readonly Allocation[],
  now: Date,
): Announcement {
  return announcement(OrderConfirmed, order.id, now, {
    ...aboutOrder(order),
    confirmedAt: now.toISOString(),
    lines: lines.map(lineData),
    allocations: allocations.filter((each) => each.quantity > 0).map(allocationData),
  })
}

/** Goods came for lines that waited. */
export function goodsAllocated(
  order: Order,
  allocationId: string,
  allocations: readonly Allocated[],
  now: Date,
): Announcement {
  const data = { ...aboutOrder(order), allocationId, allocations: allocations.map(allocationData) }
  return announcement(GoodsAllocated, order.id, now, data)
}

/** Units of lines will not be shipped. `letGo`: what is never taken for them; undefined where a refund is to come. */
export function linesCancelled(
  order: Order,
  cancellationId: string,
  lines: readonly OrderLineData[],
  letGo: number | undefined,
  now: Date,
): Announcement {
  const about = { ...aboutOrder(order), cancellationId, cancelledAt: now.toISOString() }
  const data = { ...about, ...(letGo === undefined ? {} : { letGo }), lines: [...lines] }
  return announcement(OrderLinesCancelled, order.id, now, data)
}

type Allocated = Pick<Allocation, 'lineId' | 'variantId' | 'warehouseId' | 'quantity'>

function allocationData({ lineId, variantId, warehouseId, quantity }: Allocated): Allocated {
  return { lineId, variantId, warehouseId, quantity }
}

/** Says what this cancellation took away: what was given back, or cancelled, before is not counted twice. */
export function cancelled(
  order: Order,
  lines: readonly OrderLine[],
  { captureAt, refunded }: Pick<Payment, 'captureAt' | 'refunded'>,
  now: Date,
): Announcement {
  const { parts, letGo } = restOf(captureAt, lines)
  return announcement(OrderCancelled, order.id, now, {
    ...aboutOrder(order),
    cancelledAt: now.toISOString(),
    reason: order.cancellation?.reason ?? 'STAFF_REQUEST',
    wasConfirmed: order.confirmedAt !== null,
    givenBack: order.gross - refunded - letGo,
    lines: parts.map(({ line, quantity, cost }) => partData(line, quantity, cost)),
  })
}

/** `change` is the type of the timeline entry that subscribers will find. */
export function changed(order: Order, change: string, now: Date): Announcement {
  return announcement(OrderChanged, order.id, now, {
    orderId: order.id,
    number: order.number,
    customerId: order.customerId,
    status: order.status,
    paymentStatus: order.paymentStatus,
    fulfillmentStatus: order.fulfillmentStatus,
    change,
  })
}
