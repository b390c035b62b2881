import type { Viewer } from '#platform/auth/viewer.ts'
import type { Scope } from '#platform/database/database.ts'

/** What a use case works with: who asks, when, and the viewer's tenant in the database. */
export interface Session {
  readonly viewer: Viewer
  now(): Date
  read<T>(work: (scope: Scope) => Promise<T>): Promise<T>
  /** For statements that find few rows by key. */
  lookUp<T>(work: (scope: Scope) => Promise<T>): Promise<T>
  /** One transaction; what it announces is published soon after it commits. */
  write<T>(work: (scope: Scope) => Promise<T>): Promise<T>
  /** One statement that is a transaction by itself and announces nothing. */
  writeStatement<T>(work: (scope: Scope) => Promise<T>): Promise<T>
}
