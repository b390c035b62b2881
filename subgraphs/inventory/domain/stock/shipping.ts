import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { type Allocation, type CommittedReservation, movementsOf } from '../reservations/reservation.ts'
import type { Movement } from './movement.ts'

/** Goods of one order that left one warehouse. */
export interface Departure {
  readonly warehouseId: string
  readonly lines: readonly {
    readonly lineId: string
    readonly variantId: string
    readonly quantity: number
  }[]
}

/** More left the warehouse than was promised from it: somebody must look at it. */
export interface ShippedBeyondPromise {
  readonly kind: 'ShippedBeyondPromise'
  readonly lineId: string
}

export interface ShippedParts {
  /** The allocations with their new shipped quantities; only those that changed. */
  readonly allocations: readonly Allocation[]
  readonly movements: readonly Movement[]
}

/** Takes shipped goods out of what was promised. Never more than was promised from that warehouse for that line. */
export function ship(
  reservation: Pick<CommittedReservation, 'allocations'>,
  departure: Departure,
): Decision<ShippedParts, ShippedBeyondPromise> {
  const shipped = new Map<Allocation, number>()
  for (const { lineId, variantId, quantity } of departure.lines) {
    const part = reservation.allocations.find(
      (each) =>
        each.lineId === lineId && each.variantId === variantId && each.warehouseId === departure.warehouseId,
    )
    const before = part === undefined ? 0 : (shipped.get(part) ?? part.shipped)
    if (part === undefined || before + quantity > part.quantity - part.released)
      return refuse({ kind: 'ShippedBeyondPromise', lineId })
    shipped.set(part, before + quantity)
  }
  const parts = departure.lines.map((line) => ({ ...line, warehouseId: departure.warehouseId }))
  return accept({
    allocations: Array.from(shipped, ([part, units]) => ({ ...part, shipped: units })),
    movements: movementsOf('SHIP', parts),
  })
}
