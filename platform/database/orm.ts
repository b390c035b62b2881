import { PgDialect } from 'drizzle-orm/pg-core'
import { PostgresJsDatabase, PostgresJsSession } from 'drizzle-orm/postgres-js'
import type { Sql } from './database.ts'

/** Drizzle's typed query builder over one connection or transaction. */
export type Orm = PostgresJsDatabase<Record<string, never>>

const dialect = new PgDialect()

/**
 * Drizzle over an existing postgres.js handle. Built from its exported parts, because `drizzle(client)` rewrites the parsers
 * of the client (dates become text), which statements by template on the same connection rely on.
 */
export function ormOver(sql: Sql): Orm {
  const session = new PostgresJsSession(sql as never, dialect, undefined, {})
  return new PostgresJsDatabase(dialect, session as never, undefined) as Orm
}
