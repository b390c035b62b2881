import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const drain_limit_ms = 15_000
const sweep_interval_ms = 50

/** Resolves with the port when the server listens; rejects when the port is taken. */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
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
    const sweeping = setInterval(() => server.closeIdleConnections(), sweep_interval_ms)
    const giving_up = setTimeout(() => server.closeAllConnections(), drain_limit_ms)
    server.close(() => {
      clearInterval(sweeping)
      clearTimeout(giving_up)
      resolve()
    })
  })
}
