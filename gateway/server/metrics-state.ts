import { Counter, Gauge, type Registry } from 'prom-client'
import type { BreakerState } from '#gateway/transports/circuit-breaker.ts'
import type { ProtectedPort } from '#gateway/transports/protected-port.ts'
import type { Overload } from './overload.ts'

/** What can be looked at when somebody asks for the metrics. */
export interface GatewayState {
  sockets(): number
  streams(): Readonly<Record<'sse' | 'multipart', number>>
  live(): { readonly streams: number; readonly subscribers: number }
  ports(): readonly ProtectedPort[]
  readonly overload: Overload
  plans(): { readonly size: number; readonly hits: number; readonly misses: number }
  /** Whether rates are counted together with the other gateways. */
  isRateStoreSound(): boolean
  sharedReads(): { readonly running: number; readonly joined: number }
  /** How long ago we were last told what was taken back. */
  revocations_age_seconds(): number
  supergraph(): { readonly id: string; readonly swaps: number; readonly refused: number }
}

const state_values: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 }

/** Registers gauges, and counters counted elsewhere, that read the gateway's state when they are collected. */
export function watchState(registry: Registry, state: GatewayState): void {
  const gauge = (name: string, help: string, value: () => number) =>
    labelled(registry, name, help, [], () => [[{}, value()]])
  gauge('gateway_websockets', 'Open client WebSockets.', state.sockets)
  labelled(registry, 'gateway_http_streams', 'Subscriptions over HTTP.', ['transport'], () =>
    Object.entries(state.streams()).map(([transport, count]) => [{ transport }, count]),
  )
  gauge('gateway_live_streams', 'Upstream subscriptions.', () => state.live().streams)
  gauge('gateway_live_subscribers', 'Client subscriptions.', () => state.live().subscribers)
  const byPort = (name: string, help: string, value: (port: ProtectedPort) => number) =>
    labelled(registry, name, help, ['subgraph'], () =>
      state.ports().map((port) => [{ subgraph: port.name }, value(port)]),
    )
  byPort(
    'gateway_subgraph_breaker_state',
    '0 closed, 1 half-open, 2 open.',
    (port) => state_values[port.state()],
  )
  byPort('gateway_subgraph_in_flight', 'Requests a subgraph is working on.', (port) => port.running())
  byPort('gateway_subgraph_waiting', 'Requests in line for a subgraph.', (port) => port.waiting())
  gauge('gateway_in_flight', 'HTTP requests being worked on.', () => state.overload.inFlight())
  gauge('gateway_event_loop_lag_seconds', 'How late the event loop is.', () => state.overload.lag_ms() / 1000)
  gauge('gateway_rate_store_up', 'Whether rates are counted as configured.', () =>
    Number(state.isRateStoreSound()),
  )
  gauge(
    'gateway_revocations_age_seconds',
    'Since we last heard what was taken back.',
    state.revocations_age_seconds,
  )
  gauge(
    'gateway_plans',
    'Compiled operations in the cache of the current supergraph.',
    () => state.plans().size,
  )
  counted(registry, 'gateway_plan_hits_total', 'Operations found compiled.', () => state.plans().hits)
  counted(registry, 'gateway_plan_misses_total', 'Operations that were compiled.', () => state.plans().misses)
  gauge('gateway_shared_reads', 'Queries that run and can be joined.', () => state.sharedReads().running)
  counted(
    registry,
    'gateway_shared_reads_joined_total',
    'Queries answered by an equal one that ran already.',
    () => state.sharedReads().joined,
  )
  labelled(registry, 'gateway_supergraph_info', 'The current supergraph, by SHA-256.', ['id'], () => [
    [{ id: state.supergraph().id }, 1],
  ])
  counted(
    registry,
    'gateway_supergraph_swaps_total',
    'Supergraphs swapped in.',
    () => state.supergraph().swaps,
  )
  counted(
    registry,
    'gateway_supergraph_refused_total',
    'Supergraphs that were not valid.',
    () => state.supergraph().refused,
  )
}

type Sample = readonly [labels: Readonly<Record<string, string>>, value: number]

function labelled(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly string[],
  samples: () => readonly Sample[],
): void {
  new Gauge({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
    collect() {
      this.reset()
      for (const [labels, value] of samples()) this.set({ ...labels }, value)
    },
  })
}

function counted(registry: Registry, name: string, help: string, value: () => number): void {
  new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      this.reset()
      this.inc(value())
    },
  })
}
