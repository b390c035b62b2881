import { type Client, createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { Viewer } from '#platform/auth/viewer.ts'
import type { SubgraphRequest, SubgraphResponse } from './port.ts'
import { createUpstreamEvents } from './upstream-events.ts'

/** Subscriptions to one subgraph, on few sockets. */
export interface UpstreamSockets {
  /**
   * Subscribes over graphql-transport-ws. The stream rejects with UNAVAILABLE when its socket is lost, or when its events
   * are not taken in time; resuming is the subscriber's business.
   */
  subscribe(request: SubgraphRequest): AsyncIterableIterator<SubgraphResponse>
  close(): Promise<void>
}

/** Connection parameter that says: every operation on this socket carries its own token. */
export const shared_socket_parameter = 'sharedByViewers'

/** Ten thousand viewers then need twenty sockets, and one that is lost concerns few. */
const subscriptions_per_socket_max = 500
/** A client keeps a little of each subscription it has had, so it is not used forever. */
const subscriptions_per_client_max = 20_000
const keep_alive_ms = 10_000

interface Shared {
  readonly client: Client
  running: number
  given: number
}

/**
 * Sockets that many viewers share: each operation carries its viewer's token in `extensions.authorization`. The socket
 * itself is opened with the token of whoever came first, which says only that a gateway or a neighbour opens it.
 */
export function createUpstreamSockets(url: URL, authorize: (viewer: Viewer) => string): UpstreamSockets {
  const all = new Set<Shared>()

  function open(viewer: Viewer): Shared {
    const client = createClient({
      url: url.href.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: () => ({ authorization: authorize(viewer), [shared_socket_parameter]: true }),
      retryAttempts: 0,
      keepAlive: keep_alive_ms,
    })
    const shared = { client, running: 0, given: 0 }
    all.add(shared)
    return shared
  }

  function hasRoom({ running, given }: Shared): boolean {
    return running < subscriptions_per_socket_max && given < subscriptions_per_client_max
  }

  function leave(shared: Shared): void {
    shared.running -= 1
    if (shared.running > 0) return
    all.delete(shared)
    void shared.client.dispose()
  }

  return {
    subscribe({ query, operationName, variables, viewer, announcesStart, signal }) {
      const shared = [...all].find(hasRoom) ?? open(viewer)
      shared.running += 1
      shared.given += 1
      const payload = {
        query,
        operationName: operationName ?? null,
        variables: { ...variables },
        extensions: {
          authorization: authorize(viewer),
          ...(announcesStart === true ? { startCursor: true } : {}),
        },
      }
      return createUpstreamEvents(
        (sink) => shared.client.subscribe(payload, sink),
        () => leave(shared),
        signal,
      )
    },
    async close() {
      await Promise.all([...all].map(({ client }) => client.dispose()))
    },
  }
}
