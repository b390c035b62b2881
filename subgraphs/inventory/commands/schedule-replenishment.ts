import type { LevelKey } from '../domain/level.ts'
import { findTenantsWithPolicies } from '../store/replenishment-store.ts'
import type { Acting } from './acting.ts'
import { proposeReplenishment } from './propose-replenishment.ts'

const actor = 'system'

/**
 * A round of the schedule: every organisation with a policy, one after another; there is never more to do at once. An
 * organisation that fails holds up no other; its error is thrown when all had their turn.
 */
export function createReplenishmentSchedule({
  database,
  now,
  committed,
}: Pick<Acting, 'database' | 'now' | 'committed'>): () => Promise<boolean> {
  return async () => {
    const failures: unknown[] = []
    for (const tenantId of await database.system(findTenantsWithPolicies)) {
      try {
        const acting = { database, tenantId, actor, now, committed }
        let next: LevelKey | null = null
        do next = (await proposeReplenishment(acting, null, next)).next
        while (next !== null)
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) {
      throw new AggregateError(failures, `replenishment failed for ${failures.length} tenants`)
    }
    return false
  }
}
