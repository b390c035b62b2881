import type { SubgraphPort } from '#platform/subgraph/port.ts'
import { withSpan } from './spans.ts'

/** A port whose every request is a span (OpenTelemetry's conventions for GraphQL), and carries the trace on. */
export function tracePort(port: SubgraphPort): SubgraphPort {
  const attributes = { 'peer.service': port.name }
  return {
    name: port.name,
    execute: (request) => {
      const { operationName, traceparent: parent } = request
      const options = {
        name: `fetch ${port.name}`,
        kind: 'client',
        parent,
        attributes:
          operationName === undefined
            ? attributes
            : { ...attributes, 'graphql.operation.name': operationName },
      } as const
      const failed = ({ errors }: { readonly errors?: unknown }) => errors !== undefined
      return withSpan(
        options,
        (traceparent) => port.execute(traceparent === parent ? request : { ...request, traceparent }),
        failed,
      )
    },
    subscribe: (request) => port.subscribe(request),
  }
}
