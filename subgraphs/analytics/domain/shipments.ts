import { type Calendar, dayOf } from './calendar.ts'
import type { ShipmentState } from './figures.ts'

export interface ShipmentData {
  readonly shipmentId: string
  readonly carrierId: string
  readonly eta: string | null
}

/** A shipment begins; its first ETA is the promise its carrier is judged by. */
export function planned(shipment: ShipmentData, position: number): ShipmentState {
  const { shipmentId, carrierId, eta } = shipment
  const unknown = { dispatchedAt: null, deliveredAt: null, deliveredDay: null }
  return { shipmentId, carrierId, status: 'PLANNED', position, promisedAt: eta, ...unknown }
}

/** A shipment reached a status. */
export function reached(
  shipment: ShipmentData & { readonly status: string; readonly occurredAt: string },
  calendar: Calendar,
  position: number,
): ShipmentState {
  const { shipmentId, carrierId, status, occurredAt, eta } = shipment
  const deliveredAt = status === 'DELIVERED' ? occurredAt : null
  return {
    shipmentId,
    carrierId,
    status,
    position,
    // Where no ETA was known at planning, what was told at dispatch is the promise.
    promisedAt: status === 'DISPATCHED' ? eta : null,
    dispatchedAt: status === 'DISPATCHED' ? occurredAt : null,
    deliveredAt,
    deliveredDay: deliveredAt === null ? null : dayOf(calendar, deliveredAt),
  }
}

/** What both say together: the later status, and of each moment the first word. */
export function laterState(a: ShipmentState, b: ShipmentState): ShipmentState {
  const [first, last] = b.position >= a.position ? [a, b] : [b, a]
  const delivery = first.deliveredAt === null ? last : first
  return {
    ...last,
    promisedAt: first.promisedAt ?? last.promisedAt,
    dispatchedAt: first.dispatchedAt ?? last.dispatchedAt,
    deliveredAt: delivery.deliveredAt,
    deliveredDay: delivery.deliveredDay,
  }
}
