import { Writable } from 'node:stream'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import type { ApiKeyDirectory } from '#gateway/identity/api-keys.ts'
import type { ClientTerms } from '#gateway/identity/identity.ts'
import { guardedWorld } from '#gateway/testing/attack.ts'
import { newApiKey, readApiKey } from '#platform/auth/api-key.ts'
import { guestOf } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { GuardOptions } from './options.ts'

const { text: key } = newApiKey(uuidv7())
const { text: stranger } = newApiKey(uuidv7())
const usual: ClientTerms = { operations_per_minute: null, cost_per_minute: null, documentPolicy: null }

/** Knows one key, of a client of the tenant `acme` with the scope `a` and these terms. */
function directory(terms: Partial<ClientTerms> = {}): ApiKeyDirectory & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    async find(parts) {
      asked.push(JSON.stringify(parts))
      if (parts.hash !== readApiKey(key)?.hash) return null
      const guest = guestOf('acme', 'erp')
      const viewer = { ...guest, kind: 'partner', subject: 'client-1', scopes: new Set(['a', 'b']) } as const
      return { viewer, grant: { id: 'client-1', asked_at_ms: Date.now() }, terms: { ...usual, ...terms } }
    },
  }
}
const partnerWorld = (terms: Partial<ClientTerms> = {}, guards: GuardOptions = {}) =>
  guardedWorld(guards, { apiKeys: directory(terms) })
const either = { query: '{ either }' }
const codeOf = (answer: {
  readonly json: { readonly errors?: readonly { extensions: { code?: unknown } }[] } | null
}) => answer.json?.errors?.[0]?.extensions.code

test('a key opens what its scopes allow', async () => {
  const { post } = await partnerWorld()
  expect((await post(either, { 'x-api-key': key })).json).toEqual({ data: { either: 'either' } })
  expect((await post({ query: '{ memo { secret } }' }, { 'x-api-key': key })).json).toMatchObject({
    data: { memo: { secret: null } },
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  })
})

test('the tenant is the key’s, whatever the host says', async () => {
  const { post, graph } = await partnerWorld()
  await post(either, { 'x-api-key': key, host: 'other.localhost' })
  const tenants = graph.requests.filter(({ request }) => request.query.includes('either'))
  expect(tenants.map(({ request }) => request.viewer.tenantId)).toEqual(['acme'])
})

describe('refused with 401, and no subgraph asked', () => {
  test.each<[string, () => Record<string, string> | Promise<Record<string, string>>]>([
    ['an unknown key', () => ({ 'x-api-key': stranger })],
    ['a mistyped key', () => ({ 'x-api-key': `${key.slice(0, -1)}_` })],
    ['a key with a guessed secret', () => ({ 'x-api-key': newApiKey(readApiKey(key)?.keyId ?? '').text })],
    ['a hash instead of a key', () => ({ 'x-api-key': readApiKey(key)?.hash ?? '' })],
    ['a key as a token', () => ({ authorization: `Bearer ${key}` })],
    ['a key beside a token', () => ({ 'x-api-key': key, authorization: 'Bearer x' })],
    ['two keys', () => ({ 'x-api-key': `${key}, ${key}` })],
  ])('%s', async (_what, headers) => {
    const world = await partnerWorld()
    const answer = await world.post(either, await headers())
    expect([answer.status, codeOf(answer), answer.json?.data ?? null]).toEqual([401, 'UNAUTHENTICATED', null])
    expect(world.graph.requests.filter(({ request }) => request.query.includes('either'))).toEqual([])
    expect(answer.text).not.toContain('sgk_')
  })

  test('a good key beside a good token', async () => {
    const world = await partnerWorld()
    const authorization = `Bearer ${await world.issuer.token()}`
    expect((await world.post(either, { 'x-api-key': key, authorization })).status).toBe(401)
  })
})

test('neither a log nor the directory ever sees a key', async () => {
  const keys = directory()
  let log = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk)
      done()
    },
  })
  const logger = pino({ level: 'trace' }, stream)
  const world = await guardedWorld({}, { apiKeys: keys, logger })
  world.graph.disturb('library', () => Promise.reject(new Error('broken')))
  for (const apiKey of [key, stranger, `${key}x`]) await world.post(either, { 'x-api-key': apiKey })
  await world.post({ query: '{' }, { 'x-api-key': key })
  expect(log).toContain('broken')
  expect(keys.asked.length).toBe(2)
  for (const text of [log, keys.asked.join()])
    for (const secret of [key, stranger]) expect(text).not.toContain(secret.slice(30))
})

test('a directory that is away is our failure: 503, and nobody is let in', async () => {
  const away = fault('UNAVAILABLE', 'API keys cannot be checked right now.')
  const apiKeys: ApiKeyDirectory = { find: () => Promise.reject(away) }
  const world = await guardedWorld({}, { apiKeys })
  const answer = await world.post(either, { 'x-api-key': key })
  expect([answer.status, answer.json?.data ?? null]).toEqual([503, null])
})

describe('what was agreed with a client', () => {
  test('is its own number of operations, before the gateway’s', async () => {
    const guards: GuardOptions = { rates: { perClient: { permits: 1, seconds: 60 } } }
    const { post } = await partnerWorld({ operations_per_minute: 3 }, guards)
    const status = async () => (await post(either, { 'x-api-key': key })).status
    expect([await status(), await status(), await status(), await status()]).toEqual([200, 200, 200, 429])
  })

  test('holds where the gateway limits nothing', async () => {
    const { post } = await partnerWorld({ cost_per_minute: 1 })
    const deep = { query: '{ book { author { id } } items { id } }' }
    await post(deep, { 'x-api-key': key })
    expect((await post(deep, { 'x-api-key': key })).status).toBe(429)
  })

  test('is which operations it may run, before the policy for partners', async () => {
    const guards: GuardOptions = { documentPolicies: { byKind: { partner: 'trusted' } } }
    const free = await partnerWorld({ documentPolicy: 'any' }, guards)
    expect((await free.post(either, { 'x-api-key': key })).status).toBe(200)
    const usual = await partnerWorld({}, guards)
    expect(codeOf(await usual.post(either, { 'x-api-key': key }))).toBe('PERSISTED_QUERY_REQUIRED')
    const strict = await partnerWorld({ documentPolicy: 'trusted' })
    expect(codeOf(await strict.post(either, { 'x-api-key': key }))).toBe('PERSISTED_QUERY_REQUIRED')
  })
})
