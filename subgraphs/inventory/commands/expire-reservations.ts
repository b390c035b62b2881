import { asTenant, type Scope } from '#platform/database/database.ts'
import { expire, type HeldReservation } from '../domain/reservation.ts'
import { changeLevels } from '../domain/stock-change.ts'
import { reservationExpired } from '../store/announce.ts'
import {
  findTenantsWithLapsedHolds,
  lockLapsedReservations,
  releaseWaiting,
  updateStatus,
} from '../store/reservations-store.ts'
import { saveStock } from '../store/stock-store.ts'
import type { Acting } from './acting.ts'

/** Bounds how long one sweep holds its locks. */
const reservations_per_sweep_max = 100
const actor = 'system'

/**
 * Gives back what was held too long, a bounded batch per tenant. Resolves to whether there may be more. A tenant whose
 * sweep fails holds up no other; its error is thrown when all had their turn.
 */
export async function expireReservations({
  database,
  now,
  committed,
}: Pick<Acting, 'database' | 'now' | 'committed'>): Promise<boolean> {
  const tenants = await database.system(async (sql) => {
    await asTenant(sql, '*')
    return findTenantsWithLapsedHolds(sql, now())
  })
  let more = false
  const failures: unknown[] = []
  for (const tenantId of tenants) {
    try {
      const swept = await database.write(tenantId, (scope) => sweep(scope, now()))
      if (swept > 0) committed()
      more ||= swept === reservations_per_sweep_max
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `the sweep failed for ${failures.length} tenants`)
  return more
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
