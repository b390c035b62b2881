import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { exportJWK, type JSONWebKeySet, SignJWT } from 'jose'
import { onTestFinished } from 'vitest'
import { type GatewayOptions, type RunningGateway, startGateway } from '#gateway/gateway.ts'
import { createTokenVerifier } from '#gateway/identity/token-verifier.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { composeGraph, type TestGraph, type TestSubgraph } from './graph.ts'

/** An issuer of access tokens, as the customers subgraph is one. */
export interface TestIssuer {
  readonly issuer: string
  readonly key: KeyObject
  jwks(): Promise<JSONWebKeySet>
  /** A signed token; claims given replace the usual ones. */
  token(
    claims?: Readonly<Record<string, unknown>>,
    header?: Readonly<Record<string, unknown>>,
  ): Promise<string>
}

export const audience = 'supergraph'

export function createTestIssuer(issuer = 'https://customers.test'): TestIssuer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const kid = randomUUID()
  return {
    issuer,
    key: privateKey,
    jwks: async () => ({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' }] }),
    token: (claims = {}, header = {}) =>
      new SignJWT({
        iss: issuer,
        aud: audience,
        sub: 'account-1',
        tenant: 'acme',
        kind: 'customer',
        customer: 'customer-1',
        scope: 'orders:read orders:write',
        client_id: 'console',
        exp: Math.floor(Date.now() / 1000) + 60,
        ...claims,
      })
        .setProtectedHeader({ alg: 'EdDSA', kid, ...header })
        .sign(privateKey),
  }
}

/** A gateway on a free port for one test. */
export interface World {
  readonly gateway: RunningGateway
  readonly graph: TestGraph
  readonly issuer: TestIssuer
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; null when it is none. */
  readonly json: { readonly data?: unknown; readonly errors?: readonly AnswerError[] } | null
}

export interface AnswerError {
  readonly message: string
  readonly path?: unknown
  readonly extensions: Readonly<Record<string, unknown>>
}

/** A machine that runs other things too makes every event loop late; only the tests about lateness are about that. */
const on_a_loaded_machine_ms = 60_000

/** Starts a gateway over a shop; it stops with the test. */
export async function startWorld(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  options: Partial<GatewayOptions> = {},
): Promise<World> {
  const world = await openWorld(subgraphs, options)
  onTestFinished(world.gateway.drain)
  return world
}

/** Starts a gateway over a shop for several tests; whoever does has to drain it. */
export async function openWorld(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  options: Partial<GatewayOptions> = {},
): Promise<World> {
  const graph = composeGraph(subgraphs)
  const issuer = createTestIssuer()
  const gateway = await startGateway({
    supergraph: { sdl: graph.sdl },
    ports: (name) => graph.port(name),
    tokens: createTokenVerifier([{ issuer: issuer.issuer, audience, jwks: issuer.jwks }]),
    tenants: { byHost: { 'shop.example.com': 'example' }, defaultTenant: 'acme' },
    port: 0,
    environment: 'production',
    logger: silentLogger,
    jwks: issuer.jwks,
    ...options,
    overload: { event_loop_lag_max_ms: on_a_loaded_machine_ms, ...options.overload },
  })
  let isDrained = false
  const drain = async () => {
    if (!isDrained) await gateway.drain()
    isDrained = true
  }
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(new URL(path, gateway.url), { redirect: 'manual', ...init })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: parsed(text) }
  }
  return {
    gateway: { ...gateway, drain },
    graph,
    issuer,
    post: (body, headers = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    get: (path, headers = {}) => send(path, { headers }),
  }
}

function parsed(text: string): Answer['json'] {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
