import type { GraphQLFormattedError } from 'graphql'
import { isConnectionLost, isOutOfRoom } from '#platform/database/sqlstate.ts'

const message = 'The data cannot be reached right now. Try again in a moment, with the same idempotency key.'

/**
 * A database that is restarting, cut off or out of disk space is no mistake of the caller and may soon be over: clients are told
 * to come again, instead of that something is wrong with us. Null for every other error.
 */
export function databaseAway(
  formatted: GraphQLFormattedError,
  original: unknown,
): GraphQLFormattedError | null {
  if (!isConnectionLost(original) && !isOutOfRoom(original)) return null
  const { path } = formatted
  return { message, ...(path === undefined ? {} : { path }), extensions: { code: 'UNAVAILABLE' } }
}
