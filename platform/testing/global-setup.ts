import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { migrate } from '#platform/database/migrate.ts'
import { provision, urlFor } from '#platform/database/provision.ts'
import { startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { migratedDatabases, roleOf } from './contexts.ts'
import { scratchFolder, sweepScratchFolders } from './scratch-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's URL of the server that all tests of this run share. */
    postgresAdminUrl: string
  }
}

/** The test server forgets everything anyway, so it need not wait for the disk. Benchmarks and chaos run with fsync on. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 600,
  shared_buffers: '256MB',
  autovacuum: 'off',
}
const test_password = 'test-role-password'

/** Once per run: a Postgres of its own, and a migrated template database per context. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepScratchFolders()
  const folder = await scratchFolder('supergraph-test-')
  const server = await startEmbeddedPostgres({ folder, port: 0, settings })
  try {
    const databases = migratedDatabases()
    await provision(
      server.adminUrl('postgres'),
      databases.map(({ name }) => ({
        database: `template_${name}`,
        role: roleOf(name),
        password: test_password,
      })),
    )
    await Promise.all(
      databases.map(({ name, folder: migrationsFolder }) =>
        migrate({
          context: name,
          ownerUrl: urlFor(server.adminUrl('postgres'), { database: `template_${name}` }),
          migrationsFolder,
          appRole: roleOf(name),
        }),
      ),
    )
    project.provide('postgresAdminUrl', server.adminUrl('postgres'))
  } catch (error) {
    await server.stop()
    throw error
  }
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

export { test_password }
