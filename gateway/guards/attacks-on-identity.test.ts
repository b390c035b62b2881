import { expect, test } from 'vitest'
import { type Attack, guardedWorld, posting, refuses } from '#gateway/testing/attack.ts'

const tokenOf =
  (claims: Readonly<Record<string, unknown>>, header = {}): Attack['send'] =>
  async ({ post, issuer }) =>
    post({ query: '{ signedIn }' }, { authorization: `Bearer ${await issuer.token(claims, header)}` })

const attacks: readonly Attack[] = [
  { name: 'an expired token', send: tokenOf({ exp: 1_700_000_000 }), status: 401, code: 'UNAUTHENTICATED' },
  {
    name: 'a token that is not valid yet',
    send: tokenOf({ nbf: Math.floor(Date.now() / 1000) + 3_600 }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'a token for another audience',
    send: tokenOf({ aud: 'another' }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'a token of another issuer',
    send: tokenOf({ iss: 'https://evil.test' }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'a token of an unknown key',
    send: tokenOf({}, { kid: '../../etc/passwd' }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'a token that makes itself a service',
    send: tokenOf({ kind: 'service' }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'an API key nobody issued',
    send: posting('{ signedIn }', { 'x-api-key': 'guess' }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'a guarded field, where operations are refused as a whole',
    guards: { unauthorized: 'reject' },
    send: posting('{ open ... on Query { hidden: signedIn } }'),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
]

refuses(attacks)

test('identity headers from outside count for nothing, and reach no subgraph', async () => {
  const { post, graph } = await guardedWorld()
  const forged = {
    'x-viewer': 'admin',
    'x-tenant': 'other',
    'x-user-id': '1',
    'x-scopes': 'levels',
    'x-forwarded-user': 'root',
  }
  expect((await post({ query: '{ level signedIn }' }, forged)).json?.data).toEqual({
    level: null,
    signedIn: null,
  })
  await post({ query: '{ open }' }, forged)
  const { viewer } = graph.requests.at(-1)?.request ?? {}
  expect(viewer).toMatchObject({ kind: 'guest', tenantId: 'acme', subject: null })
  expect(JSON.stringify(graph.requests.at(-1))).not.toMatch(/admin|root|levels/)
})

test('scope-guarded fields stay null by alias, fragment and interface', async () => {
  const { post, issuer } = await guardedWorld()
  const authorization = `Bearer ${await issuer.token()}`
  const query = '{ x: level ...F items { ... on Item { y: draft } } } fragment F on Query { either }'
  expect((await post({ query }, { authorization })).json).toMatchObject({
    data: { x: null, either: null, items: [{ y: null }, { y: null }, { y: null }] },
    errors: [
      { path: ['x'], extensions: { code: 'FORBIDDEN' } },
      { path: ['either'], extensions: { code: 'FORBIDDEN' } },
      { path: ['items', 0, 'y'], extensions: { code: 'FORBIDDEN' } },
      { path: ['items', 1, 'y'], extensions: { code: 'FORBIDDEN' } },
      { path: ['items', 2, 'y'], extensions: { code: 'FORBIDDEN' } },
    ],
  })
})

test('X-Forwarded-For is believed of trusted proxies only', async () => {
  const addressSeen = async (trustedProxies: readonly string[]) => {
    const { post, graph } = await guardedWorld({ trustedProxies })
    await post({ query: '{ open }' }, { 'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.1.2.3' })
    return graph.requests.at(-1)?.request.clientAddress
  }
  expect(await addressSeen([])).toMatch(/127\.0\.0\.1|::1/)
  expect(await addressSeen(['127.0.0.1', '::1'])).toBe('10.1.2.3')
  expect(await addressSeen(['127.0.0.0/8', '::1', '10.0.0.0/8'])).toBe('203.0.113.9')
})
