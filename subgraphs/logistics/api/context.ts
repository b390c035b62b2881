import type { Database } from '#platform/database/database.ts'
import type { LiveFeed } from '#platform/events/live-feed.ts'
import type { ViewerContext } from '#platform/subgraph/authorize.ts'
import type { CommandDependencies } from '../commands/dependencies.ts'
import type { Loaders } from './loaders.ts'

/** What resolvers work with. */
export interface Context extends ViewerContext {
  readonly database: Database
  /** Batches and remembers reads. Renewed for every event of a subscription, which would see yesterday's rows otherwise. */
  loaders: Loaders
  readonly renewLoaders: () => void
  readonly commands: CommandDependencies
  readonly feed: LiveFeed
}
