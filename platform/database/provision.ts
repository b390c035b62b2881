import postgres from 'postgres'

/** One context's database and the role its running subgraph signs in with. */
export interface Provision {
  readonly database: string
  readonly role: string
  readonly password: string
}

/**
 * Creates roles and databases that are missing, on a server of which `adminUrl` is the superuser's URL. For the embedded
 * server and for tests; elsewhere the operator of the cluster does this.
 */
export async function provision(adminUrl: string, wanted: readonly Provision[]): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  try {
    const databases = new Set((await sql`select datname from pg_database`).map((row) => row.datname))
    const roles = new Set((await sql`select rolname from pg_roles`).map((row) => row.rolname))
    for (const { database, role, password } of wanted) {
      const verb = roles.has(role) ? 'alter' : 'create'
      await sql.unsafe(
        `${verb} role ${quoted(role)} login nosuperuser nobypassrls password '${password.replaceAll("'", "''")}'`,
      )
      roles.add(role)
      if (!databases.has(database)) await sql.unsafe(`create database ${quoted(database)}`)
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** A Postgres URL for another database or user on the same server. */
export function urlFor(
  base: string,
  change: { database?: string; user?: string; password?: string },
): string {
  const url = new URL(base)
  if (change.database !== undefined) url.pathname = `/${change.database}`
  if (change.user !== undefined) url.username = change.user
  if (change.password !== undefined) url.password = encodeURIComponent(change.password)
  return url.toString()
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}
