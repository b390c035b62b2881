import type { Database, Scope } from '#platform/database/database.ts'
import { cursorPosition, positionCursor } from '#platform/events/cloud-event.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { fault } from '#platform/faults/codes.ts'
import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import { money } from '#platform/money/money.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { dayIn } from '../domain/calendar.ts'
import { countEveryStatus } from '../domain/shipment-counts.ts'
import { figures_consumer } from '../events/fold-figures.ts'
import { soldOn } from '../store/live-reader.ts'
import { shipmentTotals } from '../store/operations-reader.ts'
import { type Progress, readProgress } from '../store/progress-reader.ts'
import { readSettings } from '../store/settings-store.ts'
import { freshnessOf } from './freshness.ts'
import { type LatestStream, latestStream } from './latest-stream.ts'

/** A tenant is looked at this often while somebody watches: the most a subscriber is sent. */
const look_every_ms = 1_000
/** A subscriber's own pace is measured from its last metrics; a look that is early by the timer's jitter still counts. */
const pace_ms = look_every_ms - 50

export type LiveMetrics = Awaited<ReturnType<typeof readMetrics>>

/** Today's figures of tenants that are being watched: one look per tenant, however many watch. */
export interface LiveMetricsHub {
  /**
   * Metrics at once unless nothing changed since `after`, then whenever something changed. Throws BAD_USER_INPUT for a bad
   * cursor.
   */
  subscribe(
    tenantId: string,
    after: string | null,
  ): AsyncIterableIterator<{ readonly liveMetrics: LiveMetrics }>
  start(): Worker
}

export interface LiveMetricsOptions {
  readonly database: Database
  readonly log: EventLog
  readonly now: () => Date
  readonly logger: Logger
}

interface Watcher {
  readonly tenantId: string
  readonly stream: LatestStream<{ readonly liveMetrics: LiveMetrics }>
  /** What the watcher has seen: position of the figures; and the day, which changes without an event. */
  position: number
  day: string | null
  sentAt_ms: number
}

/** A hub that looks at the read models, not at events: what it sends is folded, also when another process folds. */
export function createLiveMetrics(options: LiveMetricsOptions): LiveMetricsHub {
  const { database, log, now, logger } = options
  const watchers = new Set<Watcher>()
  let worker: Worker | null = null

  async function round(): Promise<boolean> {
    const tenants = new Set([...watchers].map((watcher) => watcher.tenantId))
    for (const tenantId of tenants) await look(tenantId)
    return false
  }

  async function look(tenantId: string): Promise<void> {
    const { progress, day, settings } = await database.read(tenantId, async (scope) => {
      const [seen, read] = await Promise.all([readProgress(scope, figures_consumer), readSettings(scope)])
      return { progress: seen, settings: read, day: dayIn(read.calendar.store, now().getTime()) }
    })
    const due = [...watchers].filter((each) => each.tenantId === tenantId && isDue(each, progress, day))
    if (due.length === 0) return
    const head = await log.head()
    const liveMetrics = await database.read(tenantId, (scope) =>
      readMetrics(scope, progress, head, day, settings.currency),
    )
    for (const watcher of due) {
      Object.assign(watcher, { position: progress.lastPosition, day, sentAt_ms: performance.now() })
      watcher.stream.push({ liveMetrics })
    }
  }

  function subscribe(tenantId: string, after: string | null) {
    const position = after === null ? -1 : cursorPosition(after)
    if (position === null)
      throw fault('BAD_USER_INPUT', '`after` is not a cursor this subscription gave out.')
    const stream = latestStream<{ readonly liveMetrics: LiveMetrics }>(() => watchers.delete(watcher))
    const watcher: Watcher = { tenantId, stream, position, day: null, sentAt_ms: Number.NEGATIVE_INFINITY }
    watchers.add(watcher)
    worker?.wake()
    return stream.iterator
  }

  return {
    subscribe,
    start() {
      worker = startWorker({ name: 'analytics.live-metrics', logger, idle_ms: look_every_ms, round })
      return worker
    },
  }
}

function isDue(watcher: Watcher, progress: Progress, day: string): boolean {
  if (performance.now() - watcher.sentAt_ms < pace_ms) return false
  return progress.lastPosition > watcher.position || (watcher.day !== null && watcher.day !== day)
}

async function readMetrics(scope: Scope, progress: Progress, head: number, day: string, currency: string) {
  const [today, totals] = await Promise.all([soldOn(scope, day, currency), shipmentTotals(scope)])
  return {
    cursor: positionCursor(progress.lastPosition),
    asOf: freshnessOf(progress, head),
    ordersToday: today.orders,
    grossToday: money(today.gross, currency),
    shipmentsByStatus: countEveryStatus(totals),
  }
}
