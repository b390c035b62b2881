import type { System } from '#deploy/embedded/system.ts'
import { type LoadRequest, runLoad } from './load.ts'
import type { Reading } from './meters.ts'

/** One row of the table. */
export interface Measurement {
  readonly name: string
  readonly clients: number
  readonly confirmed: number
  readonly refused: Readonly<Record<string, number>>
  readonly errors: Readonly<Record<string, number>>
  readonly orders_per_s: number
  readonly p50_ms: number
  readonly p95_ms: number
  readonly p99_ms: number
  /** Until every event was handled by every consumer: the whole cost of an order, not only of its answer. */
  readonly cpu_ours_ms: number
  readonly cpu_postgres_ms: number
  /** Null where they were not counted: counting slows a system down. */
  readonly statements: number | null
  readonly wal_bytes: number
  readonly events: number
  /** From the last answer until every consumer had caught up. */
  readonly drain_ms: number
}

const drain_max_ms = 120_000

/** Runs a load and tells what it cost, per confirmed order, background work included. */
export async function measure(
  name: string,
  system: System,
  read: (system: System) => Promise<Reading>,
  request: LoadRequest,
): Promise<Measurement> {
  await system.drained(drain_max_ms)
  const before = await read(system)
  const result = await runLoad(request)
  const ended = performance.now()
  await system.drained(drain_max_ms)
  const drain_ms = performance.now() - ended
  const after = await read(system)
  const { confirmed, refused, errors, elapsed_ms } = result
  const sorted = [...result.latencies_ms].sort((a, b) => a - b)
  const quantile = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  const perOrder = (key: keyof Reading) => round((after[key] - before[key]) / Math.max(1, confirmed))
  return {
    name,
    clients: request.clients,
    confirmed,
    refused,
    errors,
    orders_per_s: round((confirmed / elapsed_ms) * 1000),
    p50_ms: quantile(0.5),
    p95_ms: quantile(0.95),
    p99_ms: quantile(0.99),
    cpu_ours_ms: perOrder('ours_ms'),
    cpu_postgres_ms: perOrder('postgres_ms'),
    statements: after.statements === before.statements ? null : perOrder('statements'),
    wal_bytes: Math.round(perOrder('wal_bytes')),
    events: perOrder('events'),
    drain_ms: Math.round(drain_ms),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
