import type { GraphQLFormattedError } from 'graphql'
import type { Viewer } from '#platform/auth/viewer.ts'

/** One GraphQL operation for one subgraph, as the viewer. */
export interface SubgraphRequest {
  readonly query: string
  readonly operationName?: string | undefined
  readonly variables?: Readonly<Record<string, unknown>> | undefined
  readonly viewer: Viewer
  /**
   * Network address of the client, as the gateway saw it; absent for calls between services. For limits, never for
   * identity.
   */
  readonly clientAddress?: string | undefined
  /** The first response to a subscription shall say where it starts, if the subgraph knows. */
  readonly announcesStart?: boolean | undefined
  /** W3C trace context to continue, if any. */
  readonly traceparent?: string | undefined
  /** Aborts the work when the client leaves or the deadline passes. */
  readonly signal?: AbortSignal | undefined
}

/** What GraphQL answers: `data`, `errors`, or both. */
export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null | undefined
  readonly errors?: readonly GraphQLFormattedError[] | undefined
  readonly extensions?: Readonly<Record<string, unknown>> | undefined
}

/**
 * The way to reach one subgraph. Two adapters keep the same promise: in process (a function call) and HTTP
 * (undici for operations, graphql-ws for subscriptions). Rejects with a fault when the subgraph cannot answer at all.
 */
export interface SubgraphPort {
  readonly name: string
  execute(request: SubgraphRequest): Promise<SubgraphResponse>
  /**
   * Starts a subscription. Resolves once the subgraph accepted it; refusals are a response whose `errors` is set and that ends
   * the stream. With `announcesStart` the first response may have nothing but `extensions.cursor`: the place to resume after before
   * there was an event. `return()` on the iterator ends the upstream at once.
   */
  subscribe(request: SubgraphRequest): AsyncIterable<SubgraphResponse>
}
