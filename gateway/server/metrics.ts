import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What the gateway measures of itself, in Prometheus' words. */
export interface Metrics {
  readonly registry: Registry
  countRequest(status: number, duration_ms: number): void
  /** What an operation was estimated at, and what its answer came to. */
  countCost(cost: { readonly estimated: number; readonly actual: number }): void
  countRefusal(code: string): void
  countTrustedDocument(name: string, client: string): void
  countFetch(service: string, outcome: 'answered' | 'failed', duration_ms: number): void
}

export interface MetricSources {
  sockets(): number
  live(): { readonly streams: number; readonly subscribers: number }
}

const cost_buckets = [1, 10, 50, 100, 500, 1_000, 2_500, 5_000, 10_000]
const seconds_buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Metrics of one gateway, in a registry of its own. */
export function createMetrics(sources: MetricSources): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'gateway_request_seconds',
    help: 'HTTP requests for GraphQL by status, with their duration.',
    labelNames: ['status'],
    buckets: seconds_buckets,
    registers: [registry],
  })
  const fetches = new Histogram({
    name: 'gateway_subgraph_request_seconds',
    help: 'Requests to subgraphs, with their duration.',
    labelNames: ['subgraph'],
    buckets: seconds_buckets,
    registers: [registry],
  })
  const failures = new Counter({
    name: 'gateway_subgraph_failures_total',
    help: 'Requests to subgraphs that brought no answer.',
    labelNames: ['subgraph'],
    registers: [registry],
  })
  const costs = new Histogram({
    name: 'gateway_operation_cost',
    help: 'Cost of a sample of operations by the demand control: estimated before, actual after.',
    labelNames: ['kind'],
    buckets: cost_buckets,
    registers: [registry],
  })
  const refusals = new Counter({
    name: 'gateway_refusals_total',
    help: 'Requests and operations that a guard refused, by code.',
    labelNames: ['code'],
    registers: [registry],
  })
  const trusted = new Counter({
    name: 'gateway_trusted_document_uses_total',
    help: 'Uses of released operations.',
    labelNames: ['operation', 'client'],
    registers: [registry],
  })
  gauge(registry, 'gateway_websockets', 'Open client WebSockets.', () => sources.sockets())
  gauge(registry, 'gateway_live_streams', 'Upstream subscriptions.', () => sources.live().streams)
  gauge(registry, 'gateway_live_subscribers', 'Client subscriptions.', () => sources.live().subscribers)

  return {
    registry,
    countRequest: (status, duration_ms) => requests.observe({ status }, duration_ms / 1000),
    countCost({ estimated, actual }) {
      costs.observe({ kind: 'estimated' }, estimated)
      costs.observe({ kind: 'actual' }, actual)
    },
    countRefusal: (code) => refusals.inc({ code }),
    countTrustedDocument: (operation, client) => trusted.inc({ operation, client }),
    countFetch(service, outcome, duration_ms) {
      fetches.observe({ subgraph: service }, duration_ms / 1000)
      if (outcome === 'failed') failures.inc({ subgraph: service })
    },
  }
}

function gauge(registry: Registry, name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value())
    },
  })
}
