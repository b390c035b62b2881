import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { type Reservation, type ReservationClosed, release } from '../../domain/reservations/reservation.ts'
import { leaveTombstone, lockReservation } from '../../store/reservations/reservations-store.ts'
import type { Acting } from '../acting.ts'
import { saveReservationChange } from './save-reservation-change.ts'

type Outcome = Decision<Reservation, ReservationClosed>

/**
 * Gives the stock of a reservation back: held, or promised and not shipped. Safe as a compensation: a reservation that never
 * happened is released too, so that it cannot happen later.
 */
export async function releaseReservation(acting: Acting, reservationId: string): Promise<Outcome> {
  if (!isUuid(reservationId))
    return refuse({ kind: 'ReservationClosed', status: 'RELEASED', reason: 'UNKNOWN' })
  const outcome = await acting.database.write(acting.tenantId, (scope) =>
    giveBack(scope, acting, reservationId),
  )
  if (outcome.accepted) acting.committed()
  return outcome
}

async function giveBack(scope: Scope, acting: Acting, id: string): Promise<Outcome> {
  let locked = await lockReservation(scope, id)
  if (locked === null) {
    if (await leaveTombstone(scope, id, acting.now())) {
      return accept({ id, orderId: null, status: 'RELEASED', allocations: [], shipped: 0 })
    }
    // It appeared between the two statements, so now it can be seen.
    locked = await lockReservation(scope, id)
    if (locked === null) throw new Error(`reservation ${id} is there and cannot be locked`)
  }
  const decision = release(locked.reservation)
  if (!decision.accepted) return decision
  return accept(await saveReservationChange(scope, acting, locked.reservation, locked.levels, decision.facts))
}
