import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { commit, type Reservation, type ReservationClosed } from '../../domain/reservations/reservation.ts'
import { lockReservation } from '../../store/reservations/reservations-store.ts'
import type { Acting } from '../acting.ts'
import { saveReservationChange } from './save-reservation-change.ts'

const unknown = refuse<ReservationClosed>({
  kind: 'ReservationClosed',
  status: 'RELEASED',
  reason: 'UNKNOWN',
})

/** Promises what a reservation holds. Refused when its time is over or it was released; repeating it changes nothing. */
export async function commitReservation(
  acting: Acting,
  reservationId: string,
): Promise<Decision<Reservation, ReservationClosed>> {
  if (!isUuid(reservationId)) return unknown
  const outcome = await acting.database.write(acting.tenantId, async (scope) => {
    const locked = await lockReservation(scope, reservationId)
    if (locked === null) return unknown
    const decision = commit(locked.reservation, acting.now())
    if (!decision.accepted) return decision
    return accept(
      await saveReservationChange(scope, acting, locked.reservation, locked.levels, decision.facts),
    )
  })
  if (outcome.accepted) acting.committed()
  return outcome
}
