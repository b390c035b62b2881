import type { GraphQLFormattedError } from 'graphql'
import type { Sink } from 'graphql-ws'
import { fault } from '#platform/faults/codes.ts'
import { iteratorOf } from '#platform/streams/iterator.ts'
import type { SubgraphResponse } from './port.ts'

/** An upstream this far ahead of its reader is given up; the reader resumes after its last cursor. */
const buffered_events_max = 1_000

type Result = IteratorResult<SubgraphResponse>

interface Reader {
  resolve(result: Result): void
  reject(reason: unknown): void
}

const done = { value: undefined, done: true } as const

/**
 * The events of one subscription as an iterator, at most `buffered_events_max` ahead of it. A refusal is one response with
 * errors; a lost connection rejects with UNAVAILABLE. `onEnd` is called once.
 */
export function createUpstreamEvents(
  subscribe: (sink: Sink) => () => void,
  onEnd: () => void,
  signal: AbortSignal | undefined,
): AsyncIterableIterator<SubgraphResponse> {
  const queue: SubgraphResponse[] = []
  let reader: Reader | null = null
  let failure: unknown = null
  let isEnded = false
  let unsubscribe: (() => void) | null = null

  function end(reason: unknown = null): void {
    if (isEnded) return
    isEnded = true
    failure = reason
    signal?.removeEventListener('abort', stop)
    unsubscribe?.()
    onEnd()
    const waiting = reader
    reader = null
    if (reason === null) waiting?.resolve(done)
    else waiting?.reject(reason)
    if (waiting !== null) failure = null
  }

  function take(event: SubgraphResponse): void {
    if (isEnded) return
    const waiting = reader
    reader = null
    if (waiting !== null) waiting.resolve({ value: event, done: false })
    else if (queue.length < buffered_events_max) queue.push(event)
    else end(lost(new Error(`${buffered_events_max} events were waiting`)))
  }

  function stop(): void {
    queue.length = 0
    end()
    failure = null
  }

  if (signal?.aborted === true) {
    stop()
  } else {
    signal?.addEventListener('abort', stop, { once: true })
    unsubscribe = subscribe({
      // Events are JSON that the subgraph formatted.
      next: (event) => take(event as SubgraphResponse),
      error(error) {
        if (!Array.isArray(error)) return end(lost(error))
        take({ errors: error as GraphQLFormattedError[] })
        end()
      },
      complete: () => end(),
    })
  }

  async function next(): Promise<Result> {
    const event = queue.shift()
    if (event !== undefined) return { value: event, done: false }
    if (failure !== null) {
      const reason = failure
      failure = null
      throw reason
    }
    if (isEnded) return done
    return new Promise((resolve, reject) => {
      reader = { resolve, reject }
    })
  }
  return iteratorOf(next, stop)
}

function lost(cause: unknown): Error {
  return Object.assign(fault('UNAVAILABLE', 'The live connection was lost. Subscribe again.'), { cause })
}
