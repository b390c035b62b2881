import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { Movement } from '../stock/movement.ts'
import { type Allocation, movementsOf, openOf, type Reservation } from './reservation.ts'

/** Units an order does not want any more, while it keeps the rest. */
export interface Parting {
  /** Units that may wait no longer: at most so many of each line, as some may have come meanwhile. */
  readonly waiting: readonly { readonly lineId: string; readonly quantity: number }[]
  /** Promised units that stay in the warehouse: exactly so many. */
  readonly promised: readonly {
    readonly lineId: string
    readonly warehouseId: string
    readonly quantity: number
  }[]
}

/** What a parting came to. */
export interface Parted {
  readonly reservation: Reservation
  readonly movements: readonly Movement[]
  /** Of each line that waits: how many units really were waiting. */
  readonly waiting: readonly { readonly lineId: string; readonly quantity: number }[]
}

/** Not so many units are promised there. Whoever asks must have seen that they have not left: a defect of the asker. */
export interface NotPromised {
  readonly kind: 'NotPromised'
  readonly lineId: string
}

/** Takes units out of what an order was promised or waits for. */
export function part(reservation: Reservation, parting: Parting): Decision<Parted, NotPromised> {
  if (reservation.status !== 'COMMITTED')
    return refuse({ kind: 'NotPromised', lineId: parting.promised[0]?.lineId ?? '' })
  const waited = parting.waiting.map(({ lineId, quantity }) => {
    const there = reservation.allocations.find((each) => each.lineId === lineId && each.backordered > 0)
    return { lineId, quantity: Math.min(quantity, there?.backordered ?? 0) }
  })
  const short = parting.promised.find(({ lineId, warehouseId, quantity }) => {
    const there = reservation.allocations.find(
      (each) => each.lineId === lineId && each.warehouseId === warehouseId,
    )
    return there === undefined || openOf(there) < quantity
  })
  if (short !== undefined) return refuse({ kind: 'NotPromised', lineId: short.lineId })
  const allocations = reservation.allocations.map((each) => parted(each, waited, parting.promised))
  const waits = allocations.map((after, index) => ({
    ...after,
    quantity: (reservation.allocations[index]?.backordered ?? 0) - after.backordered,
  }))
  const promised = allocations.map((after, index) => ({
    ...after,
    quantity: openOf(reservation.allocations[index] ?? after) - openOf(after),
  }))
  return accept({
    reservation: { ...reservation, allocations },
    movements: [...movementsOf('UNBACKORDER', waits), ...movementsOf('UNCOMMIT', promised)],
    waiting: waited,
  })
}

/** A unit that waits no longer was asked for once: it stays in the request as a released one. */
function parted(each: Allocation, waiting: Parting['waiting'], promised: Parting['promised']): Allocation {
  const waits =
    each.backordered === 0 ? 0 : (waiting.find(({ lineId }) => lineId === each.lineId)?.quantity ?? 0)
  const gives =
    promised.find(({ lineId, warehouseId }) => lineId === each.lineId && warehouseId === each.warehouseId)
      ?.quantity ?? 0
  return {
    ...each,
    quantity: each.quantity + waits,
    backordered: each.backordered - waits,
    released: each.released + waits + gives,
  }
}
