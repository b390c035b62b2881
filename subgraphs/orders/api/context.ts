import type { Database } from '#platform/database/database.ts'
import type { LiveFeed } from '#platform/events/live-feed.ts'
import type { ViewerContext } from '#platform/subgraph/authorize.ts'
import type { CommandDependencies } from '../commands/dependencies.ts'
import type { Runs } from '../commands/process/runs.ts'
import type { Loaders } from './loaders.ts'

/** What resolvers of one request work with. */
export interface Context extends ViewerContext {
  readonly database: Database
  readonly loaders: Loaders
  /** Forgets what was read: a subscription outlives what it once knew. */
  renewLoaders(): void
  readonly commands: CommandDependencies
  readonly runs: Runs
  readonly liveFeed: LiveFeed
}
