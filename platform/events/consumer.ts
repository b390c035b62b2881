import type { Database, Sql } from '#platform/database/database.ts'
import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import type { LoggedEvent } from './cloud-event.ts'
import { replayRequested } from './dead-letters.ts'
import type { EventLog, ReadRequest } from './event-log.ts'
import { attempt, type Listener } from './listener.ts'

export { type Listener, on, onMany } from './listener.ts'

export interface ConsumerOptions {
  /** Unique in its database; its cursor is stored under it. */
  readonly name: string
  readonly database: Database
  readonly log: EventLog
  readonly logger: Logger
  readonly listeners: readonly Listener[]
  /** Called after a batch of effects was committed, e.g. to wake the relay. */
  readonly afterCommit?: () => void
  /** Most events of one transaction; more make folds into few rows cheaper and a retry dearer. */
  readonly batch_events_max?: number
}

const batch_events_default = 200
const idle_ms = 250
/** Appends that follow each other closely are handled together: a round is a dozen statements, whatever it handles. */
const rest_ms = 50
const tries_max = 5
const retry_pause_ms = 200
/** How old a worker's look at the log may be when nothing said that it grew. */
const recent_ms = 100
/** A cursor is moved past events that do not concern the consumer this often: each move is a commit. */
const advance_every_ms = 1_000

/**
 * Follows the log from where this consumer stopped. The effects of a batch, its inbox rows and the cursor commit together,
 * so each event has its effect exactly once, whatever is delivered twice or killed in between. An event that fails
 * `tries_max` times goes to `dead_letters` with its error, and the rest flows on.
 */
export function startConsumer(options: ConsumerOptions): Worker {
  let advancedAt = 0
  const types = options.listeners.map((listener) => listener.type)
  let seen = 0
  /** Whether the log has something for this consumer: a look that locks nothing, since most wake-ups are for others. */
  async function isConcerned(): Promise<boolean> {
    const { events, through } = await options.log.read({ after: seen, limit: 1, types, recent_ms })
    if (events.length === 0) seen = through
    return events.length > 0
  }
  const worker = startWorker({
    name: `${options.database.context}.${options.name}`,
    logger: options.logger,
    idle_ms,
    rest_ms,
    round: async () => {
      const advance = Date.now() - advancedAt > advance_every_ms
      if (advance) advancedAt = Date.now()
      else if (!(await isConcerned())) return false
      const { progressed, position, full } = await consume(options, advance, { recent_ms })
      if (progressed > 0) options.afterCommit?.()
      if (position !== null) seen = position
      return full
    },
  })
  const forget = options.log.onAppend(() => worker.wake())
  return {
    wake: worker.wake,
    stop: async () => {
      forget()
      await worker.stop()
    },
  }
}

interface Cursor {
  readonly position: number
  readonly attempts: number
  readonly due: boolean
}

/**
 * Handles one batch; resolves to whether there may be more at once. With `advance`, the cursor also moves past events that
 * do not concern this consumer, so that its distance to the head is its lag.
 */
export async function consumeBatch(options: ConsumerOptions, advance = true): Promise<boolean> {
  const { progressed, full } = await consume(options, advance, {})
  if (progressed > 0) options.afterCommit?.()
  return full
}

interface Consumed {
  /** Events handled, or asked to be handled again. */
  readonly progressed: number
  /** Where the cursor is now; null when another process consumes, or a retry is not due. */
  readonly position: number | null
  readonly full: boolean
}

const nothing_consumed: Consumed = { progressed: 0, position: null, full: false }

function consume(
  options: ConsumerOptions,
  advance: boolean,
  look: Pick<ReadRequest, 'recent_ms'>,
): Promise<Consumed> {
  const { database, log, name, listeners, batch_events_max = batch_events_default } = options
  const handlers = new Map(listeners.map((listener) => [listener.type, listener]))
  return database.system(async (sql) => {
    const cursor = await lockCursor(sql, name)
    if (cursor === null || !cursor.due) return nothing_consumed
    const { events, through } = await log.read({
      after: cursor.position,
      limit: batch_events_max,
      types: [...handlers.keys()],
      ...look,
    })
    if (events.length === 0) {
      if (advance && through > cursor.position) await saveCursor(sql, name, through, 0)
      const progressed = advance ? await replayRequested(sql, name, handlers) : 0
      return { progressed, position: through, full: progressed === batch_events_max }
    }
    const fresh = await recordInInbox(sql, name, events)
    const progressed = await handleInOrder(sql, options, handlers, cursor, events, fresh)
    const position = events[progressed - 1]?.position ?? cursor.position
    return { progressed, position, full: progressed === batch_events_max }
  })
}

async function handleInOrder(
  sql: Sql,
  { name, logger }: ConsumerOptions,
  handlers: ReadonlyMap<string, Listener>,
  cursor: Cursor,
  events: readonly LoggedEvent[],
  fresh: ReadonlySet<string>,
): Promise<number> {
  // Nearly always every event is fine: one savepoint for all. Only when one fails is each given its own.
  const whole =
    cursor.attempts === 0
      ? await attempt(
          sql,
          handlers,
          events.filter((event) => fresh.has(event.id)),
        )
      : null
  if (whole === null && cursor.attempts === 0) {
    await saveCursor(sql, name, events.at(-1)?.position ?? cursor.position, 0)
    return events.length
  }
  let position = cursor.position
  let handled = 0
  for (const event of events) {
    const error = fresh.has(event.id) ? await attempt(sql, handlers, [event]) : null
    if (error !== null) {
      const attempts = (handled === 0 ? cursor.attempts : 0) + 1
      const about = { err: error, consumer: name, event: event.id, type: event.type, attempts }
      if (attempts < tries_max) {
        logger.warn(about, 'an event failed; it will be tried again')
        await forgetFrom(sql, name, events.slice(handled))
        await saveCursor(sql, name, position, attempts)
        return handled
      }
      logger.error(about, 'an event failed every try; it is a dead letter now')
      await bury(sql, name, event, error)
    }
    position = event.position
    handled += 1
  }
  await saveCursor(sql, name, position, 0)
  return handled
}

/** The cursor row is the lock: another process that holds it is consuming, and we look again later. */
async function lockCursor(sql: Sql, name: string): Promise<Cursor | null> {
  const select = () => sql<Cursor[]>`
    select position, attempts, coalesce(retry_at <= now(), true) as due
    from consumer_cursors where name = ${name} for update skip locked`
  const [known] = await select()
  if (known !== undefined) return known
  const created =
    await sql`insert into consumer_cursors (name, position) values (${name}, 0) on conflict do nothing`
  return created.count === 1 ? { position: 0, attempts: 0, due: true } : null
}

async function recordInInbox(
  sql: Sql,
  name: string,
  events: readonly LoggedEvent[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ event_id: string }[]>`
    insert into inbox (consumer, event_id)
    select ${name}, id from unnest(${events.map((event) => event.id)}::uuid[]) as id
    on conflict do nothing returning event_id`
  return new Set(rows.map((row) => row.event_id))
}

async function forgetFrom(sql: Sql, name: string, events: readonly LoggedEvent[]): Promise<void> {
  await sql`delete from inbox where consumer = ${name} and event_id = any(${events.map((event) => event.id)}::uuid[])`
}

async function saveCursor(sql: Sql, name: string, position: number, attempts: number): Promise<void> {
  const pause = attempts === 0 ? null : retry_pause_ms * 2 ** (attempts - 1)
  await sql`
    update consumer_cursors set position = ${position}, attempts = ${attempts},
      retry_at = now() + make_interval(secs => ${pause === null ? null : pause / 1000}::float8)
    where name = ${name}`
}

async function bury(sql: Sql, name: string, event: LoggedEvent, error: Error): Promise<void> {
  await sql`
    insert into dead_letters (consumer, event_id, tenant_id, event, error)
    values (${name}, ${event.id}, ${event.tenant}, ${JSON.stringify(event)}::text::jsonb, ${error.message})
    on conflict (consumer, event_id) do update set error = excluded.error, failed_at = now()`
}
