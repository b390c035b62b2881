import { databaseUrlVariable, readEnvironment, secretVariable } from '#platform/config/environment.ts'
import { migrate } from '#platform/database/migrate.ts'
import { provision, urlFor } from '#platform/database/provision.ts'
import { createLogger } from '#platform/telemetry/logger.ts'
import { projectFolder, readSupergraphConfig } from './supergraph-config.ts'

/**
 * `npm run migrate`: creates what is missing (a database and a role per context, and for the event log) and brings each to
 * the newest schema. Run it before the new version starts; running it again changes nothing.
 */
const logger = createLogger('migrate')

try {
  const config = readEnvironment(
    {
      POSTGRES_ADMIN_URL: databaseUrlVariable,
      /** The password of the roles `<context>_app`, which the subgraphs sign in with. */
      DATABASE_ROLE_PASSWORD: secretVariable,
    },
    process.env,
  )
  const contexts = readSupergraphConfig().map((entry) => entry.name)
  const databases = [
    ...contexts.map((name) => ({ name, folder: `${projectFolder}subgraphs/${name}/store/migrations` })),
    { name: 'events', folder: `${projectFolder}platform/events/log-migrations` },
  ]
  await provision(
    config.POSTGRES_ADMIN_URL,
    databases.map(({ name }) => ({
      database: name,
      role: `${name}_app`,
      password: config.DATABASE_ROLE_PASSWORD,
    })),
  )
  for (const { name, folder } of databases) {
    await migrate({
      context: name,
      ownerUrl: urlFor(config.POSTGRES_ADMIN_URL, { database: name }),
      migrationsFolder: folder,
      appRole: `${name}_app`,
    })
    logger.info({ database: name }, 'migrated')
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
