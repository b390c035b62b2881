import type { GraphQLError } from 'graphql'
import type { SubgraphRequest, SubgraphResponse } from '#platform/subgraph/port.ts'
import type { CompiledOperation, Variables, Variant } from './compile-operation.ts'
import type { EntityEntry } from './entity-entry.ts'
import type { Lane } from './lanes.ts'
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
  /** Requests to subgraphs that wait for the end of the tick. */
  readonly lanes: Map<string, Lane>
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
