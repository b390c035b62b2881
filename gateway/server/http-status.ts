import { HeaderMap } from '@apollo/server'
import { GraphQLError } from 'graphql'

const status_by_code: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  COST_EXCEEDED: 400,
  PERSISTED_QUERY_REQUIRED: 403,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  TRY_AGAIN: 503,
  UNAVAILABLE: 503,
}

/** The HTTP status of an answer that is nothing but this error. */
export function statusOf(error: GraphQLError): number {
  // Clients of automatic persisted queries expect the document to be asked for with 200.
  if (error.extensions.code === 'PERSISTED_QUERY_NOT_FOUND') return 200
  return status_by_code[String(error.extensions.code)] ?? 500
}

/** The headers of such an answer. */
export function headersOf({ extensions }: GraphQLError): Readonly<Record<string, string>> {
  if (extensions.code === 'UNAUTHENTICATED') return { 'www-authenticate': 'Bearer' }
  if (typeof extensions.retryAfterSeconds === 'number') {
    return { 'retry-after': String(extensions.retryAfterSeconds) }
  }
  return {}
}

/** The same error with its status and headers where Apollo Server looks for them. */
export function withHttpStatus(error: GraphQLError): GraphQLError {
  const http = { status: statusOf(error), headers: new HeaderMap(Object.entries(headersOf(error))) }
  return new GraphQLError(error.message, {
    path: error.path ?? null,
    originalError: error,
    extensions: { ...error.extensions, http },
  })
}
