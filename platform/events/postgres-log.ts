import { again } from '#platform/database/again.ts'
import { type Client, openConnection } from '#platform/database/connection.ts'
import type { Sql } from '#platform/database/database.ts'
import { createLanes } from '#platform/database/lanes.ts'
import { type Listening, listenTo } from '#platform/database/listening.ts'
import { isConnectionLost } from '#platform/database/sqlstate.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { createAppender } from './appender.ts'
import type { CloudEvent, LoggedEvent, PackedEvent } from './cloud-event.ts'
import type { EventLog, ReadRequest, ReadResult } from './event-log.ts'
import { createLogTail } from './log-tail.ts'

/** One wake-up per batch, and never more often than this: NOTIFY serialises commits over the whole instance. */
const wake_up_every_ms = 10
/** The appender sends one insert at a time. */
const append_lanes = 1
const read_lanes = 4
/** An append is tried again by the relay; one that waits this long has lost its turn to a stuck database. */
const append_wait_max_ms = 30_000
const attempts_max = 4
const channel = 'event_log_appended'
/** The log is one for all tenants. */
const everyone = ''

interface EventRow {
  readonly position: number
  readonly id: string
  readonly source: string
  readonly type: string
  readonly tenant_id: string
  readonly subject: string
  readonly time: Date
  readonly traceparent: string | null
  readonly data: unknown
}

/** The event log in a Postgres database of its own (see `log-migrations/`). */
export function openPostgresLog(url: string, logger: Logger): EventLog {
  const open = (onReplaced: () => void) =>
    openConnection(
      url,
      { connection: { application_name: 'event-log', statement_timeout: 15_000 } },
      onReplaced,
    )
  const nothing = () => Promise.resolve()
  const writers = createLanes({
    count: append_lanes,
    mode: 'exclusive',
    open,
    assume: nothing,
    wait_max_ms: append_wait_max_ms,
  })
  const readers = createLanes({ count: read_lanes, mode: 'shared', open, assume: nothing })
  const reading = <T>(work: (sql: Client) => Promise<T>) =>
    again(attempts_max, isConnectionLost, () =>
      readers.run(everyone, ({ connection }) => work(connection.client)),
    )
  // Storing the same events again changes nothing, so even a loss in the moment of COMMIT is simply tried again.
  const writing = <T>(work: (sql: Sql) => Promise<T>) =>
    again(attempts_max, isConnectionLost, () =>
      writers.run(everyone, ({ connection }) => work(connection.client)),
    )
  const listeners = new Set<() => void>()
  const instance = uuidv7()
  const append = createAppender(insert)
  const tail = createLogTail({ read: readLog, head: () => edge('max') })
  let listening: Listening | null = null
  let wakeUp: NodeJS.Timeout | null = null

  async function insert(events: readonly (CloudEvent | PackedEvent)[]): Promise<void> {
    // One appender at a time: positions then become visible in their own order, and no reader can skip one. The lock is
    // taken before the first position is drawn, because rows are sorted before they get one.
    await writing(
      (sql) => sql`
      with turn as materialized (select pg_advisory_xact_lock(hashtext('event_log')))
      insert into event_log (id, source, type, tenant_id, subject, time, traceparent, data)
      select id, source, type, tenant_id, subject, time, traceparent, data
      from turn, unnest(
        ${events.map((event) => event.id)}::uuid[], ${events.map((event) => event.source)}::text[],
        ${events.map((event) => event.type)}::text[], ${events.map((event) => event.tenant)}::text[],
        ${events.map((event) => event.subject)}::text[], ${events.map((event) => event.time)}::timestamptz[],
        ${events.map((event) => event.traceparent)}::text[],
        ${events.map(jsonOf)}::text[]::jsonb[]
      ) with ordinality as e (id, source, type, tenant_id, subject, time, traceparent, data, n)
      order by n
      on conflict (id) do nothing`,
    )
    wakeAll()
    scheduleWakeUp()
  }

  /** Tells the other processes, coalesced, and outside of any transaction that changes something. */
  function scheduleWakeUp(): void {
    wakeUp ??= setTimeout(() => {
      wakeUp = null
      reading((sql) => sql.notify(channel, instance)).catch((error: unknown) =>
        logger.warn({ err: error }, 'event log wake-up failed'),
      )
    }, wake_up_every_ms)
  }

  async function read(request: ReadRequest): Promise<ReadResult> {
    const { recent_ms } = request
    const known = recent_ms === undefined ? null : await tail.read(request, recent_ms)
    return known ?? readLog(request)
  }

  async function readLog(request: ReadRequest): Promise<ReadResult> {
    const { after, limit, types, tenantId, subjects } = request
    const rows = await reading(
      (sql) => sql<(Partial<EventRow> & { head: number })[]>`
      with page as (
        select position, id, source, type, tenant_id, subject, time, traceparent, data
        from event_log
        where position > ${after}
        ${types === undefined ? sql`` : sql`and type = any(${types as string[]})`}
        ${tenantId === undefined ? sql`` : sql`and tenant_id = ${tenantId}`}
        ${subjects === undefined ? sql`` : sql`and subject = any(${subjects as string[]})`}
        order by position
        limit ${limit}
      )
      select head, page.*
      from (select coalesce(max(position), 0) as head from event_log) as newest left join page on true
      order by page.position`,
    )
    const events = rows.filter((row): row is EventRow & { head: number } => row.position != null).map(toEvent)
    // A full page ends where it ends; a short one has seen all that its snapshot held.
    const through =
      events.length === limit ? (events.at(-1)?.position ?? after) : Math.max(after, rows[0]?.head ?? after)
    return { events, through }
  }

  async function edge(which: 'max' | 'min'): Promise<number> {
    const [row] = await reading(
      (sql) => sql<{ position: number | null }[]>`
      select ${which === 'max' ? sql`max(position)` : sql`min(position)`} as position from event_log`,
    )
    return row?.position ?? 0
  }

  function onAppend(listener: () => void): () => void {
    listeners.add(listener)
    listening ??= listenTo(url, channel, heard, (error) =>
      logger.warn({ err: error }, 'listening to the event log failed; polling goes on'),
    )
    return () => void listeners.delete(listener)
  }

  function heard(sender: string | null): void {
    // What this process appended was told when it was.
    if (sender !== instance) wakeAll()
  }

  function wakeAll(): void {
    tail.outdate()
    for (const each of listeners) each()
  }

  return {
    append,
    read,
    head: () => edge('max'),
    oldest: () => edge('min'),
    onAppend,
    close: async () => {
      if (wakeUp !== null) clearTimeout(wakeUp)
      listeners.clear()
      await Promise.all([writers.close(5), readers.close(5), listening?.close()])
    },
  }
}

function jsonOf(event: CloudEvent | PackedEvent): string {
  return 'json' in event ? event.json : JSON.stringify(event.data)
}

function toEvent(row: EventRow): LoggedEvent {
  return {
    specversion: '1.0',
    id: row.id,
    source: row.source,
    type: row.type,
    subject: row.subject,
    time: row.time.toISOString(),
    tenant: row.tenant_id,
    traceparent: row.traceparent,
    data: row.data,
    position: row.position,
  }
}
