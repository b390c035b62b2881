import type { GraphQLError } from 'graphql'
import type { SubgraphRequest, SubgraphResponse } from '#platform/subgraph/port.ts'
import type { EntityEntry } from './fetching/entity-entry.ts'
import type { Lane } from './fetching/lanes.ts'
import type { CompiledOperation, Variables } from './operation/compile-operation.ts'
import type { Variant } from './operation/compile-variant.ts'
import type { EntitySelection } from './plan/steps.ts'
import type { RawObject } from './raw.ts'

/** One execution of an operation (for a subscription: of one event). */
export interface Run {
  readonly operation: CompiledOperation
  readonly variant: Variant
  readonly variables: Variables
  /** The raw answer, merged in place. */
  readonly root: RawObject
  readonly errors: GraphQLError[]
  /** The entity cache: by selection number, then by representation key. */
  readonly entities: (Map<string, EntityEntry> | undefined)[]
  /** Selections with arguments from a context: by the values of the arguments, in the form they are sent. */
  readonly contextual: Map<EntitySelection, Map<string, EntitySelection>>
  /** By group: the request that waits for the rest of its group. */
  readonly lanes: (Lane | undefined)[]
  /** By group: how many fetches have said what they need. */
  readonly arrived: number[]
  /** When it began, as `performance.now()` counts. */
  readonly started_ms: number
  /** Told when a fetch is over that deferred parts wait for. */
  readonly onAwaited?: (fetchId: string) => void
  /** Sends one request as the viewer, within the deadlines. Rejects with a fault. */
  ask(service: string, request: Omit<SubgraphRequest, 'viewer'>): Promise<SubgraphResponse>
}

/** The values of these variables, those that were given. */
export function pick(variables: Variables, names: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const name of names) {
    const value = variables[name]
    if (value !== undefined) picked[name] = value
  }
  return picked
}
