import type { Carrier as KnownCarrier } from '../domain/carrier.ts'
import type {
  HandlingEvent as KnownEvent,
  ShipmentLine as KnownLine,
  Shipment as KnownShipment,
} from '../domain/shipment.ts'
import type { Sight } from '../domain/sight.ts'
import type { ShipmentStatus } from '../domain/status.ts'

/** A shipment together with what its viewer may see of it. */
export interface Shipment extends KnownShipment {
  readonly sight: Sight
}

export type Carrier = KnownCarrier
export type ShipmentLine = KnownLine
export type HandlingEvent = KnownEvent

/** A shipment a stranger asked about. */
export interface PublicTracking {
  readonly shipment: KnownShipment
}

export type PublicTrackingEvent = KnownEvent

export interface Order {
  readonly id: string
}

/** A change of a shipment. */
export interface ShipmentUpdate {
  readonly cursor: string
  readonly shipmentId: string
  readonly sight: Sight
  readonly status: ShipmentStatus
  readonly occurredAt: Date
}
