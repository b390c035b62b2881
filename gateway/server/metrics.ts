import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { CompiledOperation } from '#gateway/executor/operation/compile-operation.ts'
import type { RefusalReason } from '#gateway/transports/protected-port.ts'
import type { GatewayState } from './metrics-state.ts'
import { watchState } from './metrics-state.ts'
import type { OverloadReason } from './overload.ts'

/** What the gateway measures of itself, in Prometheus' words. */
export interface Metrics {
  readonly registry: Registry
  countRequest(status: number, duration_ms: number): void
  countOperation(operation: CompiledOperation, isFailed: boolean, duration_ms: number): void
  /** What an operation was estimated at, and what its answer came to. */
  countCost(cost: { readonly estimated: number; readonly actual: number }): void
  /** A guard refused a client's request or operation. */
  countRefusal(code: string): void
  countTrustedDocument(name: string, client: string): void
  countFetch(service: string, outcome: 'answered' | 'failed', duration_ms: number): void
  /** A request was not sent to its subgraph. */
  countUnsent(service: string, reason: RefusalReason): void
  /** An answer in parts began, so long after its request. */
  countFirstPart(duration_ms: number): void
  /** An answer in parts is over; or its client has left before. */
  countPartsEnd(end: 'complete' | 'left'): void
  countShed(reason: OverloadReason): void
}

const cost_buckets = [1, 10, 50, 100, 500, 1_000, 2_500, 5_000, 10_000]
const seconds_buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Clients choose the names of operations; each one that gets a label costs a line for every bucket. */
const operation_names_max = 200

/** Metrics of one gateway, in a registry of its own. */
export function createMetrics(state: GatewayState): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  watchState(registry, state)
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    buckets = seconds_buckets,
  ) => new Histogram({ name, help, labelNames, buckets, registers })
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers })

  const requests = histogram(
    'gateway_request_seconds',
    'HTTP requests for GraphQL, until answered or streaming.',
    ['status'],
  )
  const operations = histogram('gateway_operation_seconds', 'Operations, and events of subscriptions.', [
    'operation',
    'kind',
  ])
  const failed = counter('gateway_operation_errors_total', 'Operations and events with errors.', [
    'operation',
    'kind',
  ])
  const costs = histogram(
    'gateway_operation_cost',
    'Cost of a sample of operations by the demand control: estimated before, actual after.',
    ['kind'],
    cost_buckets,
  )
  const refusals = counter('gateway_refusals_total', 'Requests and operations that a guard refused.', [
    'code',
  ])
  const trusted = counter('gateway_trusted_document_uses_total', 'Uses of released operations.', [
    'operation',
    'client',
  ])
  const fetches = histogram('gateway_subgraph_request_seconds', 'Requests to subgraphs.', ['subgraph'])
  const failures = counter(
    'gateway_subgraph_failures_total',
    'Requests to subgraphs that brought no answer.',
    ['subgraph'],
  )
  const unsent = counter('gateway_subgraph_refused_total', 'Requests to subgraphs that were not sent.', [
    'subgraph',
    'reason',
  ])
  const firsts = histogram('gateway_first_part_seconds', 'Answers in parts, until their first part.', [])
  const ends = counter('gateway_deferred_answers_total', 'Answers in parts, by how they ended.', ['end'])
  const shed = counter('gateway_shed_total', 'Requests and sockets refused because of overload.', ['reason'])
  const nameOf = boundedNames()

  return {
    registry,
    countRequest: (status, duration_ms) => requests.observe({ status }, duration_ms / 1000),
    countOperation({ name, kind }, isFailed, duration_ms) {
      const labels = { operation: nameOf(name), kind }
      operations.observe(labels, duration_ms / 1000)
      if (isFailed) failed.inc(labels)
    },
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
    countUnsent: (service, reason) => unsent.inc({ subgraph: service, reason }),
    countFirstPart: (duration_ms) => firsts.observe(duration_ms / 1000),
    countPartsEnd: (end) => ends.inc({ end }),
    countShed: (reason) => shed.inc({ reason }),
  }
}

function boundedNames(): (name: string | null) => string {
  const known = new Set<string>()
  return (name) => {
    if (name === null) return 'anonymous'
    if (!known.has(name) && known.size >= operation_names_max) return 'other'
    known.add(name)
    return name
  }
}
