import { contextNames } from '#deploy/embedded/contexts.ts'
import type { DatabaseUrls } from '#deploy/embedded/databases.ts'
import { cloneOf } from '#platform/testing/test-database.ts'

/** Clones of all templates, for one run of the whole system. */
export async function clonedDatabases(): Promise<DatabaseUrls> {
  const urls = await Promise.all(contextNames.map(async (name) => [name, (await cloneOf(name)).url] as const))
  return {
    contexts: Object.fromEntries(urls) as DatabaseUrls['contexts'],
    events: (await cloneOf('events')).url,
  }
}
