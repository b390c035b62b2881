import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { GraphQLFormattedError } from 'graphql'

/** Sends a whole answer. */
export function respond(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: OutgoingHttpHeaders = {},
): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

export function respondJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers?: OutgoingHttpHeaders,
): void {
  respond(response, status, JSON.stringify(value), {
    'content-type': 'application/json; charset=utf-8',
    ...headers,
  })
}

/** A GraphQL answer that has only an error, for requests that do not get as far as GraphQL. */
export function respondError(
  response: ServerResponse,
  status: number,
  error: GraphQLFormattedError,
  headers?: OutgoingHttpHeaders,
): void {
  respondJson(response, status, { errors: [error] }, headers)
}
