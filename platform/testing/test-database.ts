import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { connectDatabase, type Database } from '#platform/database/database.ts'
import { urlFor } from '#platform/database/provision.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { openPostgresLog } from '#platform/events/postgres-log.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { roleOf } from './contexts.ts'
import { test_password } from './global-setup.ts'

/** A clone of a context's migrated template, for one test file. */
export interface TestDatabase {
  readonly database: Database
  /** URL as the application role. */
  readonly url: string
  /** URL as superuser, to plant faults and look behind row level security. */
  readonly ownerUrl: string
  /** Texts of the statements sent since the last call of `forget`. */
  readonly statements: readonly string[]
  forget(): void
}

/** Clones a context's template. Closing the database is the test's job; the server is thrown away after the run. */
export async function testDatabase(context: string): Promise<TestDatabase> {
  const { url, ownerUrl } = await cloneOf(context)
  const statements: string[] = []
  const database = connectDatabase({ url, context, onStatement: (text) => statements.push(text) })
  return {
    database,
    url,
    ownerUrl,
    statements,
    forget: () => {
      statements.length = 0
    },
  }
}

/** An event log of its own for one test file. */
export async function testEventLog(): Promise<EventLog> {
  const { url } = await cloneOf('events')
  return openPostgresLog(url, silentLogger)
}

/** Clones `template_<context>` and returns the URLs of the clone. */
export async function cloneOf(context: string): Promise<{ url: string; ownerUrl: string }> {
  const adminUrl = inject('postgresAdminUrl')
  const name = `${context}_${randomBytes(6).toString('hex')}`
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  try {
    await sql.unsafe(`create database ${name} template template_${context} strategy file_copy`)
  } finally {
    await sql.end({ timeout: 5 })
  }
  const ownerUrl = urlFor(adminUrl, { database: name })
  return { url: urlFor(ownerUrl, { user: roleOf(context), password: test_password }), ownerUrl }
}
