import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { problemsOfKey } from '../../domain/requests.ts'
import {
  type NotPromised,
  type Parted,
  type Parting,
  part,
  problemsOfParting,
} from '../../domain/reservations/parting.ts'
import type { ReservationClosed } from '../../domain/reservations/reservation.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { lockReservation, updateReleased } from '../../store/reservations/reservations-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from '../once-only.ts'

export interface ReleaseUnitsRequest extends Parting {
  readonly reservationId: string
  readonly idempotencyKey: string
}

type Outcome = Decision<Parted['waiting'], NotPromised | ReservationClosed>

/** Gives back some units of a promise, once per key, and tells how many of the waiting ones were still waiting. */
export async function releaseUnits(
  acting: Acting,
  { idempotencyKey, ...input }: ReleaseUnitsRequest,
): Promise<
  Decision<Parted['waiting'], NotPromised | ReservationClosed | InvalidInput | IdempotencyKeyReused>
> {
  const problems = [...problemsOfKey('idempotencyKey', idempotencyKey, 128), ...problemsOfParting(input)]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'releaseUnits', key: idempotencyKey, input }
  return onceOnly(acting, once, async (scope): Promise<Outcome> => {
    const { reservationId } = input
    const locked = isUuid(reservationId) ? await lockReservation(scope, reservationId) : null
    if (locked === null) return refuse({ kind: 'ReservationClosed', status: 'RELEASED', reason: 'UNKNOWN' })
    const decision = part(locked.reservation, input)
    if (!decision.accepted) return decision
    const { reservation, movements, waiting } = decision.facts
    if (movements.length === 0) return accept(waiting)
    const at = acting.now()
    const key = ledgerKey(acting, once)
    const { orderId } = reservation
    // Of one level units may be given back both ways: each is a movement with a key of its own.
    const entries = movements.map((movement) => ({
      ...movement,
      reservationId,
      orderId,
      key: movement.kind === 'UNBACKORDER' ? `${key}:waiting` : key,
    }))
    const changes = changeLevels(locked.levels, movements, at)
    const stock = { changes, entries, actor: acting.actor, at, ending: [reservationId] }
    await saveStock(scope, stock, updateReleased(scope, reservation, at))
    return accept(waiting)
  })
}
