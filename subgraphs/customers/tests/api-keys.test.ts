import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readApiKey } from '#platform/auth/api-key.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { service, staff } from '#platform/testing/viewers.ts'
import { partner_manager as manager, startWorld, type World } from './world.ts'

const hour_ms = 3600 * 1000
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const client = `client { id name description scopes operationsPerMinute costPerMinute documentPolicy revokedAt version
  createdBy { name } keys { id hint status expiresAt revokedAt lastUsedAt } }`
/** Runs one mutation of a partner's application. */
const act = async (name: string, input: Record<string, unknown>, viewer: Viewer = manager) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const made = /^(create|roll)/.test(name) ? 'key apiKey { id hint status }' : ''
  const problems = name.startsWith('revoke') ? '' : '... on InvalidInput { problems { path message } }'
  const query = `mutation ($input: ${type}Input!) { ${name}(input: $input) {
    __typename ... on ${type}Success { ${client} ${made} } ${problems} } }`
  return (await world.data(viewer, query, { input }))[name]
}
let made = 0
const create = (input: Record<string, unknown> = {}, viewer?: Viewer) => {
  made += 1
  return act('createApiClient', { name: `erp-${made}`, scopes: ['inventory:read'], ...input }, viewer)
}
/** What a gateway is told of a key. */
const verify = async (key: string) => {
  const query = `query ($keyId: ID!, $hash: String!) { verifyApiKey(keyId: $keyId, hash: $hash) {
    tenantId clientId name scopes operationsPerMinute costPerMinute documentPolicy expiresAt } }`
  return (await world.data(service('gateway'), query, { ...readApiKey(key) })).verifyApiKey
}
const keysOf = async (id: string) =>
  (await world.data(manager, `query ($id: ID!) { apiClient(id: $id) { ${client.slice(9, -1)} } }`, { id }))
    .apiClient.keys

describe('a client', () => {
  test('is made with a key that works, and the key is nowhere', async () => {
    const terms = { operationsPerMinute: 60, costPerMinute: 5000, documentPolicy: 'TRUSTED' }
    const { client, key, apiKey } = await create({ scopes: ['orders:read', 'orders:read'], ...terms })
    expect(client).toMatchObject({ scopes: ['orders:read'], ...terms, version: 1, keys: [apiKey] })
    expect(apiKey).toMatchObject({ id: readApiKey(key)?.keyId, status: 'ACTIVE' })
    expect(key.startsWith(apiKey.hint)).toBe(true)
    expect(await verify(key)).toEqual({
      tenantId: 'acme',
      clientId: client.id,
      name: client.name,
      scopes: ['orders:read'],
      ...terms,
      expiresAt: null,
    })
    const rows = await world.database.read('acme', async ({ sql }) =>
      JSON.stringify([await sql`select * from api_keys`, await sql`select * from api_clients`]),
    )
    expect(rows).toContain(readApiKey(key)?.hash)
    expect(rows).not.toContain(key)
    expect(world.statements.join()).not.toContain(key)
  })

  test('of a name that is taken is refused, also when it was revoked', async () => {
    const { client } = await create()
    expect((await create({ name: client.name })).__typename).toBe('ApiClientNameTaken')
    await act('revokeApiClient', { clientId: client.id })
    expect((await create({ name: client.name })).__typename).toBe('ApiClientNameTaken')
  })

  test.each([
    ['name', { name: 'ERP 1' }],
    ['name', { name: '' }],
    ['description', { description: 'x'.repeat(201) }],
    ['scopes.0', { scopes: ['everything'] }],
    ['scopes.0', { scopes: ['service'] }],
    ['scopes.0', { scopes: ['accounts:write'] }],
    ['scopes.0', { scopes: ['partners:write'] }],
    ['scopes.1', { scopes: ['inventory:read', 'inventory:write'] }],
    ['scopes', { scopes: Array(50).fill('inventory:read') }],
    ['operationsPerMinute', { operationsPerMinute: 0 }],
    ['costPerMinute', { costPerMinute: -5 }],
    ['expiresAt', { expiresAt: '2020-01-01T00:00:00Z' }],
  ])('with a wrong %s is refused: %j', async (path, input) => {
    expect(await create(input)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path }] })
  })

  test('changes by its version; what was left out stays', async () => {
    const { client, key } = await create({ operationsPerMinute: 60 })
    const change = (more: Record<string, unknown>) =>
      act('changeApiClient', { clientId: client.id, expectedVersion: 1, ...more })
    const changed = await change({ costPerMinute: 10, description: ' Stock levels ' })
    expect(changed.client).toMatchObject({
      operationsPerMinute: 60,
      costPerMinute: 10,
      description: 'Stock levels',
      version: 2,
    })
    expect(await change({ costPerMinute: 20 })).toMatchObject({ __typename: 'ApiClientVersionConflict' })
    await change({ expectedVersion: 2, operationsPerMinute: null, scopes: [] })
    expect(await verify(key)).toMatchObject({ operationsPerMinute: null, costPerMinute: 10, scopes: [] })
  })

  test('keeps a scope that its changer does not hold, and gets none', async () => {
    const { client } = await create({ scopes: ['orders:read'] })
    const change = { clientId: client.id, expectedVersion: 1 }
    const junior = staff('partners:write')
    const more = { ...change, scopes: ['orders:read', 'inventory:read'] }
    expect(await act('changeApiClient', more, junior)).toMatchObject({ problems: [{ path: 'scopes.1' }] })
    expect(
      (await act('changeApiClient', { ...change, scopes: ['orders:read'] }, junior)).client.version,
    ).toBe(2)
  })

  test('that is revoked has no key that works, and gets none', async () => {
    const { client, key } = await create()
    const { key: second } = await act('rollApiKey', { clientId: client.id })
    const revoked = await act('revokeApiClient', { clientId: client.id })
    expect(revoked.client.keys.map(({ status }: { status: string }) => status)).toEqual([
      'REVOKED',
      'REVOKED',
    ])
    expect([await verify(key), await verify(second)]).toEqual([null, null])
    expect((await act('rollApiKey', { clientId: client.id })).__typename).toBe('ApiClientRevoked')
    const change = { clientId: client.id, expectedVersion: 2, scopes: [] }
    expect((await act('changeApiClient', change)).__typename).toBe('ApiClientRevoked')
    expect((await act('revokeApiClient', { clientId: client.id })).__typename).toBe('RevokeApiClientSuccess')
  })
})

describe('a key', () => {
  test('that is rolled goes on for the overlap; the new one works at once', async () => {
    const { client, key } = await create()
    world.clock.advance(1)
    const { key: next } = await act('rollApiKey', { clientId: client.id, overlapMinutes: 60 })
    expect(next).not.toBe(key)
    const end = new Date(world.clock.now().getTime() + hour_ms).toISOString()
    expect(await verify(key)).toMatchObject({ expiresAt: end })
    expect(await verify(next)).toMatchObject({ expiresAt: null })
    world.clock.advance(hour_ms - 1)
    expect(await verify(key)).not.toBeNull()
    world.clock.advance(1)
    expect(await verify(key)).toBeNull()
    expect(await verify(next)).not.toBeNull()
    expect((await keysOf(client.id)).map(({ status }: { status: string }) => status)).toEqual([
      'ACTIVE',
      'EXPIRED',
    ])
  })

  test('rolled again does not live longer than it was to', async () => {
    const { client, key } = await create()
    await act('rollApiKey', { clientId: client.id, overlapMinutes: 10 })
    await act('rollApiKey', { clientId: client.id, overlapMinutes: 600 })
    world.clock.advance(10 * 60_000)
    expect(await verify(key)).toBeNull()
  })

  test('rolled without an overlap is over', async () => {
    const { client, key } = await create()
    await act('rollApiKey', { clientId: client.id, overlapMinutes: 0 })
    expect(await verify(key)).toBeNull()
  })

  test.each([-1, 43_201])('is not rolled with an overlap of %d minutes', async (overlapMinutes) => {
    const { client } = await create()
    expect(await act('rollApiKey', { clientId: client.id, overlapMinutes })).toMatchObject({
      problems: [{ path: 'overlapMinutes' }],
    })
  })

  test('is one of five at most, also when they are rolled all at once', async () => {
    const { client } = await create()
    const rolls = await Promise.all(
      Array.from({ length: 8 }, () => act('rollApiKey', { clientId: client.id })),
    )
    expect(rolls.filter(({ __typename }) => __typename === 'RollApiKeySuccess')).toHaveLength(4)
    const active = (await keysOf(client.id)).filter(({ status }: { status: string }) => status === 'ACTIVE')
    expect(active).toHaveLength(5)
  })

  test('that is revoked is over, and its sister is not', async () => {
    const { client, key, apiKey } = await create()
    const { key: second } = await act('rollApiKey', { clientId: client.id })
    expect((await act('revokeApiKey', { keyId: apiKey.id })).client.id).toBe(client.id)
    expect(await verify(key)).toBeNull()
    expect(await verify(second)).not.toBeNull()
    expect((await act('revokeApiKey', { keyId: apiKey.id })).__typename).toBe('RevokeApiKeySuccess')
  })

  test('with an end stops then', async () => {
    const expiresAt = new Date(world.clock.now().getTime() + hour_ms).toISOString()
    const { key } = await create({ expiresAt })
    expect(await verify(key)).toMatchObject({ expiresAt })
    world.clock.advance(hour_ms)
    expect(await verify(key)).toBeNull()
  })

  test('whose id is known but whose secret is not is nobody’s', async () => {
    const { key, apiKey } = await create()
    const query = 'query ($k: ID!, $h: String!) { verifyApiKey(keyId: $k, hash: $h) { name } }'
    const { hash = '' } = readApiKey(key) ?? {}
    for (const h of ['', hash.slice(0, -1), `${hash.slice(0, -1)}!`, `${hash}A`])
      expect((await world.data(service('gateway'), query, { k: apiKey.id, h })).verifyApiKey).toBeNull()
    for (const k of ['', 'x', '01900000-0000-7000-8000-000000000001'])
      expect((await world.data(service('gateway'), query, { k, h: hash })).verifyApiKey).toBeNull()
  })

  test('that is used all the time is written once an hour', async () => {
    const { client, key } = await create()
    const used = async () => (await keysOf(client.id))[0].lastUsedAt
    expect(await used()).toBeNull()
    await verify(key)
    const first = await used()
    expect(first).toBe(world.clock.now().toISOString())
    world.clock.advance(hour_ms - 1)
    world.forget()
    for (let round = 0; round < 5; round += 1) await verify(key)
    expect(world.statements.filter((text) => text.includes('last_used_at ='))).toEqual([])
    expect(await used()).toBe(first)
    world.clock.advance(1)
    await verify(key)
    expect(await used()).toBe(world.clock.now().toISOString())
  })
})

describe('another tenant', () => {
  const stranger: Viewer = { ...manager, tenantId: 'other' }

  test('sees nothing and changes nothing', async () => {
    const { client, key, apiKey } = await create()
    const clientId = client.id
    expect((await act('rollApiKey', { clientId }, stranger)).__typename).toBe('ApiClientNotFound')
    expect((await act('revokeApiClient', { clientId }, stranger)).__typename).toBe('ApiClientNotFound')
    expect((await act('changeApiClient', { clientId, expectedVersion: 1 }, stranger)).__typename).toBe(
      'ApiClientNotFound',
    )
    expect((await act('revokeApiKey', { keyId: apiKey.id }, stranger)).__typename).toBe('ApiKeyNotFound')
    const query = 'query ($id: ID!) { apiClient(id: $id) { name } apiClients { nodes { name } } }'
    expect(await world.data(stranger, query, { id: clientId })).toEqual({
      apiClient: null,
      apiClients: { nodes: [] },
    })
    expect(await verify(key)).not.toBeNull()
  })

  test('may have a client of the same name, whose key says so', async () => {
    const own = await create({ name: 'shared-name' })
    const theirs = await create({ name: 'shared-name' }, stranger)
    expect(await verify(own.key)).toMatchObject({ tenantId: 'acme' })
    expect(await verify(theirs.key)).toMatchObject({ tenantId: 'other', clientId: theirs.client.id })
  })
})

test('clients are listed by name, page by page, with their keys in one statement', async () => {
  const viewer: Viewer = { ...manager, tenantId: 'listing' }
  for (const name of ['zeta', 'alpha', 'mid']) await create({ name }, viewer)
  const page = async (after: string | null) =>
    (
      await world.data(
        viewer,
        `query ($after: String) { apiClients(first: 2, after: $after) {
          nodes { name keys { status } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
    ).apiClients
  world.forget()
  const first = await page(null)
  expect(first.nodes.map(({ name }: { name: string }) => name)).toEqual(['alpha', 'mid'])
  expect(world.statements.filter((text) => text.includes('from api_'))).toHaveLength(2)
  const second = await page(first.pageInfo.endCursor)
  expect(second).toMatchObject({
    nodes: [{ name: 'zeta', keys: [{ status: 'ACTIVE' }] }],
    pageInfo: { hasNextPage: false },
  })
})

test('the database itself refuses a scope that makes keys', async () => {
  const { client } = await create()
  await expect(
    world.database.write(
      'acme',
      ({ sql }) => sql`update api_clients set scopes = '{partners:write}' where id = ${client.id}`,
    ),
  ).rejects.toMatchObject({ constraint_name: 'api_client_scopes_grantable' })
})
