import { expect, test } from 'vitest'
import { newApiKey, readApiKey } from '#platform/auth/api-key.ts'
import { guestOf } from '#platform/auth/viewer.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { type ApiKeyDirectory, rememberApiKeys } from './api-keys.ts'
import { createIdentify } from './identify.ts'
import type { Grant, Identity } from './identity.ts'

const { text: good } = newApiKey(uuidv7())
const { text: unknown } = newApiKey(uuidv7())

/** A directory that knows one key, how often it was asked, and a clock. */
function keys(expiresAt: number | null = null) {
  const world = { asked: [] as string[], now_ms: 1_000_000, knows: true, isDown: false, changed_at_ms: -1 }
  const directory: ApiKeyDirectory = {
    async find({ keyId, hash }) {
      world.asked.push(keyId)
      // Answers come later, so that requests at once are really at once.
      await new Promise((resolve) => setImmediate(resolve))
      if (world.isDown) throw new Error('connection refused')
      const isKnown = world.knows && hash === readApiKey(good)?.hash
      return isKnown ? identityOf(world.now_ms, expiresAt) : null
    },
  }
  const isRevoked = ({ asked_at_ms }: Grant) => asked_at_ms <= world.changed_at_ms
  const remembered = rememberApiKeys(directory, isRevoked, () => world.now_ms)
  return Object.assign(world, remembered)
}

function identityOf(asked_at_ms: number, expiresAt: number | null): Identity {
  const viewer = { ...guestOf('acme', 'erp'), kind: 'partner', subject: 'client-1', expiresAt } as const
  return { viewer, grant: { id: 'client-1', asked_at_ms }, terms: null }
}

test('a directory is asked once in half a minute, and of requests at once by one', async () => {
  const world = keys()
  const all = await Promise.all(Array.from({ length: 20 }, () => world.verify(good)))
  expect(new Set(all.map((each) => each?.viewer.client))).toEqual(new Set(['erp']))
  world.now_ms += 30_000
  await world.verify(good)
  expect(world.asked.length).toBe(1)
  world.now_ms += 1
  await world.verify(good)
  expect(world.asked.length).toBe(2)
})

test('an unknown key is asked for again after five seconds', async () => {
  const world = keys()
  expect([await world.verify(unknown), await world.verify(unknown)]).toEqual([null, null])
  expect(world.asked.length).toBe(1)
  world.now_ms += 5_001
  await world.verify(unknown)
  expect(world.asked.length).toBe(2)
})

test.each(['guess', good.slice(0, -1), `${good.slice(0, -1)}!`, `${good}x`, 'x'.repeat(1_000)])(
  'nobody is asked about %s',
  async (key) => {
    const world = keys()
    expect(await world.verify(key)).toBeNull()
    expect(world.asked).toEqual([])
  },
)

test('a key that is taken back is forgotten when we hear of it, and at the latest after half a minute', async () => {
  const told = keys()
  await told.verify(good)
  told.knows = false
  told.changed_at_ms = told.now_ms
  expect(await told.verify(good)).toBeNull()
  const untold = keys()
  await untold.verify(good)
  untold.knows = false
  untold.now_ms += 30_001
  expect(await untold.verify(good)).toBeNull()
})

test('a key that has changed works on after it was asked for again', async () => {
  const world = keys()
  await world.verify(good)
  world.changed_at_ms = world.now_ms
  world.now_ms += 10
  expect(await world.verify(good)).not.toBeNull()
  expect(await world.verify(good)).not.toBeNull()
  expect(world.asked.length).toBe(2)
})

test('while the directory is away a key goes on as it was known, for five minutes', async () => {
  const world = keys()
  await world.verify(good)
  world.isDown = true
  world.now_ms += 5 * 60_000
  expect(await world.verify(good)).not.toBeNull()
  await expect(world.verify(unknown)).rejects.toThrow('connection refused')
  world.now_ms += 1
  await expect(world.verify(good)).rejects.toThrow('connection refused')
})

test('a directory that is away is asked once in five seconds, not with each request', async () => {
  const world = keys()
  await world.verify(good)
  world.isDown = true
  world.now_ms += 60_000
  for (let each = 0; each < 5; each += 1) expect(await world.verify(good)).not.toBeNull()
  expect(world.asked.length).toBe(2)
  world.now_ms += 5_000
  world.isDown = false
  world.knows = false
  expect(await world.verify(good)).toBeNull()
})

test('a key that is over is not remembered', async () => {
  const world = keys(1_010)
  await world.verify(good)
  world.knows = false
  world.now_ms = 1_010_000
  expect(await world.verify(good)).toBeNull()
})

test('a key beside a token is refused, and nobody is asked', async () => {
  const world = keys()
  const tokens = { verify: () => Promise.reject(new Error('not asked')) }
  const identify = createIdentify({ tokens, tenants: { byHost: {}, defaultTenant: 'main' }, apiKeys: world })
  const from = (apiKey: string, authorization?: string) =>
    identify({ apiKey, authorization, host: 'localhost' })
  const unauthenticated = { extensions: { code: 'UNAUTHENTICATED' } }
  await expect(from(good, 'Bearer x')).rejects.toMatchObject(unauthenticated)
  await expect(from('guess')).rejects.toMatchObject(unauthenticated)
  expect(world.asked).toEqual([])
  expect((await from(good)).viewer.kind).toBe('partner')
})

test('without a directory no key is known', async () => {
  const tokens = { verify: () => Promise.reject(new Error('not asked')) }
  const identify = createIdentify({ tokens, tenants: { byHost: {}, defaultTenant: 'main' } })
  const refused = identify({ authorization: undefined, host: 'localhost', apiKey: good })
  await expect(refused).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
})
