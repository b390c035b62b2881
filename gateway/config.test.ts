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
    tokenAudience: 'supergraph',
    subgraphUrls: {},
    origins: [],
  })
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

test.each([
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
