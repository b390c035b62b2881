import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** Every code a machine "no" can carry. What a person could act on is a typed refusal in the schema instead. */
export const fault_codes = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'COST_EXCEEDED',
  'PERSISTED_QUERY_REQUIRED',
  'TRY_AGAIN',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const

export type FaultCode = (typeof fault_codes)[number]

/** Codes that GraphQL servers and clients agree on and that may pass a mask as they are. */
const protocol_codes: ReadonlySet<string> = new Set([
  ...fault_codes,
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
])

/** A GraphQL error with one of our codes. `message` is read by people: say what is wrong and what to do. */
export function fault(
  code: FaultCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } })
}

/** The caller must sign in first. */
export function unauthenticated(
  message = 'Sign in first: send an access token in the Authorization header.',
) {
  return fault('UNAUTHENTICATED', message)
}

/** The caller is known, and may not do this. */
export function forbidden(
  message = 'Your account may not do this. Ask an administrator for the scope it needs.',
) {
  return fault('FORBIDDEN', message)
}

/** Whether an error carries a code that clients may see. */
export function isKnownFault(error: { readonly extensions?: unknown }): boolean {
  const extensions = error.extensions as { code?: unknown } | undefined
  return typeof extensions?.code === 'string' && protocol_codes.has(extensions.code)
}

/**
 * What a client may see of an error: known faults pass without stack traces; everything else becomes one sentence with the
 * request id under which the whole error was logged.
 */
export function maskError(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const { stacktrace: _stack, exception: _exception, ...extensions } = error.extensions ?? {}
  if (isKnownFault(error) && extensions.code !== 'INTERNAL_SERVER_ERROR') return { ...error, extensions }
  return {
    message: `Something went wrong on our side. Quote the request id ${requestId} when you report it.`,
    ...(error.path === undefined ? {} : { path: error.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  }
}
