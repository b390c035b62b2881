import type { Scope } from '#platform/database/database.ts'
import type { Level } from '../domain/level.ts'
import type { ReservationChange } from '../domain/reservation.ts'
import { changeLevels } from '../domain/stock-change.ts'
import { updateStatus } from '../store/reservations-store.ts'
import { saveStock } from '../store/stock-store.ts'
import type { Acting } from './acting.ts'

/** Saves what a locked reservation became, with its stock. A change that moves nothing was made before: nothing is written. */
export async function saveReservationChange(
  scope: Scope,
  { actor, now }: Acting,
  levels: readonly Level[],
  { reservation, movements }: ReservationChange,
): Promise<void> {
  if (movements.length === 0) return
  const at = now()
  const { id: reservationId, orderId, status } = reservation
  const entries = movements.map((movement) => ({ ...movement, reservationId, orderId }))
  const changes = changeLevels(levels, movements, at)
  await saveStock(scope, { changes, entries, actor, at }, [updateStatus(scope, [reservationId], status, at)])
}
