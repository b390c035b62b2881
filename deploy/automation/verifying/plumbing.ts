import { contextNames } from '../../embedded/contexts.ts'
import { everywhere, type FoundRow, type Invariant } from './invariant.ts'

/** A fact is on its way for milliseconds. */
const fact_waits_max = '30 seconds'

/** Work that waits. It breaks no promise yet, and somebody wants to know. */
export const plumbing_notices: readonly Invariant[] = [
  everywhere(
    contextNames,
    'outboxes-drain',
    'Facts leave the outbox within seconds.',
    (sql, limit, context) => sql<FoundRow[]>`
      select '*' as tenant_id, ${context} as id, format('%s facts, the oldest of %s', count(*), min(time)) as says
      from outbox having min(time) < now() - ${fact_waits_max}::text::interval limit ${limit}`,
    'notice',
  ),
  everywhere(
    contextNames,
    'no-dead-letters',
    'No event was given up on.',
    (sql, limit, context) => sql<FoundRow[]>`
      select tenant_id, event_id::text as id, format('%s.%s: %s', ${context}::text, consumer, left(error, 200)) as says
      from dead_letters order by 1, 2 limit ${limit}`,
    'notice',
  ),
  everywhere(
    contextNames,
    'consumers-succeed',
    'No consumer is trying an event again.',
    (sql, limit, context) => sql<FoundRow[]>`
      select '*' as tenant_id, ${context} || '.' || name as id,
        format('the event after %s failed %s times', position, attempts) as says
      from consumer_cursors where attempts > 0 order by 2 limit ${limit}`,
    'notice',
  ),
]
