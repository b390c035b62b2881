import type { ParcelLine } from './plan.ts'
import type { Progress } from './progress.ts'
import { isBeyond, type ShipmentStatus } from './status.ts'

/** A shipment and how far it has come. */
export interface Shipment {
  readonly id: string
  readonly trackingNumber: string
  readonly orderId: string
  /** Null for a guest's order. */
  readonly customerId: string | null
  readonly warehouseId: string
  readonly carrierId: string
  readonly destinationCountry: string | null
  readonly plannedAt: Date
  readonly eta: Date | null
  readonly progress: Progress
}

/** A line of a shipment, as read back. */
export interface ShipmentLine extends ParcelLine {
  readonly shipmentId: string
}

/** One entry of a shipment's history. */
export interface HandlingEvent {
  readonly id: string
  readonly shipmentId: string
  readonly status: ShipmentStatus
  readonly occurredAt: Date
  readonly recordedAt: Date
  readonly location: string | null
  readonly note: string | null
  /** Who told us: `staff:…`, `simulator`, `orders`. */
  readonly source: string
}

/** Puts a history in order: by when things happened; at one instant, by how far they brought the shipment. */
export function inOrderOfHappening(a: HandlingEvent, b: HandlingEvent): number {
  const apart_ms = a.occurredAt.getTime() - b.occurredAt.getTime()
  if (apart_ms !== 0) return apart_ms
  if (a.status === b.status) return a.id < b.id ? -1 : 1
  return isBeyond(a.status, b.status) ? 1 : -1
}
