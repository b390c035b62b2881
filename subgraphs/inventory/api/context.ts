import { actorOf, type Viewer } from '#platform/auth/viewer.ts'
import type { Database, Scope } from '#platform/database/database.ts'
import type { LiveFeed } from '#platform/events/live-feed.ts'
import type { ViewerContext } from '#platform/subgraph/authorize.ts'
import type { Acting } from '../commands/acting.ts'
import { createLoaders, type Loaders } from './loaders.ts'

/** What resolvers have at hand during one request. */
export interface Context extends ViewerContext {
  readonly loaders: Loaders
  /** For commands: the viewer as the one who acts. */
  readonly acting: Acting
  readonly liveFeed: LiveFeed
  /** Reads as the viewer's tenant. */
  read<T>(work: (scope: Scope) => Promise<T>): Promise<T>
}

export interface ContextParts {
  readonly database: Database
  readonly now: () => Date
  readonly committed: () => void
  readonly liveFeed: LiveFeed
}

/** The context of one request. */
export function createContext({ database, now, committed, liveFeed }: ContextParts, viewer: Viewer): Context {
  const { tenantId } = viewer
  const read = <T>(work: (scope: Scope) => Promise<T>) => database.read(tenantId, work)
  return {
    viewer,
    read,
    loaders: createLoaders(read),
    acting: { database, tenantId, actor: actorOf(viewer), now, committed },
    liveFeed,
  }
}
