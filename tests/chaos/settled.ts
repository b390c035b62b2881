import { verifySystem } from '#deploy/automation/verifying/verify-system.ts'
import type { DatabaseUrls } from '#deploy/embedded/databases.ts'

/** What is wrong or still under way at this instant, in words; empty when every promise holds and nothing waits. */
export async function unsettled(urls: DatabaseUrls): Promise<readonly string[]> {
  const { violations, notices } = await verifySystem(urls, { pauses_ms: [] })
  return [...violations, ...notices].map(({ invariant, id, says }) => `${invariant} ${id}: ${says}`)
}
