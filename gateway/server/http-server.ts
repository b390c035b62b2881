import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { JSONWebKeySet } from 'jose'
import type { ClientConnection } from '#gateway/guards/transport/client-address.ts'
import { setSecurityHeaders } from '#gateway/guards/transport/security-headers.ts'
import type { Route } from '#platform/subgraph/subgraph.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import type { ExplorerRoute } from './explorer/explorer.ts'
import type { GraphqlRoute } from './graphql-route.ts'
import { maskedInternal } from './mask.ts'
import type { Metrics } from './metrics.ts'
import type { Readiness } from './readiness.ts'
import { requestIdOf } from './request.ts'
import { respond, respondError, respondJson } from './respond.ts'

export interface HttpRoutes {
  readonly graphql: GraphqlRoute
  /** Absent in production. */
  readonly explorer: ExplorerRoute | null
  readonly readiness: Readiness
  readonly jwks: (() => JSONWebKeySet | Promise<JSONWebKeySet>) | null
  /** Of subgraphs in the same process, or passed on to those of others. */
  readonly routes: readonly Route[]
  readonly metrics: Metrics
  readonly environment: 'development' | 'production'
  readonly connection: ClientConnection
  readonly logger: Logger
}

const header_limit_ms = 10_000
const request_limit_ms = 30_000
const idle_connection_ms = 65_000

/** The HTTP side of the gateway. Not listening yet. */
export function createHttpServer(routes: HttpRoutes): Server {
  const server = createServer((request, response) => {
    const requestId = requestIdOf(request)
    response.setHeader('x-request-id', requestId)
    setSecurityHeaders(response, routes.environment, routes.connection.isSecure(request))
    route(routes, request, response, requestId).catch((error: unknown) => {
      routes.logger.error({ err: error, requestId }, 'a request failed')
      respondError(response, 500, maskedInternal(requestId))
    })
  })
  server.headersTimeout = header_limit_ms
  server.requestTimeout = request_limit_ms
  // Longer than load balancers keep idle connections, so that none is closed while a request is on its way.
  server.keepAliveTimeout = idle_connection_ms
  return server
}

async function route(
  routes: HttpRoutes,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  if (path === '/graphql') return measured(routes, request, response, requestId)
  const own = routes.routes.find((each) => each.path === path && each.method === request.method)
  if (own !== undefined) return own.handle(request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') return notFound(response)
  switch (path) {
    case '/health/live':
      return respondJson(response, 200, { status: 'live' })
    case '/health/ready': {
      const waitingFor = routes.readiness.waitingFor()
      const isReady = waitingFor.length === 0
      return respondJson(
        response,
        isReady ? 200 : 503,
        isReady ? { status: 'ready' } : { status: 'waiting', waitingFor },
      )
    }
    case '/metrics':
      return respond(response, 200, await routes.metrics.registry.metrics(), {
        'content-type': routes.metrics.registry.contentType,
      })
    case '/.well-known/jwks.json':
      if (routes.jwks === null) return notFound(response)
      return respondJson(response, 200, await routes.jwks(), { 'cache-control': 'public, max-age=300' })
    case '/':
      // Apollo Sandbox talks to the address it is loaded from.
      if (routes.explorer !== null) return respond(response, 302, '', { location: '/graphql' })
      return notFound(response)
    default:
      if (routes.explorer !== null && /^\/explorer(\/|$)/.test(path)) return routes.explorer(path, response)
      return notFound(response)
  }
}

async function measured(
  { graphql, metrics }: HttpRoutes,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const started = performance.now()
  try {
    await graphql(request, response, requestId)
  } finally {
    metrics.countRequest(response.statusCode, performance.now() - started)
  }
}

function notFound(response: ServerResponse): void {
  respondJson(response, 404, { message: 'Nothing is here. GraphQL is at /graphql.' })
}
