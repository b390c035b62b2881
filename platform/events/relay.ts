import type { Database } from '#platform/database/database.ts'
import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import type { PackedEvent } from './cloud-event.ts'
import type { EventLog } from './event-log.ts'

const batch_events_max = 500
/** Commits of this process wake the relay; this is for those of others. */
const idle_ms = 50
/** Commits that follow each other closely are published together: a round costs about as much as what it moves. */
const rest_ms = 30

interface OutboxRow {
  readonly seq: number
  readonly id: string
  readonly tenant_id: string
  readonly type: string
  readonly subject: string
  readonly time: Date
  readonly traceparent: string | null
  readonly json: string
}

/**
 * Moves committed facts from a context's outbox to the event log. The outbox is a queue, not a log: rows are deleted by the
 * transaction that appends them, so a sequence number that commits late is found whenever it becomes visible, and nothing
 * waits for older transactions. Order per subject holds, because two changes of one thing lock it: the later one's `seq` is
 * drawn after the earlier one committed. Dying between append and commit publishes again under the same id, which the log
 * stores once. See docs/decisions/0003-outbox-is-a-queue.md.
 */
export function startRelay(database: Database, log: EventLog, logger: Logger): Worker {
  let told = false
  const worker = startWorker({
    name: `${database.context}.relay`,
    logger,
    idle_ms,
    rest_ms,
    round: () => {
      const surely = told
      told = false
      return relayBatch(database, log, surely)
    },
  })
  return {
    wake() {
      told = true
      worker.wake()
    },
    stop: () => worker.stop(),
  }
}

/** Publishes one batch; resolves to whether there may be more. `surely`: somebody said that there is something. */
export async function relayBatch(database: Database, log: EventLog, surely = false): Promise<boolean> {
  if (!surely && !(await isWaiting(database))) return false
  return database.system(async (sql) => {
    // Taken out before they are published: it is the commit that counts, and what is not appended is back when it fails. One
    // relay per database at a time, in whichever process: the other would do the same again.
    const rows = await sql<OutboxRow[]>`
      with turn as materialized (select pg_try_advisory_xact_lock(hashtext('relay')) as ours)
      delete from outbox using turn
      where turn.ours and seq = any(array(select seq from outbox order by seq limit ${batch_events_max}))
      returning seq, id, tenant_id, type, subject, time, traceparent, data::text as json`
    if (rows.length === 0) return false
    const inOrder = [...rows].sort((a, b) => a.seq - b.seq)
    await log.append(inOrder.map((row) => toEvent(row, database.context)))
    return rows.length === batch_events_max
  })
}

/** Most looks of an idle relay find nothing, and are not worth a transaction. */
async function isWaiting(database: Database): Promise<boolean> {
  const [waiting] = await database.systemStatement((sql) => sql`select from outbox limit 1`)
  return waiting !== undefined
}

function toEvent(row: OutboxRow, source: string): PackedEvent {
  return {
    specversion: '1.0',
    id: row.id,
    source,
    type: row.type,
    subject: row.subject,
    time: row.time.toISOString(),
    tenant: row.tenant_id,
    traceparent: row.traceparent,
    json: row.json,
  }
}
