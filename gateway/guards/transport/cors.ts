import type { IncomingMessage, ServerResponse } from 'node:http'

/** Headers a page of another origin may send: what our clients use, and no identity but theirs. */
const allowed_headers = [
  'content-type',
  'authorization',
  'x-api-key',
  'x-request-id',
  'traceparent',
  'last-event-id',
  'x-start-cursor',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
].join(', ')
const exposed_headers = 'x-request-id, retry-after'
const preflight_max_age_seconds = 600

/**
 * Says which pages of other origins may read answers (Fetch standard §3.2). Returns true when the request was a preflight,
 * and is answered. Credentials are never allowed: we use no cookies, and tokens travel in a header.
 */
export type Cors = (request: IncomingMessage, response: ServerResponse) => boolean

/** In production the listed origins only; in development every origin. */
export function createCors(environment: 'development' | 'production', origins: readonly string[]): Cors {
  const allows = (origin: string) => environment === 'development' || origins.includes(origin)

  return (request, response) => {
    const { origin } = request.headers
    response.appendHeader('vary', 'Origin')
    if (origin !== undefined && allows(origin)) {
      response.setHeader('access-control-allow-origin', origin)
      response.setHeader('access-control-expose-headers', exposed_headers)
    }
    if (request.method !== 'OPTIONS') return false
    if (origin !== undefined && allows(origin)) {
      response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS')
      response.setHeader('access-control-allow-headers', allowed_headers)
      response.setHeader('access-control-max-age', preflight_max_age_seconds)
    }
    response.writeHead(204).end()
    return true
  }
}
