import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const good = {
  SUPERGRAPH_FILE: 'supergraph.graphql',
  SERVICE_TOKEN_SECRET: 'a secret of at least thirty-two characters',
  TOKEN_ISSUER: 'https://customers.example.com',
  JWKS_URL: 'http://customers:4001/.well-known/jwks.json',
  DEFAULT_TENANT: 'acme',
}

test('what must be given, and what follows from it', () => {
  expect(readConfig(good)).toMatchObject({
    environment: 'production',
    port: 4000,
    issuers: [{ issuer: good.TOKEN_ISSUER, audience: 'supergraph', jwks: new URL(good.JWKS_URL) }],
    subgraphUrls: {},
    origins: [],
    guards: { trustedDocumentsFolder: null, options: { unauthorized: 'filter', cost_max: 10_000 } },
  })
})

test('reads are shared where that is asked for', () => {
  expect(readConfig(good).shareReads).toBe(false)
  expect(readConfig({ ...good, SHARED_READS: 'on' }).shareReads).toBe(true)
  expect(() => readConfig({ ...good, SHARED_READS: 'yes' })).toThrow(/SHARED_READS.*must be on or off/)
})

test('maps and lists', () => {
  const config = readConfig({
    ...good,
    HOST_TENANTS: '{"shop.example.com":"acme"}',
    ORIGINS: 'https://a.com,https://b.com',
  })
  expect(config.hostTenants).toEqual({ 'shop.example.com': 'acme' })
  expect(config.origins).toEqual(['https://a.com', 'https://b.com'])
})

test('a supergraph from a file, or from a URL', () => {
  expect(readConfig(good).supergraph).toEqual({ file: 'supergraph.graphql' })
  const url = 'https://registry.example.com/supergraph'
  const polled = readConfig({ ...good, SUPERGRAPH_URL: url, SUPERGRAPH_URL_HEADERS: '{"x-key":"k"}' })
  expect(polled.supergraph).toEqual({ url: new URL(url), headers: { 'x-key': 'k' } })
})

test('more issuers, each bound to its tenants', () => {
  const TRUSTED_ISSUERS = JSON.stringify([
    {
      issuer: 'https://id.example.com',
      audience: 'graph',
      jwksUrl: 'https://id.example.com/jwks',
      tenants: ['acme'],
    },
  ])
  expect(readConfig({ ...good, TRUSTED_ISSUERS }).issuers[1]).toEqual({
    issuer: 'https://id.example.com',
    audience: 'graph',
    jwks: new URL('https://id.example.com/jwks'),
    algorithms: ['RS256'],
    tenants: ['acme'],
  })
})

test('rates, policies and proxies', () => {
  const { options } = readConfig({
    ...good,
    RATE_PER_ADDRESS: '10/1',
    RATE_PER_CLIENT: 'off',
    RATE_PER_FIELD: '{"Mutation.signIn":"5/60"}',
    CLIENT_DOCUMENT_POLICIES: '{"ios":"trusted"}',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
  }).guards
  expect(options.rates).toEqual({
    perAddress: { permits: 10, seconds: 1 },
    costPerClient: { permits: 500_000, seconds: 60 },
    newPerClient: { permits: 300, seconds: 60 },
    perField: { 'Mutation.signIn': { permits: 5, seconds: 60 } },
  })
  expect(options.documentPolicies).toEqual({
    otherwise: 'any',
    byKind: { partner: 'trusted' },
    byClient: { ios: 'trusted' },
  })
  expect(options.trustedProxies).toEqual(['10.0.0.0/8', '::1'])
})

test('whom to ask about identities, and where to count', () => {
  const alone = readConfig(good)
  expect([alone.identityUrl, alone.guards.rateStore]).toEqual([null, null])
  const url = 'http://customers:4101/graphql'
  const together = readConfig({ ...good, IDENTITY_URL: url, RATE_STORE_URL: 'rediss://redis:6379/1' })
  expect(together.identityUrl).toEqual(new URL(url))
  expect(together.guards.rateStore).toEqual({ url: 'rediss://redis:6379/1', outage: 'local' })
})

const issuer = { issuer: 'x', audience: 'y', jwksUrl: 'https://x.test/jwks', tenants: ['acme'] }

test.each([
  ['TRUSTED_ISSUERS', JSON.stringify([{ ...issuer, algorithms: ['HS256'] }])],
  ['TRUSTED_ISSUERS', JSON.stringify([{ ...issuer, tenants: undefined }])],
  ['TRUSTED_ISSUERS', JSON.stringify([{ ...issuer, kind: 'service' }])],
  ['UNAUTHORIZED', 'ignore'],
  ['COST_MAX', '0'],
  ['BATCH_OPERATIONS_MAX', '1000'],
  ['RATE_PER_ADDRESS', '10'],
  ['RATE_PER_ADDRESS', '0/60'],
  ['RATE_PER_FIELD', '{"Mutation.signIn":"often"}'],
  ['DOCUMENT_POLICY', 'none'],
  ['IDENTITY_URL', 'customers'],
  ['RATE_STORE_URL', 'http://redis:6379'],
  ['RATE_STORE_OUTAGE', 'ignore'],
  ['TRUSTED_PROXIES', '10.0.0.0/99'],
  ['TRUSTED_PROXIES', 'proxy.internal'],
  ['PORT', 'many'],
  ['NODE_ENV', 'test'],
  ['JWKS_URL', 'not a url'],
  ['SERVICE_TOKEN_SECRET', 'short'],
  ['HOST_TENANTS', '{'],
  ['SUBGRAPH_URLS', '[1]'],
  ['TOKEN_ISSUER', undefined],
  ['SUPERGRAPH_FILE', ''],
  ['SUPERGRAPH_URL', 'not a url'],
  ['DEFAULT_TENANT', undefined],
])('a wrong %s is named', (name, value) => {
  expect(() => readConfig({ ...good, [name]: value })).toThrow(new RegExp(`${name} is (wrong|missing)`))
})

test('paths of other processes: webhooks and simulators, and nothing else', () => {
  const forwards = (paths: object) => readConfig({ ...good, FORWARDED_PATHS: JSON.stringify(paths) }).forwards
  expect(readConfig(good).forwards).toEqual({})
  const url = 'http://orders:4104/webhooks/payments'
  expect(forwards({ '/webhooks/payments': url })).toEqual({ '/webhooks/payments': new URL(url) })
  for (const path of ['/graphql', '/', '/metrics', '/webhooks/../graphql', '/webhooks/', 'webhooks/payments'])
    expect(() => forwards({ [path]: url }), path).toThrow(/FORWARDED_PATHS is wrong: .*\/webhooks\/NAME/)
  for (const wrong of [
    'orders:4104',
    'file:///etc/passwd',
    'http://u:p@orders/x',
    `${url}?a=b`,
    '',
    'ftp://x/y',
  ])
    expect(() => forwards({ '/webhooks/payments': wrong }), wrong).toThrow(/FORWARDED_PATHS/)
  const many = Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`/webhooks/w${n}`, url]))
  expect(() => forwards(many)).toThrow(/at most 16/)
})
