import { fork } from 'node:child_process'

/** What a client process is asked to do: `clients` buyers, each sending its next order when the last one was answered. */
export interface LoadRequest {
  readonly url: string
  readonly clients: number
  /** Stop after so long, or when so many were sent. */
  readonly duration_ms: number
  readonly orders_max: number
  readonly variantIds: readonly string[]
  /** Which two variants an order has. */
  readonly basket: 'spread' | 'hot' | 'opposite' | 'scarce'
  readonly prefix: string
}

/** What the buyers saw. */
export interface LoadResult {
  /** Orders answered CONFIRMED. */
  readonly confirmed: number
  /** Answers that were a refusal, by type. */
  readonly refused: Readonly<Record<string, number>>
  /** Answers that were an error, or none. */
  readonly errors: Readonly<Record<string, number>>
  readonly elapsed_ms: number
  /** Of confirmed orders, in milliseconds. */
  readonly latencies_ms: readonly number[]
}

/** Runs buyers in a process of their own, so that their CPU time is not taken for the system's. */
export function runLoad(request: LoadRequest): Promise<LoadResult> {
  const child = fork(new URL('client.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (result) => {
      resolve(result as LoadResult)
      child.disconnect()
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`the buyers ended early (${code ?? signal})`)))
    child.send(request)
  })
}
