import type { Sql } from '#platform/database/database.ts'
import type { LoggedEvent } from './cloud-event.ts'
import { attempt, type Listener } from './listener.ts'

/** An event that a consumer gave up on. */
export interface DeadLetter {
  readonly consumer: string
  readonly eventId: string
  readonly tenantId: string
  readonly type: string
  readonly error: string
  readonly failedAt: Date
}

const replays_per_round_max = 20
const listed_max = 1_000
/** A letter under this prefix waits for its consumer to try again. */
const requested = 'replay:'

/** The dead letters of one database, oldest first. */
export async function listDeadLetters(sql: Sql): Promise<readonly DeadLetter[]> {
  return sql<DeadLetter[]>`
    select consumer, event_id as "eventId", tenant_id as "tenantId", event->>'type' as type, error, failed_at as "failedAt"
    from dead_letters order by failed_at limit ${listed_max}`
}

/**
 * Asks the consumers to handle dead letters again, one or all; resolves to how many. The consumer does it within seconds in
 * whichever process it runs, and puts the letter back with its new error when it fails again.
 */
export async function requestReplay(sql: Sql, eventId: string | null): Promise<number> {
  const rows = await sql`
    update dead_letters set consumer = ${requested} || consumer
    where not starts_with(consumer, ${requested}) and (${eventId}::uuid is null or event_id = ${eventId}::uuid)`
  return rows.count
}

/** Handles letters whose replay was asked for, within the consumer's transaction; resolves to how many succeeded. */
export async function replayRequested(
  sql: Sql,
  name: string,
  handlers: ReadonlyMap<string, Listener>,
): Promise<number> {
  const letters = await sql<{ event: LoggedEvent }[]>`
    select event from dead_letters where consumer = ${requested + name}
    order by failed_at for update skip locked limit ${replays_per_round_max}`
  let handled = 0
  for (const { event } of letters) {
    const error = await attempt(sql, handlers, [event])
    if (error === null) {
      await sql`delete from dead_letters where consumer = ${requested + name} and event_id = ${event.id}`
      handled += 1
    } else {
      await sql`
        update dead_letters set consumer = ${name}, error = ${error.message}, failed_at = now()
        where consumer = ${requested + name} and event_id = ${event.id}`
    }
  }
  return handled
}
