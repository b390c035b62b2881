/**
 * Background work for one tenant after another. A tenant whose work fails holds up no other; the errors are thrown together when
 * all had their turn. `what` names the work in that error.
 */
export async function forEachTenant(
  tenants: readonly string[],
  what: string,
  work: (tenantId: string) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = []
  for (const tenantId of tenants) {
    try {
      await work(tenantId)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${what} failed for ${failures.length} tenants`)
}
