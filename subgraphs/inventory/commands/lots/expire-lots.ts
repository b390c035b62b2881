import type { Scope } from '#platform/database/database.ts'
import { dayOf, isExpired } from '../../domain/lots/lots.ts'
import { levelText } from '../../domain/stock/level.ts'
import { levelChange } from '../../domain/stock/stock-change.ts'
import { readLotsIn } from '../../store/lots/lots-reader.ts'
import {
  findLevelsWithExpiredLots,
  findTenantsWithExpiredLots,
  markExpiredLots,
} from '../../store/lots/tracking-store.ts'
import { lockLevels } from '../../store/stock/levels-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import type { Acting } from '../acting.ts'
import { sweepTenants } from '../sweep-tenants.ts'

const levels_per_sweep_max = 100
const actor = 'system'

/**
 * Takes lots whose last day is over out of what is available; they stay on hand until somebody scraps them. A bounded batch per
 * tenant; resolves to whether there may be more.
 */
export function expireLots(acting: Pick<Acting, 'database' | 'now' | 'committed'>): Promise<boolean> {
  return sweepTenants(acting, {
    what: 'the sweep of lots',
    findTenants: (sql, at) => findTenantsWithExpiredLots(sql, dayOf(at)),
    batch_max: levels_per_sweep_max,
    sweep,
  })
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
