import { AsyncLocalStorage } from 'node:async_hooks'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isKnownFault, maskError } from '#platform/faults/codes.ts'
import type { Logger } from '#platform/telemetry/logger.ts'

/** The id of the request a piece of code runs for, where it cannot be handed down: inside Apollo Server. */
export const currentRequestId = new AsyncLocalStorage<string>()

/**
 * Makes errors fit for clients: known faults pass, everything else is logged in full and becomes one sentence with the
 * request id.
 */
export type Mask = (error: GraphQLError, requestId: string) => GraphQLFormattedError

export function createMask(logger: Logger): Mask {
  return (error, requestId) => {
    if (!isKnownFault(error) || error.extensions.code === 'INTERNAL_SERVER_ERROR') {
      logger.error({ err: rootCause(error), path: error.path, requestId }, 'masked an error')
    }
    return maskError(error.toJSON(), requestId)
  }
}

function rootCause(error: Error): Error {
  const inner = error instanceof GraphQLError ? (error.originalError ?? error.cause) : error.cause
  return inner instanceof Error && inner !== error ? rootCause(inner) : error
}

/** The one sentence, for failures outside GraphQL. */
export function maskedInternal(requestId: string): GraphQLFormattedError {
  return maskError({ message: '' }, requestId)
}
