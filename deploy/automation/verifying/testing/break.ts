import type { ContextName } from '#deploy/embedded/contexts.ts'

/** One way to break a promise by hand, as the owner of the database. */
export interface Break {
  /** The invariant it breaks. */
  readonly breaks: string
  readonly of: ContextName | 'events'
  /** One row with the id of what will be wrong. */
  readonly id: string
  /** How. */
  readonly by: string
}

/** What lets a statement pass triggers and foreign keys. */
export const quiet = 'set session_replication_role = replica;'

/** The statement that takes a constraint away. */
export const drop = (table: string, name: string): string => `alter table ${table} drop constraint ${name};`
