import { askProcess } from '../shared/ask-process.ts'

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
  /** Orders answered CONFIRMED, with the right total. */
  readonly confirmed: number
  /** Answers that were a refusal, by type and reason. */
  readonly refused: Readonly<Record<string, number>>
  /** Answers that were an error, wrong, or none. */
  readonly errors: Readonly<Record<string, number>>
  readonly elapsed_ms: number
  /** Of confirmed orders, in milliseconds. */
  readonly latencies_ms: readonly number[]
}

/** Runs buyers in a process of their own, so that their CPU time is not taken for the system's. */
export function runLoad(request: LoadRequest): Promise<LoadResult> {
  return askProcess(new URL('client.ts', import.meta.url), request)
}
