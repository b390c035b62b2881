import type { LiveFeed } from '#platform/events/live-feed.ts'
import type { ViewerContext } from '#platform/subgraph/authorize.ts'
import type { Session } from '../commands/session.ts'
import type { Loaders } from './loaders.ts'

/** What every resolver of one request is given. */
export interface Context extends ViewerContext, Session {
  readonly loaders: Loaders
  readonly feed: LiveFeed
}
