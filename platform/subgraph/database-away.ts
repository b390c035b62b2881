import type { GraphQLFormattedError } from 'graphql'
import { isConnectionLost } from '#platform/database/sqlstate.ts'

const message = 'The data cannot be reached right now. Try again in a moment, with the same idempotency key.'

/**
 * A database that is restarting or cut off is nobody's mistake and soon over: clients are told to come again, instead of
 * that something is wrong with us. Null for every other error.
 */
export function databaseAway(
  formatted: GraphQLFormattedError,
  original: unknown,
): GraphQLFormattedError | null {
  if (!isConnectionLost(original)) return null
  const { path } = formatted
  return { message, ...(path === undefined ? {} : { path }), extensions: { code: 'UNAVAILABLE' } }
}
