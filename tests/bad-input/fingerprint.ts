import postgres from 'postgres'
import { inject } from 'vitest'
import { type ContextName, contextNames } from '#deploy/embedded/contexts.ts'
import type { DatabaseUrls } from '#deploy/embedded/databases.ts'
import { urlFor } from '#platform/database/provision.ts'

/** Rows and a hash of their content, by `context.table`. */
export type Fingerprint = Readonly<Record<string, string>>

/** Reads behind everybody's back what every table of every context holds. */
export interface Fingerprints {
  take(): Promise<Fingerprint>
  close(): Promise<void>
}

/**
 * No table is left out: also not the keys of repeated requests, because a refusal is not remembered, nor the outbox and the
 * event log, because a refusal is no event.
 */
export async function openFingerprints(urls: DatabaseUrls): Promise<Fingerprints> {
  const books = await Promise.all([
    ...contextNames.map((context) => openBook(context, urls.contexts[context])),
    openBook('events', urls.events),
  ])
  return {
    take: async () => Object.assign({}, ...(await Promise.all(books.map(({ read }) => read())))),
    close: async () => {
      await Promise.all(books.map(({ close }) => close()))
    },
  }
}

async function openBook(context: ContextName | 'events', url: string) {
  const owner = urlFor(inject('postgresAdminUrl'), { database: new URL(url).pathname.slice(1) })
  const sql = postgres(owner, { max: 1, onnotice: () => undefined })
  const tables = await sql<{ name: string }[]>`
    select format('%I', c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1`
  const statement = tables
    .map(
      ({ name }) => `select '${context}.${name}' as name,
        (select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') from ${name} t) as holds`,
    )
    .join(' union all ')
  return {
    read: async (): Promise<Fingerprint> => {
      const rows = await sql.unsafe<{ name: string; holds: string }[]>(statement)
      return Object.fromEntries(rows.map(({ name, holds }) => [name, holds]))
    },
    close: () => sql.end({ timeout: 5 }),
  }
}
