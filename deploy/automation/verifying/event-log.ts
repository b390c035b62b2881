import { type ContextName, contextNames } from '../../embedded/contexts.ts'
import type { FoundRow, Invariant, Snapshot } from './invariant.ts'
import { missed } from './missed-events.ts'

/** What must hold for the log of everything published, and for those who read it. */
export const event_log_invariants: readonly Invariant[] = [
  {
    name: 'events-are-as-published',
    promise:
      'The event log holds exactly what was appended to it: nothing is missing, changed or slipped in.',
    severity: 'violation',
    find: async ({ events }, limit) => [
      ...(await brokenSeals(events, limit)),
      ...(await withoutSeal(events, limit)),
    ],
  },
  {
    name: 'consumers-heard-everything',
    promise:
      'Of the events behind its position, a consumer handled each that it listens to; and none before it.',
    severity: 'violation',
    find: missed,
  },
  {
    name: 'consumers-stand-within-the-log',
    promise: 'No consumer stands behind the last event that was ever published, or ahead of the log.',
    severity: 'violation',
    async find({ events, ...contexts }, limit) {
      const [newest] = await events<{ head: number }[]>`
        select greatest(coalesce((select max(position) from event_log), 0),
          coalesce((select max(last_position) from event_log_seals), 0))::float8 as head`
      const ahead = await Promise.all(
        contextNames.map((name) => positionsBeyond(contexts[name], name, newest?.head ?? 0, limit)),
      )
      return ahead.flat().slice(0, limit)
    },
  },
]

/** Appends whose events no longer give the digest that was taken when they were written. */
function brokenSeals(events: Snapshot, limit: number): PromiseLike<readonly FoundRow[]> {
  return events<FoundRow[]>`
    select '*' as tenant_id, format('%s–%s', s.first_position, s.last_position) as id,
      case when coalesce(found.events, 0) <> s.events
        then format('%s events were published here and %s are there; empty positions: %s', s.events, found.events,
          coalesce(empty.positions, 'none'))
        else 'an event here is not what was published' end as says
    from event_log_seals s
    cross join lateral (
      select count(*) as events, coalesce(bit_xor(event_digest(e)), 0) as digest
      from event_log e where e.position between s.first_position and s.last_position
    ) found
    left join lateral (
      select string_agg(p::text, ', ' order by p) as positions
      from (
        select p from generate_series(s.first_position, s.last_position) p
        where not exists (select from event_log e where e.position = p) order by p limit 10
      ) holes
    ) empty on found.events <> s.events
    where (found.events, found.digest) is distinct from (s.events, s.digest)
    order by s.first_position limit ${limit}`
}

/** Events between the appends, or after the last: nobody published them. Rows are looked for in the gaps only. */
function withoutSeal(events: Snapshot, limit: number): PromiseLike<readonly FoundRow[]> {
  return events<FoundRow[]>`
    with gaps as (
      select last_position as after, lead(first_position) over (order by first_position) as before from event_log_seals
      union all select 0, min(first_position) from event_log_seals
    )
    select e.tenant_id, e.position::text as id, format('%s of %s was not published by anybody', e.type, e.subject) as says
    from gaps g cross join lateral (
      select position, tenant_id, type, subject from event_log
      where position > g.after and position < coalesce(g.before, 9223372036854775807) order by position limit ${limit}
    ) e
    order by e.position limit ${limit}`
}

function positionsBeyond(
  sql: Snapshot,
  context: ContextName,
  head: number,
  limit: number,
): PromiseLike<readonly FoundRow[]> {
  return sql<FoundRow[]>`
    select '*' as tenant_id, ${context} || '.' || name as id,
      format('it stands at %s, and the newest event ever published is %s', position, ${head}::bigint) as says
    from consumer_cursors where position > ${head}::bigint or position < 0 order by 2 limit ${limit}`
}
