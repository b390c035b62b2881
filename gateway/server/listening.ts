import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

const drain_limit_ms = 15_000
const sweep_interval_ms = 50

/** The open connections of servers that listen. */
const connections = new WeakMap<Server, Set<Socket>>()

/** Resolves with the port when the server listens; rejects when the port is taken. */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  const open = new Set<Socket>()
  connections.set(server, open)
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Lets requests finish; connections that are idle, or become so, are closed. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweeping = setInterval(() => closeIdle(server), sweep_interval_ms)
    const giving_up = setTimeout(() => server.closeAllConnections(), drain_limit_ms)
    server.close(() => {
      clearInterval(sweeping)
      clearTimeout(giving_up)
      resolve()
    })
    closeIdle(server)
  })
}

/** Node takes a connection for idle only after its first request: one that has said nothing yet would be waited for. */
function closeIdle(server: Server): void {
  server.closeIdleConnections()
  for (const socket of connections.get(server) ?? []) if (socket.bytesRead === 0) socket.destroy()
}
