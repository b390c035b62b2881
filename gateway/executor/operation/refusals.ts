import type { GraphQLError } from 'graphql'

/** What a viewer may not have of an operation: null in the answer, with this error at its path; never asked of a subgraph. */
export interface Refusals {
  /** Tells restricted forms of one operation apart. */
  readonly key: string
  /** Why objects of a type are refused; null when they are not. */
  ofType(typeName: string): GraphQLError | null
  /** Why a field of an object type is refused; null when it is not. */
  ofField(typeName: string, fieldName: string): GraphQLError | null
}
