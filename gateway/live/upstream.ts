import { setTimeout as sleep } from 'node:timers/promises'
import type { SubgraphResponse } from '#platform/subgraph/port.ts'

/** How a stretch of an upstream ended. */
export type UpstreamEnd = 'completed' | 'stopped' | 'lost'

const backoff_min_ms = 100
const backoff_max_ms = 5_000

/**
 * Opens an upstream and hands its events to `onEvent`, one after the other, until it ends, breaks, or the signal aborts.
 * Never rejects, and stops at once even when the upstream does not.
 */
export async function drainUpstream(
  open: () => AsyncIterable<SubgraphResponse>,
  signal: AbortSignal,
  onEvent: (event: SubgraphResponse) => Promise<'go on' | 'stop'>,
  onLost: (cause: unknown) => void,
): Promise<UpstreamEnd> {
  let events: AsyncIterator<SubgraphResponse> | null = null
  try {
    events = open()[Symbol.asyncIterator]()
    while (!signal.aborted) {
      const next = await nextOrStop(events, signal)
      if (next === 'stopped') return 'stopped'
      if (next.done === true) return signal.aborted ? 'stopped' : 'completed'
      if ((await onEvent(next.value)) === 'stop') return 'completed'
    }
    return 'stopped'
  } catch (cause) {
    if (signal.aborted) return 'stopped'
    onLost(cause)
    return 'lost'
  } finally {
    // Not awaited: a generator that waits for its next event would keep us.
    events?.return?.()?.catch(() => undefined)
  }
}

function nextOrStop<Event>(
  events: AsyncIterator<Event>,
  signal: AbortSignal,
): Promise<IteratorResult<Event> | 'stopped'> {
  return new Promise((resolve, reject) => {
    const onAbort = () => resolve('stopped')
    signal.addEventListener('abort', onAbort, { once: true })
    events
      .next()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/** Waits before the next attempt: twice as long each time, up to a bound, spread so that not everyone returns at once. */
export async function backOff(attempt: number, signal: AbortSignal): Promise<void> {
  const full = Math.min(backoff_max_ms, backoff_min_ms * 2 ** attempt)
  await sleep(full * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined)
}
