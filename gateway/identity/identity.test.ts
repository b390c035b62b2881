import { createHmac, createSecretKey, generateKeyPairSync } from 'node:crypto'
import { exportJWK, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { audience, createTestIssuer, type TestIssuer } from '#gateway/testing/running.ts'
import { createIdentify } from './identify.ts'
import { tenantOfHost } from './tenants.ts'
import { createTokenVerifier, type TrustedIssuer } from './token-verifier.ts'

const issuer = createTestIssuer()
const verifier = (now?: () => number) =>
  createTokenVerifier([{ issuer: issuer.issuer, audience, jwks: issuer.jwks }], now)

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const in_a_minute = () => Math.floor(Date.now() / 1000) + 60
const claims = () => ({
  iss: issuer.issuer,
  aud: audience,
  sub: 'a',
  tenant: 't',
  kind: 'staff',
  exp: in_a_minute(),
})

/** A token signed with the public key as an HMAC secret, for verifiers that let the token choose the algorithm. */
async function confusedToken({ jwks }: TestIssuer): Promise<string> {
  const [key] = (await jwks()).keys
  const body = `${encoded({ alg: 'HS256', kid: key?.kid })}.${encoded(claims())}`
  return `${body}.${createHmac('sha256', String(key?.x)).update(body).digest('base64url')}`
}

async function tampered(): Promise<string> {
  const [header, , signature] = (await issuer.token()).split('.')
  return [header, encoded({ ...claims(), kind: 'staff', scope: 'everything' }), signature].join('.')
}

const refused: readonly [what: string, token: () => string | Promise<string>][] = [
  ['nonsense', () => 'nonsense'],
  ['nothing', () => ''],
  ['expired', () => issuer.token({ exp: Math.floor(Date.now() / 1000) - 60 })],
  ['without an end', () => issuer.token({ exp: undefined })],
  ['not yet valid', () => issuer.token({ nbf: in_a_minute() })],
  ['for another audience', () => issuer.token({ aud: 'somebody-else' })],
  ['of another issuer', () => issuer.token({ iss: 'https://evil.test' })],
  ["signed by a stranger's key", () => createTestIssuer(issuer.issuer).token()],
  ['of an unknown key', () => issuer.token({}, { kid: 'unknown' })],
  ['with alg none', () => `${encoded({ alg: 'none' })}.${encoded(claims())}.`],
  ['with a confused key', () => confusedToken(issuer)],
  ['with changed claims', tampered],
  ['without a tenant', () => issuer.token({ tenant: undefined })],
  ['without a subject', () => issuer.token({ sub: undefined })],
  ['that calls itself a service', () => issuer.token({ kind: 'service' })],
  ['that calls itself a guest', () => issuer.token({ kind: 'guest' })],
]

test.each(refused)('a token %s is refused', async (_what, token) => {
  await expect(verifier().verify(await token())).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  })
})

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const rsaKeys = async () => ({
  keys: [{ ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256', use: 'sig' }],
})
const external: TrustedIssuer = {
  issuer: 'https://id.example.com',
  audience,
  jwks: rsaKeys,
  algorithms: ['RS256'],
  tenants: ['acme'],
  kind: 'staff',
}
const two = createTokenVerifier([{ issuer: issuer.issuer, audience, jwks: issuer.jwks }, external])

/** A token of the external issuer; claims given replace the usual ones. */
function externalToken(more: Readonly<Record<string, unknown>> = {}, alg = 'RS256', key = rsa.privateKey) {
  const { tenant: _tenant, kind: _kind, ...usual } = claims()
  return new SignJWT({ ...usual, iss: external.issuer, ...more })
    .setProtectedHeader({ alg, kid: 'rsa' })
    .sign(key)
}

const publicKeyAsSecret = createSecretKey(Buffer.from(rsa.publicKey.export({ type: 'spki', format: 'pem' })))

test('an external issuer speaks for its tenant, and its people are what it was trusted with', async () => {
  expect((await two.verify(await externalToken())).viewer).toMatchObject({ tenantId: 'acme', kind: 'staff' })
  expect((await two.verify(await externalToken({ tenant: 'acme' }))).viewer).toMatchObject({
    tenantId: 'acme',
  })
  expect((await two.verify(await externalToken({ kind: 'partner' }))).viewer).toMatchObject({ kind: 'staff' })
})

const refusedExternally: readonly [what: string, token: () => Promise<string>][] = [
  ['for another tenant', () => externalToken({ tenant: 'other' })],
  ['in the name of another issuer', () => externalToken({ iss: issuer.issuer })],
  ['of the other issuer in its name', () => issuer.token({ iss: external.issuer })],
  ['signed with its public key as a secret', () => externalToken({}, 'HS256', publicKeyAsSecret)],
  ['with a stronger algorithm that it does not use', () => externalToken({}, 'RS512')],
  ['for another audience', () => externalToken({ aud: 'another' })],
  ['for no audience', () => externalToken({ aud: undefined })],
]

test.each(refusedExternally)('a token of an external issuer %s is refused', async (_what, token) => {
  await expect(two.verify(await token())).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
})

test.each(['none', 'HS256', 'HS512'])('no issuer can be trusted with %s', (algorithm) => {
  expect(() => createTokenVerifier([{ ...external, algorithms: [algorithm] }])).toThrow(
    /cannot be trusted with/,
  )
})

test('a token says who the viewer is', async () => {
  const exp = in_a_minute()
  const token = await issuer.token({
    exp,
    kind: 'staff',
    customer: undefined,
    scope: 'stock:read  stock:write',
    client_id: 'ios',
  })
  const { viewer, grant, terms } = await verifier().verify(token)
  expect([grant, terms]).toEqual([null, null])
  expect(viewer).toEqual({
    tenantId: 'acme',
    kind: 'staff',
    subject: 'account-1',
    customerId: null,
    scopes: new Set(['stock:read', 'stock:write']),
    client: 'ios',
    expiresAt: exp,
  })
})

test('a token of a sign-in that has ended is refused, also when it was verified before', async () => {
  const ended = new Set<string>()
  const identify = createIdentify({
    tokens: verifier(),
    tenants: { byHost: {}, defaultTenant: 'main' },
    isRevoked: ({ id }) => ended.has(id),
  })
  const as = async (claims: Record<string, unknown>) => {
    const authorization = `Bearer ${await issuer.token(claims)}`
    return () => identify({ authorization, host: 'localhost' })
  }
  const [one, other, without] = [await as({ sid: 's1' }), await as({ sid: 's2' }), await as({})]
  expect((await one()).grant?.id).toBe('s1')
  ended.add('s1')
  await expect(one()).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
  expect((await other()).grant?.id).toBe('s2')
  expect((await without()).grant).toBeNull()
})

test('a remembered token still ends when it ends', async () => {
  let now = Date.now()
  const { verify } = verifier(() => now)
  const token = await issuer.token()
  expect(await verify(token)).toBe(await verify(token))
  now += 61_000
  await expect(verify(token)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
})

test('keys that cannot be had are our failure, not the caller’s', async () => {
  const jwks = () => Promise.reject(new Error('connection refused'))
  const { verify } = createTokenVerifier([{ issuer: issuer.issuer, audience, jwks }])
  await expect(verify(await issuer.token())).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } })
})

test('an issuer that changes its keys is believed with the new ones', async () => {
  const [before, after] = [createTestIssuer('same'), createTestIssuer('same')]
  let current = before
  const { verify } = createTokenVerifier([{ issuer: 'same', audience, jwks: () => current.jwks() }])
  await verify(await before.token())
  current = after
  await verify(await after.token())
})

test.each([
  ['acme.localhost:4000', 'acme'],
  ['ACME.localhost', 'acme'],
  ['shop.example.com', 'example'],
  ['shop.example.com:443', 'example'],
  ['localhost:4000', 'main'],
  ['127.0.0.1', 'main'],
  ['a.b.localhost', 'main'],
  ['constructor', 'main'],
  [undefined, 'main'],
])('guests of %s belong to %s', (host, tenant) => {
  expect(tenantOfHost({ byHost: { 'shop.example.com': 'example' }, defaultTenant: 'main' }, host)).toBe(
    tenant,
  )
})

test.each(['Basic YTpi', 'Bearer', 'Bearer a b', 'token'])(
  'the header "%s" is not taken for a guest',
  async (authorization) => {
    const identify = createIdentify({ tokens: verifier(), tenants: { byHost: {}, defaultTenant: 'main' } })
    await expect(identify({ authorization, host: 'localhost' })).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    })
  },
)
