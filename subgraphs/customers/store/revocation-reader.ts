import type { Sql } from '#platform/database/database.ts'

/** A sign-in that ended before its time, or a client whose keys or rights changed. */
export interface Revocation {
  readonly kind: 'SESSION' | 'API_CLIENT'
  readonly id: string
  readonly at: Date
}

/** A place in the order of revocations. */
export interface RevocationMark {
  readonly at: Date
  readonly id: string
}

const first_id = '00000000-0000-0000-0000-000000000000'

/** What was taken back after a mark, of all tenants, oldest first, up to `rows_max`. */
export async function revocationsAfter(
  sql: Sql,
  { at, id }: RevocationMark,
  rows_max: number,
): Promise<readonly Revocation[]> {
  return sql<Revocation[]>`
    (select 'SESSION' as kind, id, ended_at as at from sessions
      where ended_at is not null and (ended_at, id) > (${at}::timestamptz, ${id}::uuid)
      order by ended_at, id limit ${rows_max})
    union all
    (select 'API_CLIENT', id, changed_at from api_clients
      where (changed_at, id) > (${at}::timestamptz, ${id}::uuid)
      order by changed_at, id limit ${rows_max})
    order by at, id limit ${rows_max}`
}

/** The mark of everything from an instant on. */
export function markFrom(at: Date): RevocationMark {
  return { at, id: first_id }
}
