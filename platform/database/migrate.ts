import { readMigrationFiles } from 'drizzle-orm/migrator'
import postgres from 'postgres'

/** Tables of the plumbing: read across tenants by relay and consumers, so guarded by the role alone. */
export const infrastructure_tables = ['outbox', 'inbox', 'consumer_cursors', 'dead_letters', 'event_log']

export interface MigrateOptions {
  readonly context: string
  /** A URL of a role that may create tables: the owner of the database. */
  readonly ownerUrl: string
  readonly migrationsFolder: string
  /** The role the running subgraph signs in with; gets rows, not structure. */
  readonly appRole: string
}

/**
 * Brings one database to the newest schema: Drizzle's migration files in order, each in a transaction, under a lock, so that
 * several processes may start at once. Afterwards every table that has a tenant is behind forced row level security.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const sql = postgres(options.ownerUrl, { max: 1, onnotice: () => undefined, connect_timeout: 10 })
  try {
    await sql`select pg_advisory_lock(hashtext('migrate'))`
    await sql`create table if not exists schema_migrations (hash text primary key, applied_at timestamptz not null default now())`
    const applied = new Set((await sql`select hash from schema_migrations`).map((row) => row.hash))
    for (const migration of readMigrationFiles({ migrationsFolder: options.migrationsFolder })) {
      if (applied.has(migration.hash)) continue
      await sql.begin(async (tx) => {
        for (const statement of migration.sql) await tx.unsafe(statement)
        await tx`insert into schema_migrations (hash) values (${migration.hash})`
      })
    }
    await guardTenants(sql, options.appRole)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/**
 * `current_setting('app.tenant_id')` raises an error when nobody set it: a forgotten tenant is loud. `'*'` is for sweeps that
 * look for work over all tenants.
 */
async function guardTenants(sql: postgres.Sql, role: string): Promise<void> {
  await sql.begin(async (tx) => {
    const tables = await tx<{ name: string; guarded: boolean }[]>`
      select c.relname as name, exists (select from pg_policy p where p.polrelid = c.oid) as guarded
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and c.relname <> all(${infrastructure_tables})`
    for (const { name, guarded } of tables) {
      if (guarded) continue
      await tx`alter table ${tx(name)} enable row level security`
      await tx`alter table ${tx(name)} force row level security`
      await tx`create policy tenant_only on ${tx(name)}
        using (tenant_id = current_setting('app.tenant_id') or current_setting('app.tenant_id') = '*')
        with check (tenant_id = current_setting('app.tenant_id'))`
    }
    await tx`grant usage on schema public to ${tx(role)}`
    await tx`grant select, insert, update, delete on all tables in schema public to ${tx(role)}`
    await tx`grant usage, select on all sequences in schema public to ${tx(role)}`
    await tx`revoke insert, update, delete on schema_migrations from ${tx(role)}`
  })
}
