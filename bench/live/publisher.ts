import { setTimeout as sleep } from 'node:timers/promises'
import { type Happening, now_ms, type Worker } from './messages.ts'

/** Makes events and keeps their log, as a database outlives the process that serves it. */
export interface Publisher {
  /** The number of each shipment's last event. */
  readonly latest: Readonly<Record<number, number>>
  /** How many were published. */
  count(): number
  publishFor(duration_ms: number): Promise<void>
  /** Gives a new upstream the log, and every event from then on. */
  handTo(upstream: Worker): Promise<void>
  /** The upstream is gone. */
  lose(): void
}

const tick_ms = 5
/** Neighbouring events are of shipments far apart; a prime, so that the order repeats only after all of them. */
const stride = 7_919

export function createPublisher(shipments: number, rate_per_second: number): Publisher {
  const log: Happening[] = []
  const latest: Record<number, number> = {}
  const state: { upstream: Worker | null } = { upstream: null }

  function publish(): void {
    const number = log.length + 1
    const shipment = (number * stride) % shipments
    const happening = { number, shipment, previous: latest[shipment] ?? 0, at_ms: now_ms() }
    latest[shipment] = number
    log.push(happening)
    state.upstream?.tell(happening)
  }

  return {
    latest,
    count: () => log.length,
    async publishFor(duration_ms) {
      const started_ms = now_ms()
      const before = log.length
      while (now_ms() - started_ms < duration_ms) {
        const due = Math.floor(((now_ms() - started_ms) / 1000) * rate_per_second)
        while (log.length - before < due) publish()
        await sleep(tick_ms)
      }
    },
    async handTo(upstream) {
      const known = log.length
      await upstream.ask({ log: log.slice(0, known) })
      for (const happening of log.slice(known)) upstream.tell(happening)
      state.upstream = upstream
    },
    lose() {
      state.upstream = null
    },
  }
}
