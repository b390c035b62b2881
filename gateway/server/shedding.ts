import type { ServerResponse } from 'node:http'
import type { GraphqlRoute } from './graphql-route.ts'
import type { Overload, OverloadReason } from './overload.ts'
import { respondError } from './respond.ts'

/** When clients should come back: long enough for the line to become shorter. */
const retry_after_seconds = 2

/** Refuses requests while there is too much to do: those that are answered are answered in time. */
export function shed(
  route: GraphqlRoute,
  overload: Overload,
  onShed: (reason: OverloadReason) => void,
): GraphqlRoute {
  return async (request, response, requestId) => {
    const reason = overload.reason()
    if (reason !== null) {
      onShed(reason)
      return refuse(response, requestId)
    }
    const end = overload.begin()
    try {
      await route(request, response, requestId)
    } finally {
      end()
    }
  }
}

function refuse(response: ServerResponse, requestId: string): void {
  const message = `There is too much to do right now. Try again in ${retry_after_seconds} seconds.`
  const error = { message, extensions: { code: 'TRY_AGAIN', requestId } }
  respondError(response, 503, error, { 'retry-after': String(retry_after_seconds) })
}
