import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  jwtVerify,
  SignJWT,
  UnsecuredJWT,
} from 'jose'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConfigurationError } from '#platform/config/environment.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { createLogger, silentLogger } from '#platform/telemetry/logger.ts'
import { test_tenant } from '#platform/testing/viewers.ts'
import { createKeyring } from '../commands/keep-signing-keys.ts'
import { createSeal } from '../commands/seal-secrets.ts'
import { createCustomers } from '../subgraph.ts'
import { newShopper, startWorld, test_environment, type World } from './world.ts'

const day_ms = 24 * 3600 * 1000
let world: World
beforeAll(async () => {
  world = await startWorld({ environment: { CUSTOMERS_ISSUER: 'https://api.example.com' } })
})
afterAll(() => world.stop())

/** What a consumer of the key set does with a token. */
async function verify(
  token: string,
  change: { issuer?: string; audience?: string; later_seconds?: number } = {},
) {
  const keys = createLocalJWKSet(await world.customers.jwks())
  return jwtVerify(token, keys, {
    issuer: change.issuer ?? 'https://api.example.com',
    audience: change.audience ?? 'supergraph',
    algorithms: ['EdDSA'],
    typ: 'at+jwt',
    currentDate: new Date(world.clock.now().getTime() + (change.later_seconds ?? 0) * 1000),
  })
}

describe('an access token', () => {
  test('verifies against the key set and says who, where, what and for how long', async () => {
    const { session, customerId } = await newShopper(world)
    const { payload, protectedHeader } = await verify(session.accessToken)
    const { keys } = await world.customers.jwks()
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: keys[0]?.kid, typ: 'at+jwt' })
    const iat = Math.floor(world.clock.now().getTime() / 1000)
    expect(payload).toEqual({
      iss: 'https://api.example.com',
      aud: 'supergraph',
      sub: session.account.id,
      tenant: test_tenant,
      kind: 'customer',
      customer: customerId,
      scope: 'customer',
      client_id: 'test',
      iat,
      exp: iat + 600,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      sid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  test('carries nothing personal', async () => {
    const { session } = await newShopper(world, { email: 'private@example.com', name: 'Very Private' })
    expect(Buffer.from(session.accessToken.split('.')[1] ?? '', 'base64url').toString()).not.toMatch(
      /private/i,
    )
  })

  test.each([
    ['expired', { later_seconds: 601 }],
    ['of another issuer', { issuer: 'https://evil.example.com' }],
    ['for another audience', { audience: 'inventory' }],
  ])('that is %s is refused', async (_name, change) => {
    const { session } = await newShopper(world)
    await expect(verify(session.accessToken, change)).rejects.toThrow()
    await expect(verify(session.accessToken)).resolves.toBeDefined()
  })

  test('that was forged is refused', async () => {
    const { session } = await newShopper(world)
    const { payload, protectedHeader } = await verify(session.accessToken)
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
    const forged: JWTPayload = { ...payload, kind: 'staff', scope: 'customers:read' }
    const header = { ...protectedHeader, alg: 'EdDSA' }
    const own = new SignJWT(forged).setProtectedHeader(header)
    const embedded = new SignJWT(forged).setProtectedHeader({ ...header, jwk: await exportJWK(publicKey) })
    const [keyText] = (await world.customers.jwks()).keys.map((key) => JSON.stringify(key))
    const confused = new SignJWT(forged).setProtectedHeader({ ...header, alg: 'HS256' })
    const [head, , signature] = session.accessToken.split('.')
    const tampered = `${head}.${Buffer.from(JSON.stringify(forged)).toString('base64url')}.${signature}`
    for (const token of [
      await own.sign(privateKey),
      await embedded.sign(privateKey),
      await confused.sign(Buffer.from(keyText ?? '')),
      new UnsecuredJWT(forged).encode(),
      tampered,
      await new SignJWT(forged).setProtectedHeader({ ...header, kid: 'another' }).sign(privateKey),
    ]) {
      await expect(verify(token)).rejects.toThrow()
    }
  })
})

describe('the keys', () => {
  test('are published over HTTP without their private part', async () => {
    const [route] = world.customers.routes
    expect(route).toMatchObject({ method: 'GET', path: '/.well-known/jwks.json' })
    const server = createServer((request, response) => void route?.handle(request, response)).listen(0)
    const response = await fetch(
      `http://localhost:${(server.address() as AddressInfo).port}/.well-known/jwks.json`,
    )
    const body = (await response.json()) as { keys: object[] }
    await new Promise((resolve) => server.close(resolve))
    expect(response.headers.get('cache-control')).toMatch(/max-age=\d+/)
    expect(body).toEqual(await world.customers.jwks())
    for (const key of body.keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
    }
  })

  test('are sealed at rest, and open with the right secret and place only', async () => {
    const rows = await world.database.system(
      (sql) => sql`select kid, sealed_private_jwk as sealed from signing_keys`,
    )
    const [row] = rows
    const seal = createSeal(test_environment.CUSTOMERS_KEY_SECRET)
    expect(JSON.parse(seal.open(row?.sealed, row?.kid) ?? '{}')).toMatchObject({
      kty: 'OKP',
      d: expect.any(String),
    })
    expect(seal.open(row?.sealed, 'another kid')).toBeNull()
    expect(createSeal('another secret that is long enough too').open(row?.sealed, row?.kid)).toBeNull()
    expect(seal.open(`${row?.sealed.slice(0, -4)}AAAA`, row?.kid)).toBeNull()
    expect(seal.open('', row?.kid)).toBeNull()
  })

  test('ten processes that start at once agree on one first key', async () => {
    await world.database.system((sql) => sql`delete from signing_keys`)
    const sets = await Promise.all(Array.from({ length: 10 }, () => keyringOf().published()))
    expect(new Set(sets.flatMap((set) => set.keys.map((key) => `${key.kid} ${key.x}`))).size).toBe(1)
  })

  test('rotate: the next key is published before it signs, and old tokens stay valid', async () => {
    let now = world.clock.now().getTime()
    const keyring = keyringOf(() => new Date(now))
    const first = (await keyring.signer()).kid
    now += 91 * day_ms
    await keyring.refresh()
    expect((await keyring.published()).keys.map((key) => key.kid)).toContain(first)
    expect((await keyring.published()).keys).toHaveLength(2)
    expect((await keyring.signer()).kid).toBe(first)
    now += 3600 * 1000
    const second = (await keyring.signer()).kid
    expect(second).not.toBe(first)
    now += 2 * day_ms
    await keyring.refresh()
    expect((await keyring.published()).keys.map((key) => key.kid)).toEqual([second])
    await keyring.refresh()
    expect((await keyring.published()).keys).toHaveLength(1)
  })

  test('while the database is away the keys we have go on signing', async () => {
    const keyring = keyringOf()
    const { kid } = await keyring.signer()
    const owner = postgres(world.ownerUrl, { max: 1 })
    await owner`alter table signing_keys rename to signing_keys_away`
    await expect(keyring.refresh()).rejects.toThrow(/signing_keys/)
    await expect(keyring.refresh()).rejects.toThrow(/signing_keys/)
    expect((await keyring.signer()).kid).toBe(kid)
    const starting = keyringOf()
    await expect(starting.published()).rejects.toThrow(/signing_keys/)
    await owner`alter table signing_keys_away rename to signing_keys`
    await owner.end()
    expect((await starting.signer()).kid).toBe(kid)
    await keyring.refresh()
    expect((await keyring.signer()).kid).toBe(kid)
  })

  test('with another secret old keys still verify and a new one signs', async () => {
    const before = (await keyringOf().published()).keys.map((key) => key.kid)
    const changed = createKeyring({
      database: world.database,
      seal: createSeal('a new secret after the old one leaked'),
      now: world.clock.now,
      logger: silentLogger,
    })
    const { kid } = await changed.signer()
    expect(before).not.toContain(kid)
    expect((await changed.published()).keys.map((key) => key.kid)).toEqual(
      expect.arrayContaining([...before, kid]),
    )
  })

  const keyringOf = (now = world?.clock.now) =>
    createKeyring({
      database: world.database,
      seal: createSeal(test_environment.CUSTOMERS_KEY_SECRET),
      now: now ?? world.clock.now,
      logger: silentLogger,
    })
})

describe('the configuration', () => {
  test.each([
    [{}, /CUSTOMERS_KEY_SECRET is missing/],
    [{ CUSTOMERS_KEY_SECRET: 'short' }, /CUSTOMERS_KEY_SECRET is wrong: must be a secret of at least 32/],
    [{ ...test_environment, CUSTOMERS_ISSUER: 'nowhere' }, /CUSTOMERS_ISSUER is wrong/],
    [{ ...test_environment, CUSTOMERS_ARGON2_MEMORY_KIB: '0' }, /CUSTOMERS_ARGON2_MEMORY_KIB is wrong/],
  ])('%j is refused with its reason', (environment, message) => {
    const create = () =>
      createCustomers({
        database: world.database,
        eventLog: world.eventLog as EventLog,
        neighbour: () => {
          throw new Error('none')
        },
        now: world.clock.now,
        logger: createLogger('customers', 'silent'),
        environment,
      })
    expect(create).toThrow(ConfigurationError)
    expect(create).toThrow(message)
  })
})
