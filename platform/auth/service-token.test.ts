import { expect, test } from 'vitest'
import { audienceKey, createServiceTokenIssuer, createServiceTokenVerifier } from './service-token.ts'
import { guestOf, type Viewer } from './viewer.ts'

const secret = 'a-deployment-secret-of-enough-characters'
const viewer: Viewer = {
  tenantId: 'acme',
  kind: 'staff',
  subject: 'someone',
  customerId: null,
  scopes: new Set(['orders:read', 'orders:write']),
  client: 'console',
  expiresAt: 1_800_000_000,
}

let now = Date.UTC(2026, 2, 31)
const issuer = createServiceTokenIssuer(secret, 'gateway', () => now)
const verifierOf = (audience: string, key = audienceKey(secret, audience)) =>
  createServiceTokenVerifier(key, audience, () => now)

test('the subgraph it is for reads the viewer back', () => {
  expect(verifierOf('orders').verify(issuer.issue(viewer, 'orders'))).toEqual(viewer)
})

test('equal viewers share a token while it is fresh; others do not', () => {
  expect(issuer.issue({ ...viewer }, 'orders')).toBe(issuer.issue(viewer, 'orders'))
  expect(issuer.issue(guestOf('acme'), 'orders')).not.toBe(issuer.issue(guestOf('other'), 'orders'))
})

test('a token for another subgraph is worthless, also to one that knows the other name', () => {
  const token = issuer.issue(viewer, 'inventory')
  expect(verifierOf('orders').verify(token)).toBeNull()
  expect(verifierOf('orders', audienceKey(secret, 'inventory')).verify(token)).toBeNull()
})

test('a token ends, also when it was verified before', () => {
  const verifier = verifierOf('orders')
  const token = issuer.issue(viewer, 'orders')
  expect(verifier.verify(token)).not.toBeNull()
  now += 61_000
  expect(verifier.verify(token)).toBeNull()
  expect(verifier.verify(issuer.issue(viewer, 'orders'))).toEqual(viewer)
})

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
test.each([
  ['nothing', ''],
  ['not a token', 'a.b.c'],
  [
    'alg none',
    `${part({ alg: 'none' })}.${part({ aud: 'orders', exp: 9e9, ten: 'acme', scp: ['service'] })}.`,
  ],
  ['four parts', `${issuer.issue(viewer, 'orders')}.x`],
])('%s is refused', (_name, token) => {
  expect(verifierOf('orders').verify(token)).toBeNull()
})

test('a changed claim breaks the signature', () => {
  const [head, , signature] = issuer.issue(viewer, 'orders').split('.')
  const forged = part({ aud: 'orders', exp: 9e9, ten: 'other', knd: 'service', sub: 'x', scp: ['service'] })
  expect(verifierOf('orders').verify(`${head}.${forged}.${signature}`)).toBeNull()
})
