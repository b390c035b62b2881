import type { Database } from '#platform/database/database.ts'
import type { EventLog } from '#platform/events/event-log.ts'

const look_every_ms = 100
const within_ms_default = 60_000

/** Resolves when no outbox holds a fact and every consumer's cursor is at the head of the log. Throws when time is up. */
export async function untilDrained(
  databases: readonly Database[],
  log: EventLog,
  within_ms = within_ms_default,
): Promise<void> {
  const deadline = Date.now() + within_ms
  for (;;) {
    const behind = await backlog(databases, log)
    if (behind.length === 0) return
    if (Date.now() > deadline)
      throw new Error(`events are still under way after ${within_ms} ms: ${behind.join(', ')}`)
    await new Promise((resolve) => setTimeout(resolve, look_every_ms))
  }
}

async function backlog(databases: readonly Database[], log: EventLog): Promise<readonly string[]> {
  const outboxes = await Promise.all(
    databases.map(({ context, system }) =>
      system(async (sql) => {
        const [row] = await sql<{ waiting: number }[]>`select count(*) as waiting from outbox`
        return row?.waiting ? [`${context}: ${row.waiting} facts in the outbox`] : []
      }),
    ),
  )
  if (outboxes.flat().length > 0) return outboxes.flat()
  const head = await log.head()
  const consumers = await Promise.all(
    databases.map(({ context, system }) =>
      system(async (sql) => {
        const rows = await sql<{ name: string; position: number }[]>`
          select name, position from consumer_cursors where position < ${head}`
        return rows.map((row) => `${context}.${row.name}: ${head - row.position} positions behind`)
      }),
    ),
  )
  return consumers.flat()
}
