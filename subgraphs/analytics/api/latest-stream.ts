import { iteratorOf } from '#platform/streams/iterator.ts'

/** A stream of which only the newest value matters: a slow reader skips values and never makes them pile up. */
export interface LatestStream<Value> {
  push(value: Value): void
  readonly iterator: AsyncIterableIterator<Value>
}

/** `onEnd` is called once, when the reader leaves. `return()` ends a reader that waits at once. */
export function latestStream<Value>(onEnd: () => void): LatestStream<Value> {
  let latest: { readonly value: Value } | null = null
  let wake: (() => void) | null = null
  let ended = false

  async function next(): Promise<IteratorResult<Value>> {
    while (!ended) {
      if (latest !== null) {
        const { value } = latest
        latest = null
        return { value, done: false }
      }
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return { value: undefined, done: true }
  }

  function end(): void {
    if (ended) return
    ended = true
    onEnd()
    wake?.()
  }

  return {
    push(value) {
      latest = { value }
      wake?.()
    },
    iterator: iteratorOf(next, end),
  }
}
