import type { SubgraphPort } from '#platform/subgraph/port.ts'

/** The whole supergraph, running in one of its two shapes on databases of its own. */
export interface Shape {
  /** The gateway's GraphQL address over HTTP. */
  readonly url: string
  port(name: string): SubgraphPort
  stop(): Promise<void>
}

/** What both shapes run with: quick hashing, shipments that arrive within seconds. */
export const shape_environment = {
  CUSTOMERS_ARGON2_MEMORY_KIB: '64',
  CUSTOMERS_KEY_SECRET: 'a-key-secret-for-tests-only-0123456789',
  ORDERS_WEBHOOK_SECRETS: 'a-webhook-secret-for-tests-only-0123456789',
  LOGISTICS_SIMULATOR: 'on',
  LOGISTICS_SIMULATOR_STEP_SECONDS: '0.4',
} as const

export const shape_issuer = 'http://supergraph.test'
