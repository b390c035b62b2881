import type { Scope } from '#platform/database/database.ts'
import type { Reservation, ReservationChange } from '../../domain/reservations/reservation.ts'
import type { Level } from '../../domain/stock/level.ts'
import { changeLevels, levelChange } from '../../domain/stock/stock-change.ts'
import { readReservations } from '../../store/reservations/reservations-reader.ts'
import { releaseWaiting, updateStatus } from '../../store/reservations/reservations-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import type { Acting } from '../acting.ts'

/**
 * Saves what a locked reservation became, with its stock, and gives it as it is then: what it waits for may be there at the
 * moment it is promised. A change that was made before writes nothing.
 */
export async function saveReservationChange(
  scope: Scope,
  { actor, now }: Acting,
  before: Reservation,
  levels: readonly Level[],
  { reservation, movements, changed }: ReservationChange,
): Promise<Reservation> {
  if (!changed) return reservation
  const at = now()
  const { id: reservationId, orderId, status } = reservation
  const entries = movements.map((movement) => ({ ...movement, reservationId, orderId }))
  const moved = changeLevels(levels, movements, at)
  const waits = reservation.allocations.some((part) => part.backordered > 0)
  const known = new Set(moved.map((change) => change.before))
  const still = waits ? levels.filter((level) => !known.has(level)) : []
  const changes = [...moved, ...still.map((level) => levelChange(level, level))]
  const end = status === 'COMMITTED' ? { settling: reservationId } : { ending: [reservationId] }
  await saveStock(scope, { changes, entries, actor, at, ...end }, [
    updateStatus(scope, [reservationId], status, at),
    ...releaseWaiting(scope, status === 'COMMITTED' ? [] : [before]),
  ])
  if (!waits) return reservation
  const [served] = await readReservations(scope, [reservationId])
  return served ?? reservation
}
