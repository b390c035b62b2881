import { type ContextName, contextNames } from '../../embedded/contexts.ts'
import { streamOf } from './compare.ts'
import { heard_types } from './heard-types.ts'
import type { Books, FoundRow } from './invariant.ts'

interface Published {
  readonly tenant_id: string
  readonly id: string
  readonly type: string
  readonly position: number
}

interface Handled {
  readonly consumer: string
  readonly id: string
}

/** What is known of one type of event at one consumer. */
interface Hearing {
  readonly context: ContextName
  readonly consumer: string
  readonly cursor: number
  /** Position of the earliest event of the type that it remembers: before that it did not listen yet, or has forgotten. */
  since: number
  /** Events it does not remember, the newest ones: those before `since` are dropped at the end. */
  unheard: Published[]
}

/** The inbox is forgotten after 30 days, a piece at a time: look at what is whole. */
const remembered = '29 days'
/** Events of before a consumer listened are collected too, until it is known since when it does. */
const unheard_max = 2_000

/**
 * Compares the log with the inboxes of all consumers, all sorted by the event's id, in one pass: an event that a consumer went
 * past without handling it (its position was moved by hand, or its memory), and one handled that lies ahead of its position.
 */
export async function missed(books: Books, limit: number): Promise<readonly FoundRow[]> {
  const found: FoundRow[] = []
  const inboxes = await Promise.all(contextNames.map((context) => openInbox(books, context)))
  const nextEvent = streamOf(
    books.events<Published[]>`
      select tenant_id, id::text as id, type, position::float8 as position from event_log order by id`,
  )
  for (let event = await nextEvent(); event !== null; event = await nextEvent()) {
    for (const { context, hearings, handledBy } of inboxes) {
      const consumers = await handledBy(event.id)
      for (const hearing of hearings.get(event.type) ?? []) {
        const heard = consumers.includes(hearing.consumer)
        if (heard) hearing.since = Math.min(hearing.since, event.position)
        else if (event.position <= hearing.cursor) keepNewest(hearing.unheard, event)
        if (heard && event.position > hearing.cursor && found.length < limit) {
          const says = `event ${event.position} (${event.type}) was handled already, and it stands at ${hearing.cursor}`
          found.push({ tenant_id: event.tenant_id, id: `${context}.${hearing.consumer} ${event.id}`, says })
        }
      }
    }
  }
  const all = inboxes.flatMap(({ hearings }) => [...hearings.values()].flat())
  for (const { context, consumer, since, unheard } of all) {
    for (const event of unheard.filter(({ position }) => position > since)) {
      const says = `event ${event.position} (${event.type}) was never handled`
      found.push({ tenant_id: event.tenant_id, id: `${context}.${consumer} ${event.id}`, says })
    }
  }
  return found.slice(0, limit)
}

async function openInbox(books: Books, context: ContextName) {
  const sql = books[context]
  const cursors = await sql<{ name: string; position: number }[]>`
    select name, position::float8 as position from consumer_cursors`
  const hearings = new Map<string, Hearing[]>()
  for (const { name: consumer, position: cursor } of cursors) {
    for (const type of heard_types[context]?.[consumer] ?? []) {
      const hearing = { context, consumer, cursor, since: Number.POSITIVE_INFINITY, unheard: [] }
      hearings.set(type, [...(hearings.get(type) ?? []), hearing])
    }
  }
  const next = streamOf(
    sql<Handled[]>`
      select consumer, event_id::text as id from inbox
      where handled_at > now() - ${remembered}::text::interval order by event_id, consumer`,
  )
  let row = await next()
  /** Who handled the event. Asked for ids in their order; what the log does not know is passed over. */
  async function handledBy(id: string): Promise<readonly string[]> {
    const consumers: string[] = []
    while (row !== null && row.id <= id) {
      if (row.id === id) consumers.push(row.consumer)
      row = await next()
    }
    return consumers
  }
  return { context, hearings, handledBy }
}

function keepNewest(unheard: Published[], event: Published): void {
  unheard.push(event)
  if (unheard.length > 2 * unheard_max) unheard.splice(0, unheard_max)
}
