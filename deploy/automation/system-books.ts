import { existsSync } from 'node:fs'
import { z } from 'zod'
import {
  ConfigurationError,
  databaseUrlVariable,
  mapVariable,
  readEnvironment,
} from '#platform/config/environment.ts'
import { startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { type ContextName, contextNames } from '../embedded/contexts.ts'
import { type DatabaseUrls, databaseUrls } from '../embedded/databases.ts'
import { readOrCreateSecrets } from '../embedded/secrets.ts'

/**
 * Does something with the databases of a system that runs or not: those DATABASE_URLS names, else those of a data folder,
 * whose server is started for it when it does not run. Throws a ConfigurationError when there are none.
 */
export async function onSystemBooks<T>(
  folder: string | null,
  work: (urls: DatabaseUrls) => Promise<T>,
): Promise<T> {
  const { DATABASE_URLS } = process.env
  if (DATABASE_URLS !== undefined) return work(urlsOf(DATABASE_URLS))
  if (folder === null || !existsSync(`${folder}/postgres/PG_VERSION`)) {
    throw new ConfigurationError(
      `There is no data in ${folder ?? 'no folder'}: name another --folder, or set DATABASE_URLS.`,
    )
  }
  const server = await startEmbeddedPostgres({ folder, port: 0 })
  try {
    return await work(databaseUrls(server, (await readOrCreateSecrets(folder)).databaseRolePassword))
  } finally {
    if (!server.adopted) await server.stop()
  }
}

function urlsOf(text: string): DatabaseUrls {
  const { DATABASE_URLS } = readEnvironment({ DATABASE_URLS: mapVariable }, { DATABASE_URLS: text })
  const each = Object.fromEntries([...contextNames, 'events'].map((name) => [name, databaseUrlVariable]))
  const { events = '', ...contexts } = readEnvironment(each, DATABASE_URLS) as Record<string, string>
  return { contexts: z.record(z.string(), z.string()).parse(contexts) as Record<ContextName, string>, events }
}
