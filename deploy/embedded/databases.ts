import { throughSocket } from '#platform/database/address.ts'
import { connectDatabase, type Database } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { provision, urlFor } from '#platform/database/provision.ts'
import type { EmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { projectFolder } from '../pipelines/supergraph-config.ts'
import { type ContextName, contextNames } from './contexts.ts'

/** Where one migrated database is and how the running part signs in to it. */
export interface DatabaseUrls {
  readonly contexts: Readonly<Record<ContextName, string>>
  readonly events: string
}

const event_log_folder = `${projectFolder}platform/events/log-migrations`

/** Creates what is missing (roles, databases) and migrates all of them. Running it again changes nothing. */
export async function prepareDatabases(
  server: EmbeddedPostgres,
  rolePassword: string,
): Promise<DatabaseUrls> {
  const names = [...contextNames, 'events']
  await provision(
    server.adminUrl('postgres'),
    names.map((name) => ({ database: name, role: roleOf(name), password: rolePassword })),
  )
  const migrations = await Promise.allSettled(
    names.map((name) =>
      migrate({
        context: name,
        ownerUrl: server.adminUrl(name),
        migrationsFolder:
          name === 'events' ? event_log_folder : `${projectFolder}subgraphs/${name}/store/migrations`,
        appRole: roleOf(name),
      }),
    ),
  )
  // All have ended before one failure is told: nothing of ours still talks to a server that is about to stop.
  for (const migration of migrations) if (migration.status === 'rejected') throw migration.reason
  return databaseUrls(server, rolePassword)
}

/** Where the databases of a server are, for the roles that the running parts sign in with. */
export function databaseUrls(server: Pick<EmbeddedPostgres, 'adminUrl'>, rolePassword: string): DatabaseUrls {
  const appUrl = (name: string) =>
    urlFor(server.adminUrl(name), { database: name, user: roleOf(name), password: rolePassword })
  return {
    contexts: Object.fromEntries(contextNames.map((name) => [name, appUrl(name)])) as Record<
      ContextName,
      string
    >,
    events: appUrl('events'),
  }
}

/** The same databases, reached through the server's socket where it has one. */
export function socketUrls({ contexts, events }: DatabaseUrls, folder: string | null): DatabaseUrls {
  return {
    contexts: Object.fromEntries(
      contextNames.map((name) => [name, throughSocket(contexts[name], folder)]),
    ) as Record<ContextName, string>,
    events: throughSocket(events, folder),
  }
}

/** One connected database per context. `onStatement` sees the text of every statement, for counting. */
export function connectDatabases(
  urls: DatabaseUrls,
  onStatement?: (text: string) => void,
): Readonly<Record<ContextName, Database>> {
  return Object.fromEntries(
    contextNames.map((context) => [
      context,
      connectDatabase({ context, url: urls.contexts[context], onStatement }),
    ]),
  ) as Record<ContextName, Database>
}

function roleOf(name: string): string {
  return `${name}_app`
}
