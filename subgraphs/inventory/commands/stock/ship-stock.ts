import type { Scope } from '#platform/database/database.ts'
import type { Reservation } from '../../domain/reservations/reservation.ts'
import { type Departure, type ShippedParts, ship } from '../../domain/stock/shipping.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { addingDemand, type Demand } from '../../store/replenishment/forecast-demand-store.ts'
import {
  lockPromisesTo,
  type ShippedAllocations,
  updateShipped,
} from '../../store/reservations/reservations-store.ts'
import { type LedgerEntry, saveStock } from '../../store/stock/stock-store.ts'

/** A shipment that left its warehouse. */
export interface Shipment extends Departure {
  readonly shipmentId: string
  readonly orderId: string
}

/**
 * Takes what left the warehouses out of stock and promises, for many shipments in two statements: their levels are locked
 * together, in the order of all writers. Throws when a shipment holds more than its order was promised: somebody must look
 * at it, and the consumer's dead letters are where they do.
 */
export async function shipStock(
  scope: Scope,
  shipments: readonly Shipment[],
  { actor, at }: { readonly actor: string; readonly at: Date },
): Promise<void> {
  if (shipments.length === 0) return
  const locked = await lockPromisesTo(scope, [...new Set(shipments.map((shipment) => shipment.orderId))])
  const current = new Map(locked.reservations.map((reservation) => [reservation.id, reservation]))
  const entries: LedgerEntry[] = []
  for (const shipment of shipments) {
    const { reservation, parts } = partsOf(shipment, [...current.values()])
    current.set(reservation.id, afterShipping(reservation, parts))
    const { shipmentId, orderId } = shipment
    const about = { reservationId: reservation.id, orderId, key: `shipment:${shipmentId}` }
    entries.push(...parts.movements.map((movement) => ({ ...movement, ...about })))
  }
  const shipped = locked.reservations.flatMap((before) => changedParts(before, current.get(before.id)))
  const changes = changeLevels(locked.levels, entries, at)
  const parts = [...updateShipped(scope, shipped, at), addingDemand(scope, demandOf(entries, at))]
  await saveStock(scope, { changes, entries, actor, at }, parts)
}

/** What was shipped is what was wanted: the demand history that purchasing forecasts from. */
function demandOf(entries: readonly LedgerEntry[], at: Date): readonly Demand[] {
  const day = at.toISOString().slice(0, 10)
  return entries.map(({ variantId, warehouseId, quantity }) => ({ variantId, warehouseId, day, quantity }))
}

function partsOf(
  shipment: Shipment,
  reservations: readonly Reservation[],
): { readonly reservation: Reservation; readonly parts: ShippedParts } {
  for (const reservation of reservations) {
    if (reservation.orderId !== shipment.orderId) continue
    const decision = ship(reservation, shipment)
    if (decision.accepted) return { reservation, parts: decision.facts }
  }
  throw new Error(`shipment ${shipment.shipmentId} holds more than was promised to order ${shipment.orderId}`)
}

function afterShipping(reservation: Reservation, { allocations: changed }: ShippedParts): Reservation {
  const key = (part: { lineId: string; warehouseId: string }) => `${part.lineId}\n${part.warehouseId}`
  const byKey = new Map(changed.map((part) => [key(part), part]))
  const allocations = reservation.allocations.map((part) => byKey.get(key(part)) ?? part)
  return { ...reservation, allocations, shipped: allocations.reduce((sum, part) => sum + part.shipped, 0) }
}

function changedParts(before: Reservation, after: Reservation | undefined): readonly ShippedAllocations[] {
  if (after === undefined || after.shipped === before.shipped) return []
  const allocations = after.allocations.filter(
    (part, index) => part.shipped !== before.allocations[index]?.shipped,
  )
  return [{ reservationId: after.id, allocations, shipped: after.shipped }]
}
