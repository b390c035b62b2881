import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { LotUnits } from '../lots/lots.ts'
import type { Supplier } from './supplier.ts'

/** One variant within a purchase order. Costs are in minor units of the order's currency. */
export interface PurchaseOrderLine {
  readonly id: string
  readonly variantId: string
  readonly ordered: number
  readonly received: number
  readonly cancelled: number
  /** How much more than ordered may arrive. */
  readonly tolerancePercent: number
  readonly unitCost: number
}

interface AnyPurchaseOrder {
  readonly id: string
  readonly number: string
  readonly supplierId: string
  readonly warehouseId: string
  readonly currency: string
  readonly note: string | null
  readonly lines: readonly PurchaseOrderLine[]
  readonly draftedAt: Date
  readonly version: number
}

/** Being written: the supplier knows nothing of it. `expectedOn` is a wish. */
export interface DraftPurchaseOrder extends AnyPurchaseOrder {
  readonly status: 'DRAFT'
  readonly expectedOn: string | null
}

/** The supplier has it, and goods are awaited by the day `expectedOn`. */
export interface AwaitedPurchaseOrder extends AnyPurchaseOrder {
  readonly status: 'SENT' | 'PARTLY_RECEIVED'
  readonly sentAt: Date
  readonly expectedOn: string
}

/** Nothing more is awaited. RECEIVED: something came; CANCELLED: nothing did. */
export interface ClosedPurchaseOrder extends AnyPurchaseOrder {
  readonly status: 'RECEIVED' | 'CANCELLED'
  readonly sentAt: Date | null
  readonly expectedOn: string | null
  readonly closedAt: Date
  readonly closingReason: string | null
}

export type PurchaseOrder = DraftPurchaseOrder | AwaitedPurchaseOrder | ClosedPurchaseOrder
export type PurchaseOrderStatus = PurchaseOrder['status']

/** The order is in a state in which this cannot be done. */
export interface PurchaseOrderInOtherState {
  readonly kind: 'PurchaseOrderInOtherState'
  readonly status: PurchaseOrderStatus
}

/** The supplier does not accept so small an order. Amounts in minor units. */
export interface BelowMinimumOrder {
  readonly kind: 'BelowMinimumOrder'
  readonly total: number
  readonly minimum: number
  readonly currency: string
}

/** A line of which more arrived than ordered and tolerated. */
export interface ExcessLine {
  readonly line: PurchaseOrderLine
  readonly delivered: number
  /** How many units could be received at most. */
  readonly receivable: number
}

/** More arrived than ordered and tolerated; every such line at once. */
export interface ReceivedBeyondTolerance {
  readonly kind: 'ReceivedBeyondTolerance'
  readonly currency: string
  readonly lines: readonly ExcessLine[]
}

/** Units of a line that arrived. */
export interface DeliveredLine {
  readonly lineId: string
  readonly quantity: number
  /** The lots they are of, or the serial number of each; null where the variant has none. */
  readonly lots: readonly LotUnits[] | null
  readonly serials: readonly string[] | null
}

/** Units still awaited of a line; more than ordered may have come, never less than none is awaited. */
export function outstandingOf({ ordered, received, cancelled }: PurchaseOrderLine): number {
  return Math.max(0, ordered - received - cancelled)
}

/** Units that may still be received: up to what was ordered and not cancelled, plus the tolerance, in whole units. */
export function receivableOf({ ordered, received, cancelled, tolerancePercent }: PurchaseOrderLine): number {
  return Math.floor(((ordered - cancelled) * (100 + tolerancePercent)) / 100) - received
}

/** What an order costs, without what was cancelled. Minor units. */
export function totalOf(lines: readonly PurchaseOrderLine[]): number {
  return lines.reduce((sum, line) => sum + (line.ordered - line.cancelled) * line.unitCost, 0)
}

/** Hands a draft to the supplier. Goods are expected after the mean lead time unless the draft names a day. */
export function send(
  order: PurchaseOrder,
  supplier: Supplier,
  now: Date,
): Decision<AwaitedPurchaseOrder, PurchaseOrderInOtherState | BelowMinimumOrder> {
  if (order.status !== 'DRAFT') return inOtherState(order)
  const total = totalOf(order.lines)
  if (total < supplier.minimumOrder) {
    const { currency, minimumOrder: minimum } = supplier
    return refuse({ kind: 'BelowMinimumOrder', total, minimum, currency })
  }
  const expectedOn = order.expectedOn ?? dayAfter(now, supplier.leadTimeDays)
  return accept({ ...order, status: 'SENT', sentAt: now, expectedOn, version: order.version + 1 })
}

/** Takes delivered units in: all lines or none, never beyond tolerance. Lines not of this order are the caller's to refuse. */
export function receive(
  order: PurchaseOrder,
  delivered: readonly DeliveredLine[],
  now: Date,
): Decision<PurchaseOrder, PurchaseOrderInOtherState | ReceivedBeyondTolerance> {
  if (order.status === 'DRAFT' || isClosed(order)) return inOtherState(order)
  const units = new Map(delivered.map(({ lineId, quantity }) => [lineId, quantity]))
  const excess = order.lines.flatMap((line) => {
    const quantity = units.get(line.id) ?? 0
    const receivable = receivableOf(line)
    return quantity > receivable ? [{ line, delivered: quantity, receivable }] : []
  })
  if (excess.length > 0)
    return refuse({ kind: 'ReceivedBeyondTolerance', currency: order.currency, lines: excess })
  const lines = order.lines.map((line) => ({ ...line, received: line.received + (units.get(line.id) ?? 0) }))
  return accept(settled(order, lines, null, now))
}

/**
 * Stops waiting for what is outstanding, of all lines or of some. What was received stays; an order of which something was
 * received and nothing more is awaited is RECEIVED.
 */
export function cancel(
  order: PurchaseOrder,
  lineIds: ReadonlySet<string> | null,
  reason: string,
  now: Date,
): Decision<PurchaseOrder, PurchaseOrderInOtherState> {
  if (isClosed(order)) return inOtherState(order)
  const lines = order.lines.map((line) =>
    lineIds === null || lineIds.has(line.id)
      ? { ...line, cancelled: line.cancelled + outstandingOf(line) }
      : line,
  )
  return accept(settled(order, lines, reason, now))
}

/** The order with its new lines: closed as soon as nothing is awaited. */
function settled(
  order: DraftPurchaseOrder | AwaitedPurchaseOrder,
  lines: readonly PurchaseOrderLine[],
  closingReason: string | null,
  now: Date,
): PurchaseOrder {
  const version = order.version + 1
  const came = lines.some((line) => line.received > 0)
  if (lines.every((line) => outstandingOf(line) === 0)) {
    const sentAt = order.status === 'DRAFT' ? null : order.sentAt
    const status = came ? 'RECEIVED' : 'CANCELLED'
    return { ...order, lines, status, sentAt, closedAt: now, closingReason, version }
  }
  if (order.status === 'DRAFT') return { ...order, lines, version }
  return { ...order, lines, status: came ? 'PARTLY_RECEIVED' : 'SENT', version }
}

function isClosed(order: PurchaseOrder): order is ClosedPurchaseOrder {
  return order.status === 'RECEIVED' || order.status === 'CANCELLED'
}

function inOtherState({ status }: PurchaseOrder): Decision<never, PurchaseOrderInOtherState> {
  return refuse({ kind: 'PurchaseOrderInOtherState', status })
}

const day_ms = 86_400_000

/** The day (UTC) so many days after an instant, rounded up: goods are not promised early. */
function dayAfter(instant: Date, days: number): string {
  return new Date(instant.getTime() + Math.ceil(days) * day_ms).toISOString().slice(0, 10)
}
