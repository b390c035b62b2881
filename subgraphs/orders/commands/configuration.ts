import { z } from 'zod'
import { readEnvironment } from '#platform/config/environment.ts'

/** What an operator can set; README.md says what each is for. */
export interface Configuration {
  /** How long `placeOrder` waits for the outcome before it answers PENDING. */
  readonly deadline_ms: number
  /** How long an order belongs to the process that works on it. */
  readonly lease_ms: number
  /** How long one call of a neighbour may take. */
  readonly neighbour_timeout_ms: number
  /** How long one call of the payment provider may take. */
  readonly provider_timeout_ms: number
  /** The first pause before a failed step is tried again; it doubles from try to try. */
  readonly retry_pause_ms: number
  readonly sweep_every_ms: number
  readonly captureAt: 'placement' | 'dispatch'
  /** How long the simulated provider takes for `tok_slow`. */
  readonly simulator_slow_ms: number
  /** Points at which the process kills itself; empty unless faults are switched on. */
  readonly crashPoints: readonly string[]
}

const duration = (default_ms: number, max_ms = 600_000) =>
  z.coerce.number().int().min(1).max(max_ms).default(default_ms)

/** Reads and checks the environment. Throws a ConfigurationError that names every wrong variable. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const read = readEnvironment(
    {
      ORDERS_DEADLINE_MS: duration(6_000),
      ORDERS_LEASE_MS: duration(5_000),
      ORDERS_NEIGHBOUR_TIMEOUT_MS: duration(2_500),
      ORDERS_PROVIDER_TIMEOUT_MS: duration(4_000),
      ORDERS_RETRY_PAUSE_MS: duration(50),
      ORDERS_SWEEP_EVERY_MS: duration(500),
      ORDERS_CAPTURE: z.enum(['placement', 'dispatch']).default('placement'),
      ORDERS_SIMULATOR_SLOW_MS: duration(3_000),
      ORDERS_FAULTS: z.enum(['on', 'off']).default('off'),
      ORDERS_CRASH_AFTER: z.string().default(''),
    },
    environment,
  )
  const points = read.ORDERS_CRASH_AFTER.split(',').filter((point) => point !== '')
  return {
    deadline_ms: read.ORDERS_DEADLINE_MS,
    lease_ms: read.ORDERS_LEASE_MS,
    neighbour_timeout_ms: read.ORDERS_NEIGHBOUR_TIMEOUT_MS,
    provider_timeout_ms: read.ORDERS_PROVIDER_TIMEOUT_MS,
    retry_pause_ms: read.ORDERS_RETRY_PAUSE_MS,
    sweep_every_ms: read.ORDERS_SWEEP_EVERY_MS,
    captureAt: read.ORDERS_CAPTURE,
    simulator_slow_ms: read.ORDERS_SIMULATOR_SLOW_MS,
    crashPoints: read.ORDERS_FAULTS === 'on' ? points : [],
  }
}
