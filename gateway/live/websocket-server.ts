import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { handleProtocols, makeServer, type Server as ProtocolServer } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { ClientConnection } from '#gateway/guards/transport/client-address.ts'
import type { OpenCounts } from '#gateway/guards/transport/socket-limits.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { close_codes } from './close-codes.ts'
import { createRounds } from './rounds.ts'
import type { SocketExtra, SocketHandlers } from './socket-handlers.ts'

export interface WebSockets {
  count(): number
  /** Tells every client to reconnect elsewhere, and resolves when all sockets are closed. */
  drain(): Promise<void>
}

export interface WebSocketOptions {
  readonly server: Server
  readonly path: string
  readonly handlers: SocketHandlers
  /** Whether a page of this origin may connect. */
  readonly allowsOrigin: (request: IncomingMessage) => boolean
  /** Whether there is too much to do for another socket. */
  readonly isOverloaded: () => boolean
  readonly connection: ClientConnection
  /** Open sockets and streams by address. */
  readonly openByAddress: OpenCounts
  /** Told of every socket that is one too many. */
  readonly onTooMany: () => void
  readonly logger: Logger
}

const frame_bytes_max = 1024 * 1024
const init_limit_ms = 5_000
const ping_interval_ms = 15_000
const drain_limit_ms = 5_000

/** Serves graphql-transport-ws on an HTTP server's upgrades. */
export function serveWebSockets({
  server,
  path,
  handlers,
  allowsOrigin,
  isOverloaded,
  connection,
  openByAddress,
  onTooMany,
  logger,
}: WebSocketOptions): WebSockets {
  // Not compressed: a zlib context for each of ten thousand sockets costs more memory than it saves bytes.
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: frame_bytes_max,
    perMessageDeflate: false,
    handleProtocols,
  })
  const protocol = makeServer<Record<string, unknown>, SocketExtra>({
    ...handlers,
    connectionInitWaitTimeout: init_limit_ms,
  })
  const pinging = createRounds<WebSocket>(ping_interval_ms, ping)
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if ((request.url ?? '').split('?', 1)[0] !== path) return refuse(stream, '404 Not Found')
    if (!allowsOrigin(request)) return refuse(stream, '403 Forbidden')
    if (isOverloaded()) return refuse(stream, '503 Service Unavailable')
    const clientAddress = connection.addressOf(request)
    const release = openByAddress.open(clientAddress ?? 'unknown')
    if (release === null) {
      onTooMany()
      return refuse(stream, '429 Too Many Requests')
    }
    stream.once('close', release)
    sockets.handleUpgrade(request, stream, head, (socket) => {
      pinging.add(socket)
      socket.once('close', () => pinging.delete(socket))
      open(protocol, socket, { request, clientAddress }, logger)
    })
  }
  server.on('upgrade', onUpgrade)

  return {
    count: () => sockets.clients.size,
    async drain() {
      pinging.stop()
      server.off('upgrade', onUpgrade)
      for (const socket of sockets.clients)
        socket.close(close_codes.going_away, 'The gateway restarts. Reconnect.')
      const stragglers = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate()
      }, drain_limit_ms)
      await new Promise<void>((resolve) => sockets.close(() => resolve()))
      clearTimeout(stragglers)
    },
  }
}

function open(
  protocol: ProtocolServer<SocketExtra>,
  socket: WebSocket,
  origin: Pick<SocketExtra, 'request' | 'clientAddress'>,
  logger: Logger,
): void {
  answered.add(socket)
  socket.on('pong', () => answered.add(socket))
  socket.on('error', (error) => logger.debug({ err: error }, 'a socket broke'))
  const close = (code?: number, reason?: string) => socket.close(code, reason)
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // Resolves when the bytes have left: the next event of a slow client waits in its bounded mailbox.
      send: (data) =>
        new Promise((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(data, () => resolve())
          else resolve()
        }),
      close,
      onMessage: (handle) =>
        socket.on('message', (data) => {
          handle(String(data)).catch((error: unknown) => {
            logger.error({ err: error }, 'a socket message failed')
            socket.close(close_codes.internal_error, 'Internal server error')
          })
        }),
    },
    { ...origin, close, identity: null, asksForStart: false, release: null, expiry: null },
  )
  socket.once('close', (code, reason) => void closed(code, String(reason)))
}

/** Sockets that have answered since the last ping. */
const answered = new WeakSet<WebSocket>()

/** Ends a socket whose other side has silently gone, and asks others whether they are there. */
function ping(socket: WebSocket): void {
  if (!answered.delete(socket)) socket.terminate()
  else socket.ping()
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
