import { setTimeout as sleep } from 'node:timers/promises'
import { serviceViewer } from '#platform/auth/viewer.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import type { Logger } from '#platform/telemetry/logger.ts'

/** Whether the gateway should receive traffic. */
export interface Readiness {
  /** Names of what is not ready; empty when all is. */
  waitingFor(): readonly string[]
  /** Says no from now on. */
  drain(): void
}

const probe_limit_ms = 2_000
const probe_interval_ms = 500

/** Asks each subgraph, until it has answered once. A subgraph that fails later costs fields, not the whole gateway. */
export function watchReadiness(ports: readonly SubgraphPort[], tenantId: string, logger: Logger): Readiness {
  const waiting = new Set(ports.map(({ name }) => name))
  const stop = new AbortController()
  const viewer = serviceViewer('gateway', tenantId)

  async function probe(port: SubgraphPort): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        await port.execute({ query: '{__typename}', viewer, signal: AbortSignal.timeout(probe_limit_ms) })
        waiting.delete(port.name)
        return
      } catch (error) {
        logger.debug({ err: error, service: port.name }, 'a subgraph is not reachable yet')
        await sleep(probe_interval_ms, undefined, { signal: stop.signal, ref: false }).catch(() => undefined)
      }
    }
  }
  for (const port of ports) void probe(port)

  return {
    waitingFor: () => [...waiting],
    drain() {
      stop.abort()
      waiting.add('drain')
    },
  }
}
