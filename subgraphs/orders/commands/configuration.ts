import { z } from 'zod'
import { mapVariable, readEnvironment } from '#platform/config/environment.ts'

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
  /** When money is taken, by the most specific of `tenant/channel`, `tenant` and `default`. */
  readonly captureAt: Readonly<Record<string, 'placement' | 'dispatch'>>
  /** How often the provider is asked about a buyer who must act, should its webhook be lost. */
  readonly action_poll_ms: number
  /** How long the simulated provider takes for `tok_slow`. */
  readonly simulator_slow_ms: number
  /** The provider's secrets: the first signs, each is believed. Empty: webhooks are refused, and the provider is asked instead. */
  readonly webhook_secrets: readonly string[]
  /** How long the simulated bank waits for a buyer. */
  readonly simulator_action_ms: number
  /** Where buyers reach the routes of this subgraph, without a slash at the end. */
  readonly public_url: string
  /** Points at which the process kills itself; empty unless faults are switched on. */
  readonly crashPoints: readonly string[]
}

const captureMoment = z.enum(['placement', 'dispatch'], 'must be placement or dispatch')
const webhook_secrets_rule = 'must be one secret of at least 32 characters, or two with a comma between them'
const webhookSecrets = z
  .string()
  .transform((text) => text.split(',').map((secret) => secret.trim()))
  .refine(
    (secrets) => secrets.length <= 2 && secrets.every((secret) => secret.length >= 32),
    webhook_secrets_rule,
  )
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
      ORDERS_CAPTURE: captureMoment.default('placement'),
      ORDERS_CAPTURE_BY: mapVariable
        .pipe(
          z.record(
            z.string(),
            captureMoment,
            'must say placement or dispatch for each tenant or tenant/channel',
          ),
        )
        .default({}),
      ORDERS_ACTION_POLL_MS: duration(30_000),
      ORDERS_WEBHOOK_SECRETS: webhookSecrets.default([]),
      ORDERS_SIMULATOR_SLOW_MS: duration(3_000),
      ORDERS_SIMULATOR_ACTION_MS: duration(600_000, 3_600_000),
      ORDERS_PUBLIC_URL: z
        .url('must be an address such as https://pay.example.com')
        .default('http://localhost:4104')
        .transform((url) => url.replace(/\/+$/, '')),
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
    captureAt: { ...read.ORDERS_CAPTURE_BY, default: read.ORDERS_CAPTURE },
    action_poll_ms: read.ORDERS_ACTION_POLL_MS,
    webhook_secrets: read.ORDERS_WEBHOOK_SECRETS,
    simulator_slow_ms: read.ORDERS_SIMULATOR_SLOW_MS,
    simulator_action_ms: read.ORDERS_SIMULATOR_ACTION_MS,
    public_url: read.ORDERS_PUBLIC_URL,
    crashPoints: read.ORDERS_FAULTS === 'on' ? points : [],
  }
}

/** When the money of an order of a channel is taken. */
export function captureMomentOf({ captureAt }: Configuration, tenantId: string, channelId: string) {
  return captureAt[`${tenantId}/${channelId}`] ?? captureAt[tenantId] ?? captureAt.default ?? 'placement'
}
