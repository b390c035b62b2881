import type { IncomingMessage, ServerResponse } from 'node:http'
import { respondError } from '#gateway/server/respond.ts'
import type { readOperation } from './read-operation.ts'

/** What Apollo Server's CSRF prevention is for plain requests: pages of other origins cannot make a browser send these. */
export function isRefused(
  allowsOrigin: (request: IncomingMessage) => boolean,
  request: IncomingMessage,
  response: ServerResponse,
  read: ReturnType<typeof readOperation>,
): boolean {
  const extensions = { code: 'BAD_REQUEST' }
  const { method, headers } = request
  if (!allowsOrigin(request)) {
    respondError(response, 403, { message: 'Pages of this origin may not connect.', extensions })
  } else if (method === 'POST' && !/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    respondError(response, 415, { message: 'The content type must be application/json.', extensions })
  } else if (method !== 'POST' && method !== 'GET') {
    respondError(response, 405, { message: 'Use GET or POST.', extensions }, { allow: 'GET, POST' })
  } else if (method === 'GET' && 'operation' in read && read.operation.kind === 'mutation') {
    respondError(
      response,
      405,
      { message: 'Mutations must be sent with POST.', extensions },
      { allow: 'POST' },
    )
  } else {
    return false
  }
  return true
}
