import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A database that is migrated from a folder: one per context, and the event log's. */
export interface MigratedDatabase {
  readonly name: string
  readonly folder: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Finds every context that has migrations, by looking: a new subgraph is known without a list to forget. */
export function migratedDatabases(): readonly MigratedDatabase[] {
  const contexts = readdirSync(`${root}subgraphs`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: entry.name, folder: `${root}subgraphs/${entry.name}/store/migrations` }))
  const log = { name: 'events', folder: `${root}platform/events/log-migrations` }
  const probe = { name: 'probe', folder: `${root}platform/testing/probe/migrations` }
  return [...contexts, log, probe].filter(({ folder }) => existsSync(`${folder}/meta/_journal.json`))
}

/** The role a context's subgraph signs in with. */
export function roleOf(context: string): string {
  return `${context}_app`
}
