import type { Scope } from '#platform/database/database.ts'
import { expire, type HeldReservation } from '../../domain/reservations/reservation.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { reservationExpired } from '../../store/announce.ts'
import {
  findTenantsWithLapsedHolds,
  lockLapsedReservations,
  releaseWaiting,
  updateStatus,
} from '../../store/reservations/reservations-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import type { Acting } from '../acting.ts'
import { sweepTenants } from '../sweep-tenants.ts'

const reservations_per_sweep_max = 100
const actor = 'system'

/** Gives back what was held too long, a bounded batch per tenant. Resolves to whether there may be more. */
export function expireReservations(acting: Pick<Acting, 'database' | 'now' | 'committed'>): Promise<boolean> {
  return sweepTenants(acting, {
    what: 'the sweep of reservations',
    findTenants: findTenantsWithLapsedHolds,
    batch_max: reservations_per_sweep_max,
    sweep,
  })
}

async function sweep(scope: Scope, at: Date): Promise<number> {
  const { reservations, levels } = await lockLapsedReservations(scope, at, reservations_per_sweep_max)
  const held = reservations.filter((each): each is HeldReservation => each.status === 'HELD')
  if (held.length === 0) return 0
  const entries = held.flatMap((each) =>
    expire(each).movements.map((movement) => ({
      ...movement,
      reservationId: each.id,
      orderId: each.orderId,
    })),
  )
  const changes = changeLevels(levels, entries, at)
  const facts = held.map(({ id, orderId }) => reservationExpired(id, orderId, at))
  const ids = held.map(({ id }) => id)
  await saveStock(scope, { changes, entries, facts, actor, at, ending: ids }, [
    updateStatus(scope, ids, 'EXPIRED', at),
    ...releaseWaiting(scope, held),
  ])
  return held.length
}
