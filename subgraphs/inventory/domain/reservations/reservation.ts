import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { levelText } from '../stock/level.ts'
import type { Movement, MovementKind } from '../stock/movement.ts'

/** Units of one order line from one warehouse. */
export interface Allocation {
  readonly lineId: string
  readonly variantId: string
  readonly warehouseId: string
  /** Set aside so far, now shipped or released included. */
  readonly quantity: number
  /** How many of them left the warehouse. */
  readonly shipped: number
  /** How many of them were given back alone, while the rest stayed promised. */
  readonly released: number
  /** Units of the line that wait here for goods to come, beyond `quantity`. */
  readonly backordered: number
  /** How many of `quantity` waited before. Only grows, so whoever hears of it late knows what is new. */
  readonly served: number
}

export const untouched = { shipped: 0, released: 0, backordered: 0, served: 0 } as const

/** Units of an allocation that are held or promised and still there. */
export function openOf({ quantity, shipped, released }: Allocation): number {
  return quantity - shipped - released
}

interface AnyReservation {
  readonly id: string
  readonly allocations: readonly Allocation[]
  /** Units that left, over all allocations. */
  readonly shipped: number
}

/** Stock that is set aside until `expiresAt`. */
export interface HeldReservation extends AnyReservation {
  readonly status: 'HELD'
  readonly orderId: string
  readonly expiresAt: Date
}

/** Stock that is promised to an order. */
export interface CommittedReservation extends AnyReservation {
  readonly status: 'COMMITTED'
  readonly orderId: string
}

/** Stock that was given back. Without an order it was released before it was made: a tombstone. */
export interface EndedReservation extends AnyReservation {
  readonly status: 'RELEASED' | 'EXPIRED'
  readonly orderId: string | null
}

export type Reservation = HeldReservation | CommittedReservation | EndedReservation
export type ReservationStatus = Reservation['status']

/** The reservation cannot do what is asked; `status` is what it is. One that never was holds nothing, as a released one. */
export interface ReservationClosed {
  readonly kind: 'ReservationClosed'
  readonly status: ReservationStatus
  readonly reason: 'UNKNOWN' | 'EXPIRED' | 'RELEASED' | 'SHIPPED'
}

/** What a reservation becomes, and the stock that moves with it. */
export interface ReservationChange {
  readonly reservation: Reservation
  readonly movements: readonly Movement[]
  /** False: it already was so, and nothing is to be written. */
  readonly changed: boolean
}

type ReservationDecision = Decision<ReservationChange, ReservationClosed>

/** Promises held stock. A hold whose time is over is refused even before the sweep has come by. */
export function commit(reservation: Reservation, now: Date): ReservationDecision {
  switch (reservation.status) {
    case 'COMMITTED':
      return accept({ reservation, movements: [], changed: false })
    case 'HELD':
      if (now >= reservation.expiresAt) return closed('EXPIRED', 'EXPIRED')
      return accept({
        reservation: committed(reservation),
        movements: movementsOf('COMMIT', openParts(reservation.allocations)),
        changed: true,
      })
    default:
      return closed(reservation.status, reservation.status)
  }
}

/** Gives stock back: held, or promised as long as nothing was shipped. What was given back before stays as it is. */
export function release(reservation: Reservation): ReservationDecision {
  switch (reservation.status) {
    case 'HELD':
      return accept(end(reservation, 'RELEASED', 'RELEASE'))
    case 'COMMITTED':
      if (reservation.shipped > 0) return closed(reservation.status, 'SHIPPED')
      return accept(end(reservation, 'RELEASED', 'UNCOMMIT'))
    default:
      return accept({ reservation, movements: [], changed: false })
  }
}

/** Gives back what was held too long. Only for holds whose time is over: the sweep locks no others. */
export function expire(reservation: HeldReservation): ReservationChange {
  return end(reservation, 'EXPIRED', 'EXPIRE')
}

/** One movement per level: what the lines of a reservation, or a part of it, sum up to. */
export function movementsOf(
  kind: MovementKind,
  parts: readonly Pick<Allocation, 'variantId' | 'warehouseId' | 'quantity'>[],
): readonly Movement[] {
  const sums = new Map<string, Movement>()
  for (const { variantId, warehouseId, quantity } of parts) {
    const key = levelText({ variantId, warehouseId })
    if (quantity !== 0)
      sums.set(key, { kind, variantId, warehouseId, quantity: (sums.get(key)?.quantity ?? 0) + quantity })
  }
  return [...sums.values()]
}

/** Whether a request asks for exactly what a reservation was made for. */
export function isSameRequest(
  reservation: Reservation,
  demands: readonly { readonly lineId: string; readonly variantId: string; readonly quantity: number }[],
): boolean {
  const text = (each: { lineId: string; variantId: string }) => JSON.stringify([each.lineId, each.variantId])
  const reserved = new Map<string, number>()
  for (const part of reservation.allocations) {
    reserved.set(text(part), (reserved.get(text(part)) ?? 0) + part.quantity + part.backordered)
  }
  return (
    reserved.size === demands.length && demands.every((line) => reserved.get(text(line)) === line.quantity)
  )
}

function committed({ id, orderId, allocations, shipped }: HeldReservation): CommittedReservation {
  return { id, orderId, allocations, shipped, status: 'COMMITTED' }
}

function end(
  { id, orderId, allocations, shipped }: HeldReservation | CommittedReservation,
  status: EndedReservation['status'],
  kind: MovementKind,
): ReservationChange {
  return {
    // What waited is released too: the request stays the one it was.
    reservation: { id, orderId, allocations: allocations.map(withoutBackorder), shipped, status },
    movements: [
      ...movementsOf(kind, openParts(allocations)),
      ...movementsOf('UNBACKORDER', waitingParts(allocations)),
    ],
    changed: true,
  }
}

/** The allocation with its waiting units released. */
function withoutBackorder(part: Allocation): Allocation {
  const { quantity, released, backordered } = part
  return { ...part, quantity: quantity + backordered, released: released + backordered, backordered: 0 }
}

function openParts(allocations: readonly Allocation[]) {
  return allocations.map((part) => ({ ...part, quantity: openOf(part) }))
}

function waitingParts(allocations: readonly Allocation[]) {
  return allocations.map((part) => ({ ...part, quantity: part.backordered }))
}

function closed(status: ReservationStatus, reason: ReservationClosed['reason']): ReservationDecision {
  return refuse({ kind: 'ReservationClosed', status, reason })
}
