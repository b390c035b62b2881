import type { Logger } from '#platform/telemetry/logger.ts'

/** Work that repeats in the background of one process. */
export interface Worker {
  /** Runs soon, instead of at the next tick. */
  wake(): void
  /** Finishes the current round and stops. */
  stop(): Promise<void>
}

export interface WorkerOptions {
  readonly name: string
  readonly logger: Logger
  /** How long to sleep after a round that found nothing. */
  readonly idle_ms: number
  /**
   * The least time between the end of a round and one that was woken for: under load one round then serves many wake-ups. A
   * wake-up after a longer silence is served at once.
   */
  readonly rest_ms?: number
  /** One round. Resolves to true when there may be more to do at once. */
  readonly round: () => Promise<boolean>
}

const failure_backoff_max_ms = 5_000

/**
 * Runs rounds one after another: at once while there is work, after `idle_ms` otherwise. A round that throws is logged and
 * tried again with a growing pause, so a database that is away costs a line every few seconds and recovers by itself.
 */
export function startWorker({ name, logger, idle_ms, rest_ms = 0, round }: WorkerOptions): Worker {
  let stopped = false
  let failures = 0
  let woken = false
  let mayWake = true
  let interrupt: (() => void) | null = null

  async function loop(): Promise<void> {
    while (!stopped) {
      woken = false
      const pause = await runOnce()
      if (pause > 0 && rest_ms > 0 && !stopped) await sleep(rest_ms, false)
      if (pause > 0 && !woken && !stopped) await sleep(Math.max(0, pause - rest_ms), true)
    }
  }

  async function runOnce(): Promise<number> {
    try {
      const more = await round()
      failures = 0
      return more ? 0 : idle_ms
    } catch (error) {
      failures += 1
      if (!stopped)
        logger.warn({ err: error, worker: name, failures }, 'a background round failed; it will run again')
      return Math.min(failure_backoff_max_ms, 50 * 2 ** Math.min(failures, 10))
    }
  }

  function sleep(duration_ms: number, wakeable: boolean): Promise<void> {
    mayWake = wakeable
    return new Promise((resolve) => {
      const timer = setTimeout(done, duration_ms)
      function done() {
        clearTimeout(timer)
        interrupt = null
        resolve()
      }
      interrupt = done
    })
  }

  const running = loop()
  return {
    wake() {
      woken = true
      // While failing, wake-ups must not turn the back-off into a busy loop.
      if (failures === 0 && mayWake) interrupt?.()
    },
    async stop() {
      stopped = true
      interrupt?.()
      await running
    },
  }
}
