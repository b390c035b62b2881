import type { ViewerContext } from '#platform/subgraph/authorize.ts'
import type { Caller, Tools } from '../commands/tools.ts'
import type { Loaders } from './loaders.ts'

/** What resolvers of one request share. */
export interface Context extends ViewerContext, Caller {
  readonly tools: Tools
  readonly loaders: Loaders
}
