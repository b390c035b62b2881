import type { Database } from '#platform/database/database.ts'

/** What every command works with. */
export interface CommandDependencies {
  readonly database: Database
  readonly now: () => Date
  /** Publishes soon what a commit announced. */
  readonly wakeRelay: () => void
  /** How long a simulated shipment stays in each status. */
  readonly step_ms: number
}
