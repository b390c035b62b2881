import { z } from 'zod'
import { mapVariable, portVariable, readEnvironment, secretVariable } from '#platform/config/environment.ts'
import { type GuardConfig, guardVariables, readGuards } from './guards/config.ts'
import { signature_algorithms, type TrustedIssuer, token_kinds } from './identity/token-verifier.ts'
import type { Forwards } from './server/forwarded-routes.ts'
import type { SupergraphUrl } from './supergraph/fetch-supergraph.ts'

/** How a gateway process of its own is configured. Every variable is explained in docs/gateway-configuration.md. */
export interface GatewayConfig {
  readonly environment: 'development' | 'production'
  readonly host: string
  readonly port: number
  /** A file that is watched, or a URL that is polled. */
  readonly supergraph: { readonly file: string } | SupergraphUrl
  /** Subgraph name → GraphQL address, where it differs from the supergraph's routing URL. */
  readonly subgraphUrls: Readonly<Record<string, string>>
  readonly serviceTokenSecret: string
  /** Who keeps partners' API keys and knows what was taken back; null for nobody. */
  readonly identityUrl: URL | null
  /** Who may issue access tokens: the graph's own issuer first. */
  readonly issuers: readonly TrustedIssuer[]
  readonly hostTenants: Readonly<Record<string, string>>
  readonly defaultTenant: string
  readonly origins: readonly string[]
  readonly shareReads: boolean
  /** Paths of other processes that are reached through this one: a provider's webhooks, a simulator's pages. */
  readonly forwards: Forwards
  readonly guards: GuardConfig
}

const urlVariable = z.url('must be a URL such as http://customers:4001/graphql')

const issuer_schema = z.object({
  issuer: z.string().min(1),
  audience: z.string().min(1),
  jwksUrl: z.url(),
  algorithms: z.array(z.enum(signature_algorithms)).min(1).default(['RS256']),
  tenants: z.array(z.string().min(1)).min(1),
  kind: z.enum(token_kinds).optional(),
})

/** More issuers, as a JSON list. Each must say for which tenants it may speak. */
const issuersVariable = z.string().transform((text, context): z.infer<typeof issuer_schema>[] => {
  const parsed = z.array(issuer_schema).safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  context.addIssue(
    'must be a JSON list such as [{"issuer":"https://id.example.com","audience":"supergraph","jwksUrl":"https://id.example.com/jwks",' +
      '"algorithms":["RS256"],"tenants":["acme"],"kind":"staff"}]',
  )
  return z.NEVER
})

/** Only these: whatever else a subgraph serves stays behind the gateway. */
const forwarded_path = /^\/(webhooks|simulator)\/[a-z0-9-]{1,40}$/
const forwards_max = 16

/** Paths, and where each of them is served. */
const forwardsVariable = mapVariable.transform((given, context): Forwards => {
  const entries = Object.entries(given).map(([path, url]) => [path, URL.parse(url)] as const)
  const isRight = ([path, url]: (typeof entries)[number]) =>
    forwarded_path.test(path) &&
    (url?.protocol === 'http:' || url?.protocol === 'https:') &&
    url.username + url.password + url.search + url.hash === ''
  const wrong = entries.filter((entry) => !isRight(entry)).map(([path]) => path)
  const right = entries.flatMap(([path, url]) => (url === null ? [] : [[path, url] as const]))
  if (wrong.length === 0 && right.length <= forwards_max) return Object.fromEntries(right)
  context.addIssue(
    `must be at most ${forwards_max} paths /webhooks/NAME or /simulator/NAME, each with an http(s) address without query, such as ` +
      `{"/webhooks/payments":"http://orders:4104/webhooks/payments"}; wrong: ${wrong.join(', ') || 'too many'}`,
  )
  return z.NEVER
})

const fileVariable = z.string(
  'must be the path of a composed supergraph, such as gateway/supergraph.graphql; or SUPERGRAPH_URL its URL',
)

const fromFile = { SUPERGRAPH_FILE: fileVariable }
const fromUrl = { SUPERGRAPH_URL: urlVariable, SUPERGRAPH_URL_HEADERS: mapVariable.default({}) }

const variables = {
  NODE_ENV: z.enum(['development', 'production'], 'must be development or production').default('production'),
  HOST: z.string().default('0.0.0.0'),
  PORT: portVariable.default(4000),
  SUBGRAPH_URLS: mapVariable.default({}),
  SERVICE_TOKEN_SECRET: secretVariable,
  IDENTITY_URL: urlVariable.optional(),
  TOKEN_ISSUER: z.string('must be the `iss` of the access tokens'),
  TOKEN_AUDIENCE: z.string().default('supergraph'),
  JWKS_URL: urlVariable,
  TRUSTED_ISSUERS: issuersVariable.default([]),
  HOST_TENANTS: mapVariable.default({}),
  DEFAULT_TENANT: z.string('must be the tenant of guests whose host is not in HOST_TENANTS'),
  ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((origin) => origin !== '')),
  FORWARDED_PATHS: forwardsVariable.default({}),
  SHARED_READS: z.enum(['on', 'off'], 'must be on or off').default('off'),
  ...guardVariables,
}

/** Reads the gateway's environment variables. Throws one ConfigurationError that names every wrong one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const isPolled = (environment.SUPERGRAPH_URL ?? '') !== ''
  const read = readEnvironment({ ...variables, ...(isPolled ? fromUrl : fromFile) }, environment)
  const own = { issuer: read.TOKEN_ISSUER, audience: read.TOKEN_AUDIENCE, jwks: new URL(read.JWKS_URL) }
  return {
    environment: read.NODE_ENV,
    host: read.HOST,
    port: read.PORT,
    supergraph:
      'SUPERGRAPH_URL' in read
        ? { url: new URL(read.SUPERGRAPH_URL), headers: read.SUPERGRAPH_URL_HEADERS }
        : { file: read.SUPERGRAPH_FILE },
    subgraphUrls: read.SUBGRAPH_URLS,
    serviceTokenSecret: read.SERVICE_TOKEN_SECRET,
    identityUrl: read.IDENTITY_URL === undefined ? null : new URL(read.IDENTITY_URL),
    issuers: [own, ...read.TRUSTED_ISSUERS.map(trustedIssuer)],
    hostTenants: read.HOST_TENANTS,
    defaultTenant: read.DEFAULT_TENANT,
    origins: read.ORIGINS,
    forwards: read.FORWARDED_PATHS,
    shareReads: read.SHARED_READS === 'on',
    guards: readGuards(read),
  }
}

function trustedIssuer({ jwksUrl, kind, ...rest }: z.infer<typeof issuer_schema>): TrustedIssuer {
  return { ...rest, jwks: new URL(jwksUrl), ...(kind === undefined ? {} : { kind }) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
