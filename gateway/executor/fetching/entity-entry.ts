import type { GraphQLFormattedError } from 'graphql'
import type { RawObject } from '../raw.ts'
import type { Lane } from './lanes.ts'

/** What one selection brought, or will bring, for one representation. */
export interface EntityEntry {
  /** Null before the answer, and when the subgraph does not know the entity. */
  data: RawObject | null
  /** The subgraph's errors for this entity; paths start at the entity. */
  errors: readonly GraphQLFormattedError[]
  /** Why the subgraph brought nothing at all. */
  failure: Error | null
  /** The request that will bring it; null once the answer is there. */
  pending: Lane | null
}

const no_errors: readonly GraphQLFormattedError[] = []

/** An entity nobody has asked for yet. */
export function newEntry(): EntityEntry {
  return { data: null, errors: no_errors, failure: null, pending: null }
}
