import type { GraphQLFormattedError } from 'graphql'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { fault } from '#platform/faults/codes.ts'
import type { SubgraphRequest, SubgraphResponse } from '#platform/subgraph/port.ts'

const keep_alive_ms = 10_000

/**
 * Subscribes to a subgraph over graphql-transport-ws, on a socket of its own: a socket carries one viewer's token. The stream
 * rejects with UNAVAILABLE when the socket is lost; resuming is the subscriber's business.
 */
export function subscribeUpstream(
  url: URL,
  authorization: string,
  request: SubgraphRequest,
): AsyncIterableIterator<SubgraphResponse> {
  const { query, operationName, variables, signal } = request
  const client = createClient({
    url: url.href.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
    retryAttempts: 0,
    keepAlive: keep_alive_ms,
  })
  const events = client.iterate<Record<string, unknown>>({
    query,
    operationName: operationName ?? null,
    variables: { ...variables },
  })
  const done = { value: undefined, done: true } as const

  async function stop(): Promise<IteratorResult<SubgraphResponse>> {
    signal?.removeEventListener('abort', stop)
    await events.return?.()
    await client.dispose()
    return done
  }

  async function next(): Promise<IteratorResult<SubgraphResponse>> {
    try {
      const event = await events.next()
      if (event.done === true) return await stop()
      // Events are JSON that the subgraph formatted.
      return { value: event.value as SubgraphResponse, done: false }
    } catch (error) {
      await stop()
      if (Array.isArray(error)) return { value: { errors: error as GraphQLFormattedError[] }, done: false }
      throw Object.assign(fault('UNAVAILABLE', 'The live connection was lost. Subscribe again.'), {
        cause: error,
      })
    }
  }

  if (signal?.aborted === true) void stop()
  signal?.addEventListener('abort', stop, { once: true })
  return {
    next,
    return: stop,
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
