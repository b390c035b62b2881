import type { LevelKey } from '../../domain/stock/level.ts'
import { findTenantsWithPolicies } from '../../store/replenishment/replenishment-store.ts'
import type { Acting } from '../acting.ts'
import { forEachTenant } from '../for-each-tenant.ts'
import { proposeReplenishment } from './propose-replenishment.ts'

const actor = 'system'

/** A round of the schedule: every organisation with a policy, one after another; there is never more to do at once. */
export function createReplenishmentSchedule({
  database,
  now,
  committed,
}: Pick<Acting, 'database' | 'now' | 'committed'>): () => Promise<boolean> {
  return async () => {
    await forEachTenant(await database.system(findTenantsWithPolicies), 'replenishment', async (tenantId) => {
      const acting = { database, tenantId, actor, now, committed }
      let next: LevelKey | null = null
      do next = (await proposeReplenishment(acting, null, next)).next
      while (next !== null)
    })
    return false
  }
}
