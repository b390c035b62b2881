import { asTenant, type Scope } from '#platform/database/database.ts'
import { levelText } from '../domain/level.ts'
import { dayOf, isExpired } from '../domain/lots.ts'
import { levelChange } from '../domain/stock-change.ts'
import { lockLevels } from '../store/levels-store.ts'
import { readLotsIn } from '../store/lots-reader.ts'
import { saveStock } from '../store/stock-store.ts'
import {
  findLevelsWithExpiredLots,
  findTenantsWithExpiredLots,
  markExpiredLots,
} from '../store/tracking-store.ts'
import type { Acting } from './acting.ts'

/** Bounds how long one sweep holds its locks. */
const levels_per_sweep_max = 100
const actor = 'system'

/**
 * Takes lots whose last day is over out of what is available; they stay on hand until somebody scraps them. Resolves to
 * whether there may be more. A tenant whose sweep fails holds up no other; its error is thrown when all had their turn.
 */
export async function expireLots({
  database,
  now,
  committed,
}: Pick<Acting, 'database' | 'now' | 'committed'>): Promise<boolean> {
  const tenants = await database.system(async (sql) => {
    await asTenant(sql, '*')
    return findTenantsWithExpiredLots(sql, dayOf(now()))
  })
  let more = false
  const failures: unknown[] = []
  for (const tenantId of tenants) {
    try {
      const swept = await database.write(tenantId, (scope) => sweep(scope, now()))
      if (swept > 0) committed()
      more ||= swept === levels_per_sweep_max
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `the sweep of lots failed for ${failures.length} tenants`)
  return more
}

async function sweep(scope: Scope, at: Date): Promise<number> {
  const today = dayOf(at)
  const levels = await lockLevels(scope, await findLevelsWithExpiredLots(scope, today, levels_per_sweep_max))
  if (levels.length === 0) return 0
  // Read after the lock: their lots may have moved while we waited for it.
  const lots = (await readLotsIn(scope, levels)).filter((lot) => lot.expired || isExpired(lot, today))
  const byLevel = Map.groupBy(lots, levelText)
  const changes = levels.map((before) => {
    const expired = (byLevel.get(levelText(before)) ?? []).reduce((sum, lot) => sum + lot.quantity, 0)
    return levelChange(before, { ...before, expired, updatedAt: at })
  })
  const stock = { changes, entries: [], setting: 'LOT_EXPIRED', actor, at }
  await saveStock(scope, stock, [markExpiredLots(scope, levels, today)])
  return levels.length
}
