import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer, HeaderMap } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse } from 'graphql'
import { handleProtocols } from 'graphql-ws'
import { useServer as serveGraphqlOver } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import type { ServiceTokenVerifier } from '#platform/auth/service-token.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { isKnownFault, maskError, unauthenticated } from '#platform/faults/codes.ts'
import { readBody } from '#platform/http/read-body.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { databaseAway } from './database-away.ts'
import { client_address_header } from './http-port.ts'
import type { SubgraphRequest } from './port.ts'
import type { Subgraph } from './subgraph.ts'
import { shared_socket_parameter } from './upstream-sockets.ts'

export interface ServeOptions {
  readonly subgraph: Subgraph
  /** TCP port; 0 takes a free one. */
  readonly port: number
  readonly host?: string
  readonly verifier: ServiceTokenVerifier
  readonly logger: Logger
}

/** A subgraph behind HTTP. */
export interface ServedSubgraph {
  readonly port: number
  /** Refuses new work, finishes what runs (bounded), and closes every socket. */
  close(): Promise<void>
}

/** Larger than any `_entities` call of ours (1,000 representations), small enough to hold many at once. */
const body_bytes_max = 5_000_000
const request_timeout_ms = 30_000
const keep_alive_ms = 65_000
const drain_max_ms = 10_000

/**
 * Serves one subgraph: `POST /graphql` (Apollo Server), graphql-ws on the same path, health, and the subgraph's own
 * routes. Every GraphQL call, also `_service` and `_entities`, needs a token addressed to this subgraph.
 */
export async function serveSubgraph(options: ServeOptions): Promise<ServedSubgraph> {
  const { subgraph, logger, verifier } = options
  const apollo = createApollo(subgraph, logger)
  await apollo.start()
  const server = createServer((request, response) => {
    answer(request, response, options, apollo).catch((error: unknown) => {
      logger.error({ err: error, url: request.url }, 'a request failed')
      if (!response.headersSent)
        sendJson(response, 500, failure('INTERNAL_SERVER_ERROR', 'Something went wrong.'))
    })
  })
  server.keepAliveTimeout = keep_alive_ms
  server.requestTimeout = request_timeout_ms
  const sockets = serveSockets(server, subgraph, verifier)
  await listen(server, options.port, options.host ?? '0.0.0.0')

  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await sockets.dispose()
      server.closeIdleConnections()
      const force = setTimeout(() => server.closeAllConnections(), drain_max_ms)
      await closed
      clearTimeout(force)
      await apollo.stop()
    },
  }
}

/** The viewer a request's service token speaks for; null when it has none that is valid here. */
function viewerOfToken(authorization: unknown, verifier: ServiceTokenVerifier): Viewer | null {
  if (typeof authorization !== 'string' || !authorization.startsWith('Bearer ')) return null
  return verifier.verify(authorization.slice('Bearer '.length))
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { subgraph, verifier }: ServeOptions,
  apollo: ApolloServer<object>,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://subgraph')
  if (pathname === '/health/live') return sendJson(response, 200, { status: 'live' })
  if (pathname === '/health/ready') {
    const ready = await subgraph.ready().then(
      () => true,
      () => false,
    )
    return sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' })
  }
  const route = subgraph.routes.find((each) => each.path === pathname && each.method === request.method)
  if (route !== undefined) return route.handle(request, response)
  if (pathname !== '/graphql')
    return sendJson(response, 404, failure('BAD_USER_INPUT', 'There is nothing here.'))

  const viewer = viewerOfToken(request.headers.authorization, verifier)
  if (viewer === null) {
    const message = 'This subgraph is spoken to through the gateway only: a valid service token is needed.'
    return sendJson(response, 401, failure('UNAUTHENTICATED', message))
  }
  const body = await readBody(request, body_bytes_max)
  if (body.kind === 'aborted') return
  if (body.kind === 'too large' || body.kind === 'not JSON') return refuseBody(response, body.kind)
  const { traceparent, [client_address_header]: clientAddress } = request.headers
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? 'POST',
      headers: headerMapOf(request),
      search,
      body: body.kind === 'json' ? body.value : undefined,
    },
    context: async () =>
      subgraph.contextOf({
        query: '',
        viewer,
        traceparent: typeof traceparent === 'string' ? traceparent : undefined,
        clientAddress: typeof clientAddress === 'string' ? clientAddress : undefined,
      }),
  })
  response.statusCode = result.status ?? 200
  for (const [name, value] of result.headers) response.setHeader(name, value)
  if (result.body.kind === 'complete') {
    response.end(result.body.string)
    return
  }
  for await (const chunk of result.body.asyncIterator) response.write(chunk)
  response.end()
}

function refuseBody(response: ServerResponse, kind: 'too large' | 'not JSON'): void {
  response.setHeader('connection', 'close')
  const [status, message] =
    kind === 'too large'
      ? [413, `The request is larger than ${body_bytes_max} bytes. Send less at once.`]
      : [400, 'The request body is not valid JSON.']
  sendJson(response, status, failure('BAD_USER_INPUT', message))
}

function createApollo(subgraph: Subgraph, logger: Logger): ApolloServer<object> {
  return new ApolloServer<object>({
    schema: subgraph.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Callers hold a service token and send JSON; a browser cannot get here.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    logger,
    plugins: [ApolloServerPluginLandingPageDisabled()],
    formatError(formatted, error) {
      const requestId = uuidv7()
      const original = error instanceof GraphQLError ? error.originalError : error
      const away = databaseAway(formatted, original)
      if (away !== null) {
        logger.warn({ err: original, path: formatted.path, requestId }, 'the database is away')
        return away
      }
      if (!isKnownFault(formatted) || formatted.extensions?.code === 'INTERNAL_SERVER_ERROR') {
        logger.error({ err: original ?? error, path: formatted.path, requestId }, 'a resolver failed')
      }
      return maskError(formatted, requestId)
    },
  })
}

/** Operations over graphql-ws run through the same port as calls in process: parsed once, masked alike. */
function serveSockets(server: Server, subgraph: Subgraph, verifier: ServiceTokenVerifier) {
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    handleProtocols,
    maxPayload: body_bytes_max,
  })
  const requestOf = (args: ExecutionArgs) => args.contextValue as SubgraphRequest
  return serveGraphqlOver<Record<string, unknown>, { viewer?: Viewer | null }>(
    {
      onConnect: ({ connectionParams, extra }) => {
        const viewer = viewerOfToken(connectionParams?.authorization, verifier)
        if (viewer === null) return false
        // On a socket that many viewers share, no operation may run as another's.
        extra.viewer = connectionParams?.[shared_socket_parameter] === true ? null : viewer
        return true
      },
      onSubscribe: ({ extra }, _id, { query, operationName, variables, extensions }) => {
        const viewer = extra.viewer ?? viewerOfToken(extensions?.authorization, verifier)
        if (viewer === null)
          return [unauthenticated('An operation on a shared socket needs a service token of its own.')]
        return {
          schema: subgraph.schema,
          document: parse(query),
          operationName: operationName ?? null,
          variableValues: variables ?? {},
          contextValue: {
            query,
            operationName: operationName ?? undefined,
            variables: variables ?? {},
            viewer,
            announcesStart: extensions?.startCursor === true,
          },
        }
      },
      // Formatted and masked by the port already; without this, graphql-ws would format the errors again.
      onNext: (_context, _id, _payload, _args, result) => result as object,
      execute: (args) => subgraph.port.execute(requestOf(args)) as Promise<ExecutionResult>,
      subscribe: (args) => subgraph.port.subscribe(requestOf(args)) as AsyncIterableIterator<ExecutionResult>,
    },
    sockets,
  )
}

function headerMapOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function failure(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
