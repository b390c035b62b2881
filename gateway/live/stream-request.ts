import type { IncomingMessage } from 'node:http'
import type { Variables } from '#gateway/executor/operation/compile-operation.ts'
import type { GraphqlRequest } from '#gateway/server/payload.ts'
import { event_stream_format } from './event-stream-format.ts'
import { multipart_format } from './multipart-format.ts'
import type { OperationRequest } from './read-operation.ts'
import type { StreamFormat } from './stream-format.ts'

/** The way a client asks for its answers in one response; null when it asks for a plain one. */
export function streamFormatOf({ headers: { accept = '' } }: IncomingMessage): StreamFormat | null {
  const accepted = accept.toLowerCase()
  if (accepted.includes('text/event-stream')) return event_stream_format
  return /multipart\/mixed[^,]*;\s*subscriptionspec=["']?1\.0/.test(accepted) ? multipart_format : null
}

/** Asks for the cursor before the first event, where the client's library cannot send `extensions`. */
export const start_header = 'x-start-cursor'

/** Whether a client has asked to be told where its subscription starts. */
export function asksForStart(extensions: unknown, header: unknown): boolean {
  return (isObject(extensions) && extensions.startCursor === true) || header === true || header === 'true'
}

/** The operation in a request: in the query of a GET, or the body of a POST. A text says what is wrong with it. */
export function operationRequestOf({
  method,
  headers,
  search,
  body,
}: GraphqlRequest): OperationRequest | string {
  const given = method === 'GET' ? parametersIn(search) : body
  if (!isObject(given)) return 'Send one GraphQL operation as a JSON object.'
  const { query, operationName, variables, extensions } = given
  if (typeof query !== 'string' || query === '')
    return '`query` must be the text of a GraphQL operation, or `documentId` the id of one.'
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    return '`operationName` must be a text.'
  if (variables !== undefined && variables !== null && !isObject(variables))
    return '`variables` must be a JSON object.'
  return {
    query,
    operationName: operationName ?? null,
    variables: variables ?? {},
    asksForStart: asksForStart(extensions, headers.get(start_header)),
  }
}

function parametersIn(search: string): Record<string, unknown> {
  const parameters = new URLSearchParams(search)
  const [variables, extensions] = [parameters.get('variables'), parameters.get('extensions')]
  return {
    query: parameters.get('query'),
    operationName: parameters.get('operationName'),
    variables: variables === null ? null : parseJson(variables),
    extensions: extensions === null ? undefined : parseJson(extensions),
  }
}

/** What does not parse stays a text, which is then refused. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function isObject(value: unknown): value is Variables {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
