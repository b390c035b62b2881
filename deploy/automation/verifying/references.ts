import type { ContextName } from '../../embedded/contexts.ts'
import type { FoundRow, Snapshot } from './invariant.ts'

/** Rows whose foreign keys point at nothing, for every key that the database has: it looks at them only when rows are written. */
export async function danglingReferences(
  sql: Snapshot,
  limit: number,
  context: ContextName,
): Promise<readonly FoundRow[]> {
  const keys = await sql<{ name: string; query: string }[]>`
    select conname as name, format('select tenant_id from %s c where %s and not exists (select from %s p where %s) limit %s',
      conrelid::regclass, wanted.present, confrelid::regclass, wanted.same, ${limit}::int) as query
    from pg_constraint k
    cross join lateral (
      select string_agg(format('c.%I is not null', a.attname), ' and ') as present,
        string_agg(format('p.%I = c.%I', b.attname, a.attname), ' and ') as same
      from unnest(k.conkey, k.confkey) as u (a, b)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.a
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = u.b
    ) wanted
    where contype = 'f' and connamespace = 'public'::regnamespace order by conname`
  const found: FoundRow[] = []
  for (const { name, query } of keys) {
    const rows = await sql.unsafe<{ tenant_id: string }[]>(query)
    found.push(...rows.map((row) => ({ ...row, id: `${context}.${name}`, says: 'it points at nothing' })))
  }
  return found.slice(0, limit)
}
