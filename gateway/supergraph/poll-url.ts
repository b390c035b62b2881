import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from '#platform/telemetry/logger.ts'
import { fetchSupergraph, type SupergraphUrl } from './fetch-supergraph.ts'

export interface PollOptions {
  readonly poll_interval_ms?: number
}

const poll_interval_default_ms = 10_000
/** A registry that is down is asked less and less often, up to this. */
const poll_interval_max_ms = 5 * 60_000
const first_attempts_max = 5
const first_pause_ms = 500

/** The first supergraph. A registry that hiccups while we start is asked again, a few times; then it rejects. */
export async function firstSupergraph(source: SupergraphUrl, logger: Logger): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const fetched = await fetchSupergraph(source, null)
      if (fetched.kind === 'sdl') return fetched.sdl
    } catch (error) {
      if (attempt >= first_attempts_max) throw error
      logger.warn({ err: error, url: source.url.href, attempt }, 'the supergraph could not be fetched')
    }
    await sleep(first_pause_ms * 2 ** (attempt - 1))
  }
}

/**
 * Asks a URL for the supergraph again and again, and calls `swap` when it is another. One that `swap` refuses is logged
 * once, and the old one stays. Returns the way to stop.
 */
export function pollSupergraphUrl(
  source: SupergraphUrl,
  swap: (sdl: string) => Promise<void>,
  logger: Logger,
  { poll_interval_ms = poll_interval_default_ms }: PollOptions = {},
): () => void {
  const stop = new AbortController()
  let etag: string | null = null
  let failures = 0

  async function poll(): Promise<void> {
    const fetched = await fetchSupergraph(source, etag, stop.signal)
    if (fetched.kind === 'unchanged') return
    // Also when it is refused: asking for the same text again would refuse it again.
    etag = fetched.etag
    await swap(fetched.sdl).catch((error: unknown) => {
      logger.error(
        { err: error, url: source.url.href },
        'the changed supergraph is not valid; the old one stays',
      )
    })
  }

  async function keepPolling(): Promise<void> {
    while (!stop.signal.aborted) {
      const pause_ms = Math.min(poll_interval_max_ms, poll_interval_ms * 2 ** failures)
      // Spread, so that not every gateway asks at the same time.
      const options = { signal: stop.signal, ref: false }
      await sleep(pause_ms * (0.75 + Math.random() / 2), undefined, options).catch(() => undefined)
      if (stop.signal.aborted) return
      try {
        await poll()
        failures = 0
      } catch (error) {
        failures += 1
        logger.warn({ err: error, url: source.url.href, failures }, 'the supergraph could not be fetched')
      }
    }
  }
  void keepPolling()
  return () => stop.abort()
}
