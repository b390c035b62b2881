import type { Database } from '#platform/database/database.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { figures_consumer } from '../events/fold-figures.ts'
import { type Progress, readProgress } from '../store/progress-reader.ts'
import type { Freshness } from './context.ts'

/** How fresh a tenant's figures are now. */
export async function readFreshness(database: Database, log: EventLog, tenantId: string): Promise<Freshness> {
  const progress = await database.read(tenantId, (scope) => readProgress(scope, figures_consumer))
  return freshnessOf(progress, await log.head())
}

/** The head is read after the cursor, so the lag is never understated. */
export function freshnessOf(progress: Progress, head: number): Freshness {
  return { lastEventAt: progress.lastEventAt, lagEvents: Math.max(0, head - progress.cursor) }
}
