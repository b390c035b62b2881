import type { ApolloServerPlugin } from '@apollo/server'

/** What may be wrong with a well-formed request before anything is run. */
const request_error_codes: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
])

/**
 * GraphQL over HTTP §6.4.1: a client that asks for `application/json` gets status 200 for every well-formed request, also
 * when the operation is not valid. Whoever says nothing, or knows `application/graphql-response+json`, gets 400.
 */
export const jsonStatusPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, errors = [] }) {
        const accept = request.http?.headers.get('accept') ?? ''
        const isLegacy = accept.includes('application/json') && !accept.includes('graphql-response')
        if (!isLegacy || response.http.status !== 400) return
        if (errors.every(({ extensions }) => request_error_codes.has(extensions.code)))
          response.http.status = 200
      },
    }
  },
}
