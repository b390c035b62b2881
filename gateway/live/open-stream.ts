import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Grant } from '#gateway/identity/identity.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import type { CutReason, StreamFormat } from './stream-format.ts'
import type { LiveEvent } from './stream-state.ts'
import { timeAt } from './time-at.ts'

/** A subscription on an HTTP response. */
export interface OpenStream {
  readonly transport: StreamFormat['transport']
  /** What its viewer rests on. */
  readonly grant: Grant | null
  /** Keeps the connection awake, unless events are waiting on it already. */
  beat(): void
  /** Says why, and ends the response. */
  cut(reason: CutReason): void
}

/** A client that is cut off has this long to take what is on its way. */
const linger_limit_ms = 5_000

export function openResponse(response: ServerResponse, format: StreamFormat): void {
  response.writeHead(200, {
    'content-type': format.contentType,
    'cache-control': 'no-cache, no-transform',
    // nginx would collect events until its buffer is full.
    'x-accel-buffering': 'no',
  })
  response.write(format.opening)
}

/**
 * Starts a response that has the events of a subscription, until it ends, the client leaves, the viewer's token ends, or `cut`.
 * The next event is taken when the client has taken the last: behind a slow one, events wait in the subscription's bounded
 * mailbox.
 */
export function openStream(
  response: ServerResponse,
  format: StreamFormat,
  { viewer, grant }: { readonly viewer: Viewer; readonly grant: Grant | null },
  subscribe: (stream: OpenStream) => AsyncGenerator<LiveEvent, void, void>,
): { readonly stream: OpenStream; readonly ended: Promise<void> } {
  let isEnded = false
  const stream: OpenStream = {
    transport: format.transport,
    grant,
    beat() {
      if (!isEnded && !response.writableNeedDrain) response.write(format.heartbeat)
    },
    cut: (reason) => end(format.cut(reason)),
  }
  const events = subscribe(stream)
  const expiry = viewer.expiresAt === null ? null : timeAt(viewer.expiresAt, () => stream.cut('expired'))

  function end(last: string): void {
    if (isEnded) return
    isEnded = true
    if (expiry !== null) clearTimeout(expiry)
    void events.return()
    if (response.destroyed) return
    response.end(last)
    const lingering = setTimeout(() => response.destroy(), linger_limit_ms)
    lingering.unref()
    response.once('close', () => clearTimeout(lingering))
  }

  async function pump(): Promise<void> {
    try {
      for await (const event of events) {
        if (isEnded) break
        if (!response.write(format.next(event))) await room(response)
      }
    } finally {
      end(format.complete)
    }
  }

  response.once('close', () => end(''))
  openResponse(response, format)
  return { stream, ended: pump() }
}

/** Resolves when the response takes more, or is over. */
async function room(response: ServerResponse): Promise<void> {
  const over = new AbortController()
  await Promise.race([
    once(response, 'drain', { signal: over.signal }),
    once(response, 'close', { signal: over.signal }),
  ]).catch(() => undefined)
  over.abort()
}
