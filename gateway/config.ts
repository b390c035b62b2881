import { z } from 'zod'
import { portVariable, readEnvironment, secretVariable } from '#platform/config/environment.ts'
import type { SupergraphUrl } from './supergraph/fetch-supergraph.ts'

/** How a gateway process of its own is configured. */
export interface GatewayConfig {
  readonly environment: 'development' | 'production'
  readonly host: string
  readonly port: number
  /** A file that is watched, or a URL that is polled. */
  readonly supergraph: { readonly file: string } | SupergraphUrl
  /** Subgraph name → GraphQL address, where it differs from the supergraph's routing URL. */
  readonly subgraphUrls: Readonly<Record<string, string>>
  readonly serviceTokenSecret: string
  readonly tokenIssuer: string
  readonly tokenAudience: string
  readonly jwksUrl: URL
  readonly hostTenants: Readonly<Record<string, string>>
  readonly defaultTenant: string
  readonly origins: readonly string[]
}

const urlVariable = z.url('must be a URL such as http://customers:4001/graphql')

/** A variable that holds a JSON object of texts: `{"shop.example.com":"acme"}`. */
const mapVariable = z.string().transform((text, context): Record<string, string> => {
  const parsed = z.record(z.string(), z.string()).safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  context.addIssue('must be a JSON object whose values are texts, such as {"shop.example.com":"acme"}')
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
  TOKEN_ISSUER: z.string('must be the `iss` of the access tokens'),
  TOKEN_AUDIENCE: z.string().default('supergraph'),
  JWKS_URL: urlVariable,
  HOST_TENANTS: mapVariable.default({}),
  DEFAULT_TENANT: z.string('must be the tenant of guests whose host is not in HOST_TENANTS'),
  ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((origin) => origin !== '')),
}

/** Reads the gateway's environment variables. Throws one ConfigurationError that names every wrong one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const isPolled = (environment.SUPERGRAPH_URL ?? '') !== ''
  const read = readEnvironment({ ...variables, ...(isPolled ? fromUrl : fromFile) }, environment)
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
    tokenIssuer: read.TOKEN_ISSUER,
    tokenAudience: read.TOKEN_AUDIENCE,
    jwksUrl: new URL(read.JWKS_URL),
    hostTenants: read.HOST_TENANTS,
    defaultTenant: read.DEFAULT_TENANT,
    origins: read.ORIGINS,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
