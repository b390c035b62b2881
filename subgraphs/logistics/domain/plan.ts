import type { Carrier } from './carrier.ts'
import { etaOf } from './eta.ts'
import { trackingNumber } from './tracking-number.ts'

/** Stock that is committed to an order line in one warehouse. */
export interface Allocation {
  readonly lineId: string
  readonly variantId: string
  readonly warehouseId: string
  readonly quantity: number
}

/** What is asked of us: the goods of one order. */
export interface ConfirmedOrder {
  readonly orderId: string
  /** Null for a guest. */
  readonly customerId: string | null
  readonly countryCode: string | null
  readonly allocations: readonly Allocation[]
  /** Tells goods that came later from those before; empty for those there were at the confirmation. */
  readonly wave?: string
}

/** Goods that leave one warehouse together. */
export interface Parcel {
  readonly warehouseId: string
  readonly lines: readonly ParcelLine[]
}

export interface ParcelLine {
  readonly lineId: string
  readonly variantId: string
  readonly quantity: number
}

/** A shipment as planned, before anything happened to it. */
export interface ShipmentPlan {
  readonly id: string
  readonly trackingNumber: string
  readonly orderId: string
  readonly customerId: string | null
  readonly warehouseId: string
  readonly carrierId: string
  readonly destinationCountry: string | null
  readonly plannedAt: Date
  readonly eta: Date
  /** Goods of one order leave a warehouse together once per wave. */
  readonly wave: string
  readonly lines: readonly ParcelLine[]
}

/** One parcel per warehouse, each line once with its whole quantity there. */
export function parcelsOf(allocations: readonly Allocation[]): readonly Parcel[] {
  const warehouses = new Map<string, Map<string, ParcelLine>>()
  for (const { lineId, variantId, warehouseId, quantity } of allocations) {
    if (quantity <= 0) continue
    const lines = warehouses.get(warehouseId) ?? new Map<string, ParcelLine>()
    warehouses.set(warehouseId, lines)
    lines.set(lineId, { lineId, variantId, quantity: quantity + (lines.get(lineId)?.quantity ?? 0) })
  }
  return [...warehouses].map(([warehouseId, lines]) => ({ warehouseId, lines: [...lines.values()] }))
}

/** Plans one parcel of an order with a carrier. `fresh` brings what must be new: the id and the digits on the label. */
export function planShipment(
  order: ConfirmedOrder,
  parcel: Parcel,
  carrier: Carrier,
  fresh: { readonly id: string; readonly digits: string },
  now: Date,
): ShipmentPlan {
  return {
    id: fresh.id,
    trackingNumber: trackingNumber(carrier.trackingPrefix, fresh.digits),
    orderId: order.orderId,
    customerId: order.customerId,
    warehouseId: parcel.warehouseId,
    carrierId: carrier.id,
    destinationCountry: order.countryCode,
    plannedAt: now,
    eta: etaOf(now, carrier.serviceDays),
    wave: order.wave ?? '',
    lines: parcel.lines,
  }
}
