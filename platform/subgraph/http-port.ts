import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import type { ServiceTokenIssuer } from '#platform/auth/service-token.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import type { SubgraphPort, SubgraphRequest, SubgraphResponse } from '#platform/subgraph/port.ts'
import { postJson } from '#platform/subgraph/post-json.ts'
import { createUpstreamSockets } from './upstream-sockets.ts'

export interface HttpPortOptions {
  readonly name: string
  /** The subgraph's GraphQL address; subscriptions go to the same address over WebSocket. */
  readonly url: URL
  readonly serviceTokens: ServiceTokenIssuer
  readonly connections_max?: number
  /** A larger answer is no answer. */
  readonly response_bytes_max?: number
}

/** A port with connections to close. */
export interface HttpPort extends SubgraphPort {
  close(): Promise<void>
}

/** Believed only beside a valid service token, so no client can forge it. */
export const client_address_header = 'x-client-address'

const connections_default_max = 64
const keep_alive_ms = 30_000
const connect_limit_ms = 2_000
const response_bytes_default_max = 64 * 1024 * 1024
const retry_delay_min_ms = 10
const retry_delay_spread_ms = 40

/** Failures of the connection itself: the subgraph did not see the request, or died with it. */
const connection_failures: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
])

/**
 * Reaches a subgraph over HTTP on kept-alive connections, with a token that only this subgraph accepts. A query whose
 * connection failed is sent once more; a mutation never is.
 */
export function createHttpPort({
  name,
  url,
  serviceTokens,
  connections_max,
  response_bytes_max,
}: HttpPortOptions): HttpPort {
  const pool = new Pool(url.origin, {
    connections: connections_max ?? connections_default_max,
    keepAliveTimeout: keep_alive_ms,
    connect: { timeout: connect_limit_ms },
    maxResponseSize: response_bytes_max ?? response_bytes_default_max,
  })
  const path = url.pathname + url.search
  const authorize = (viewer: Viewer) => `Bearer ${serviceTokens.issue(viewer, name)}`
  const sockets = createUpstreamSockets(url, authorize)

  async function post(request: SubgraphRequest): Promise<SubgraphResponse> {
    const { query, operationName, variables, viewer, traceparent, clientAddress, signal } = request
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: authorize(viewer),
    }
    if (traceparent !== undefined) headers.traceparent = traceparent
    if (clientAddress !== undefined) headers[client_address_header] = clientAddress
    const { statusCode, text } = await postJson(pool, {
      path,
      headers,
      body: JSON.stringify({ query, operationName, variables }),
      signal,
    })
    return answerIn(text, statusCode)
  }

  return {
    name,
    async execute(request) {
      try {
        return await post(request)
      } catch (error) {
        if (!mayRepeat(request, error)) throw unreachable(error)
      }
      await sleep(retry_delay_min_ms + Math.random() * retry_delay_spread_ms)
      return post(request).catch((error) => {
        throw unreachable(error)
      })
    },
    subscribe: sockets.subscribe,
    async close() {
      await sockets.close()
      await pool.close()
    },
  }
}

function mayRepeat(request: SubgraphRequest, error: unknown): boolean {
  const isQuery = !/^\s*mutation\b/.test(request.query)
  return (
    isQuery && request.signal?.aborted !== true && connection_failures.has((error as { code?: unknown }).code)
  )
}

/** Any JSON with data or errors is GraphQL's own answer, whatever the status. */
function answerIn(text: string, statusCode: number): SubgraphResponse {
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    throw new Error(`HTTP status ${statusCode}, and the body is not JSON`)
  }
  if (!isObject(answer) || !('data' in answer || Array.isArray(answer.errors))) {
    throw new Error(`HTTP status ${statusCode}, and the body is not a GraphQL answer`)
  }
  return answer as SubgraphResponse
}

function unreachable(cause: unknown): Error {
  const error = fault(
    'UNAVAILABLE',
    'This part of the answer is not available right now. Try again in a moment.',
  )
  return Object.assign(error, { cause })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
