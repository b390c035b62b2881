import { fork } from 'node:child_process'

export interface LimitRequest {
  readonly catalogUrl: string
  readonly inventoryUrl: string
  readonly ordersUrl: string
  readonly clients: number
  readonly duration_ms: number
  readonly variantIds: readonly string[]
}

export interface LimitResult {
  readonly orders: number
  readonly elapsed_ms: number
}

/**
 * The limit: the rows of an order by hand-made SQL, from one process with a connection per client and database, nothing else
 * running. The same five commits in the same two databases and the same read in a third, since an order that must survive a
 * crash at any point needs them; without GraphQL, checks, leases, policies, or the event log.
 */
export function runLimit(request: LimitRequest): Promise<LimitResult> {
  const child = fork(new URL('limit-client.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (result) => {
      resolve(result as LimitResult)
      child.disconnect()
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`the limit ended early (${code ?? signal})`)))
    child.send(request)
  })
}
