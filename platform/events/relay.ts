import type { Database } from '#platform/database/database.ts'
import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import type { CloudEvent } from './cloud-event.ts'
import type { EventLog } from './event-log.ts'

const batch_events_max = 500
/** Commits of this process wake the relay; this is for those of others. */
const idle_ms = 50
/** Commits that follow each other closely are published together. */
const rest_ms = 15

interface OutboxRow {
  readonly seq: number
  readonly id: string
  readonly tenant_id: string
  readonly type: string
  readonly subject: string
  readonly time: Date
  readonly traceparent: string | null
  readonly data: unknown
}

/**
 * Moves committed facts from a context's outbox to the event log. The outbox is a queue, not a log: rows are deleted after
 * the append, so a sequence number that commits late is found whenever it becomes visible, and nothing waits for older
 * transactions. Order per subject holds, because two changes of one thing lock it: the later one's `seq` is drawn after
 * the earlier one committed. Dying between append and delete publishes again under the same id, which the log stores once.
 * See docs/decisions/0003-outbox-is-a-queue.md.
 */
export function startRelay(database: Database, log: EventLog, logger: Logger): Worker {
  return startWorker({
    name: `${database.context}.relay`,
    logger,
    idle_ms,
    rest_ms,
    round: () => relayBatch(database, log),
  })
}

/** Publishes one batch; resolves to whether there may be more. */
export async function relayBatch(database: Database, log: EventLog): Promise<boolean> {
  // Most looks of an idle relay find nothing, and are not worth a transaction.
  const [waiting] = await database.systemStatement((sql) => sql`select from outbox limit 1`)
  if (waiting === undefined) return false
  return database.system(async (sql) => {
    // One relay per database at a time, in whichever process: the other would do the same again. Rows that it deleted since
    // our snapshot are seen once more; the log knows them.
    const rows = await sql<OutboxRow[]>`
      with turn as materialized (select pg_try_advisory_xact_lock(hashtext('relay')) as ours)
      select seq, id, tenant_id, type, subject, time, traceparent, data from turn, outbox
      where turn.ours order by seq limit ${batch_events_max}`
    if (rows.length === 0) return false
    await log.append(rows.map((row) => toEvent(row, database.context)))
    await sql`delete from outbox where seq = any(${rows.map((row) => row.seq)}::bigint[])`
    return rows.length === batch_events_max
  })
}

function toEvent(row: OutboxRow, source: string): CloudEvent {
  return {
    specversion: '1.0',
    id: row.id,
    source,
    type: row.type,
    subject: row.subject,
    time: row.time.toISOString(),
    tenant: row.tenant_id,
    traceparent: row.traceparent,
    data: row.data,
  }
}
