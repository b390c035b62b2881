import { asTenant, type Scope, type Sql } from '#platform/database/database.ts'
import type { Acting } from './acting.ts'
import { forEachTenant } from './for-each-tenant.ts'

/** Something that time alone brings about, to be done for whoever it concerns. */
export interface Sweep {
  /** Named in the error of tenants it failed for. */
  readonly what: string
  /** Tenants with something to sweep; reads over all tenants. */
  readonly findTenants: (sql: Sql, at: Date) => Promise<readonly string[]>
  /** Bounds how long the sweep of one tenant holds its locks. */
  readonly batch_max: number
  /** Sweeps at most a batch within one transaction; resolves to how many. */
  readonly sweep: (scope: Scope, at: Date) => Promise<number>
}

/** One bounded batch for every tenant that has something to sweep. Resolves to whether there may be more. */
export async function sweepTenants(
  { database, now, committed }: Pick<Acting, 'database' | 'now' | 'committed'>,
  { what, findTenants, batch_max, sweep }: Sweep,
): Promise<boolean> {
  const tenants = await database.system(async (sql) => {
    await asTenant(sql, '*')
    return findTenants(sql, now())
  })
  let more = false
  await forEachTenant(tenants, what, async (tenantId) => {
    const swept = await database.write(tenantId, (scope) => sweep(scope, now()))
    if (swept > 0) committed()
    more ||= swept === batch_max
  })
  return more
}
