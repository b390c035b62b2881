import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guestOf, type Viewer } from '#platform/auth/viewer.ts'
import { guest, service } from '#platform/testing/viewers.ts'
import {
  admin,
  good_password,
  newShopper,
  partner_manager,
  type Shopper,
  sign_in_mutation,
  startWorld,
  viewerOf,
  type World,
} from './world.ts'

const minute_ms = 60_000
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

interface Revocations {
  readonly revocations: readonly { readonly kind: string; readonly id: string }[]
  readonly cursor: string
  readonly hasMore: boolean
}

/** What a gateway hears, as a service of no particular tenant. */
const hear = async (after: string | null = null): Promise<Revocations> =>
  (
    await world.data(
      { ...service('gateway'), tenantId: 'nobody' },
      'query ($after: String) { revocations(after: $after) { revocations { kind id } cursor hasMore } }',
      { after },
    )
  ).revocations
const sidOf = ({ session }: Shopper) => String(decodeJwt(session.accessToken).sid)
const idsIn = ({ revocations }: Revocations) => revocations.map(({ id }) => id)
const signOut = (input: Record<string, unknown>, viewer: Viewer = guest) =>
  world.data(viewer, 'mutation ($input: SignOutInput!) { signOut(input: $input) { __typename } }', { input })
const setDisabled = async (name: 'disableAccount' | 'enableAccount', email: string, viewer = admin) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const query = `mutation ($email: String!) { ${name}(input: { email: $email }) { __typename
    ... on ${type}Success { account { disabledAt } } ... on InvalidInput { problems { path } } } }`
  return (await world.data(viewer, query, { email }))[name]
}
const signIn = async (email: string, password = good_password) =>
  (await world.data(guest, sign_in_mutation, { input: { email, password } })).signIn

test('a sign-out is heard after a cursor, whichever tenant it is of, and of nobody else', async () => {
  const [one, other, bystander] = [
    await newShopper(world),
    await newShopper(world, {}, 'elsewhere'),
    await newShopper(world),
  ]
  const { cursor } = await hear()
  await signOut({ refreshToken: one.session.refreshToken })
  await signOut({ refreshToken: other.session.refreshToken }, guestOf('elsewhere'))
  const heard = idsIn(await hear(cursor))
  expect(heard).toEqual(expect.arrayContaining([sidOf(one), sidOf(other)]))
  expect(heard).not.toContain(sidOf(bystander))
})

test('a refreshed token is of the same session', async () => {
  const shopper = await newShopper(world)
  const query = `mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) {
    ... on RefreshSessionSuccess { session { accessToken } } } }`
  const { refreshSession } = await world.data(guest, query, { token: shopper.session.refreshToken })
  expect(decodeJwt(refreshSession.session.accessToken).sid).toBe(sidOf(shopper))
})

test('a change of the password, a reused token and the 21st session are heard', async () => {
  const { cursor } = await hear()
  const [changed, reused, crowded] = [
    await newShopper(world),
    await newShopper(world),
    await newShopper(world),
  ]
  const change = `mutation { changePassword(input: {
    currentPassword: "${good_password}", newPassword: "another good mule 77" }) { __typename } }`
  await world.data(changed.viewer, change)
  const refresh =
    'mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { __typename } }'
  for (let i = 0; i < 2; i += 1) await world.data(guest, refresh, { token: reused.session.refreshToken })
  for (let i = 0; i < 20; i += 1) {
    world.clock.advance(1)
    await signIn(crowded.email)
  }
  expect(idsIn(await hear(cursor))).toEqual(expect.arrayContaining([changed, reused, crowded].map(sidOf)))
})

test('what lies so far back that its tokens have ended is not told', async () => {
  const shopper = await newShopper(world)
  const { cursor } = await hear()
  await signOut({ refreshToken: shopper.session.refreshToken })
  world.clock.advance(10 * minute_ms)
  expect(idsIn(await hear())).toContain(sidOf(shopper))
  world.clock.advance(minute_ms)
  expect(idsIn(await hear())).not.toContain(sidOf(shopper))
  expect(idsIn(await hear(cursor))).not.toContain(sidOf(shopper))
})

test('what was written late is found by the next look, because each goes back a little', async () => {
  const shopper = await newShopper(world)
  const before = world.clock.now()
  world.clock.advance(20_000)
  const { cursor } = await hear()
  await world.database.write(
    'acme',
    ({ sql }) =>
      sql`update sessions set ended_at = ${before}, end_reason = 'SIGNED_OUT' where id = ${sidOf(shopper)}`,
  )
  expect(idsIn(await hear(cursor))).toContain(sidOf(shopper))
})

test('thousands come in pages, each once', async () => {
  world.clock.advance(20 * minute_ms)
  const shopper = await newShopper(world)
  const at = world.clock.now()
  await world.database.write(
    'acme',
    ({ sql }) => sql`
      insert into sessions (tenant_id, id, account_id, token_hash, client, created_at, expires_at, ended_at, end_reason)
      select 'acme', gen_random_uuid(), ${shopper.session.account.id}, 'x', 'test', ${at}, ${at}, ${at}, 'SIGNED_OUT'
      from generate_series(1, 2500)`,
  )
  const ids: string[] = []
  let page = await hear()
  for (ids.push(...idsIn(page)); page.hasMore; ids.push(...idsIn(page))) page = await hear(page.cursor)
  expect([ids.length, new Set(ids).size]).toEqual([2500, 2500])
})

test.each(['nonsense', 'WyJ4IiwieSJd'])('the cursor %s is refused', async (after) => {
  const { errors } = await world.run(
    service('gateway'),
    '{ revocations(after: "AFTER") { cursor } }'.replace('AFTER', after),
  )
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
})

test('every change of a client or its keys is heard, use is not', async () => {
  world.clock.advance(20 * minute_ms)
  const act = async (mutation: string) => world.data(partner_manager, `mutation { ${mutation} }`)
  const { createApiClient: made } = await act(
    'createApiClient(input: { name: "heard", scopes: [] }) { ... on CreateApiClientSuccess { client { id } apiKey { id } } }',
  )
  const { id } = made.client
  const changes = [
    `rollApiKey(input: { clientId: "${id}" }) { __typename }`,
    `changeApiClient(input: { clientId: "${id}", expectedVersion: 1, scopes: ["orders:read"] }) { __typename }`,
    `revokeApiKey(input: { keyId: "${made.apiKey.id}" }) { __typename }`,
    `revokeApiClient(input: { clientId: "${id}" }) { __typename }`,
  ]
  for (const change of changes) {
    world.clock.advance(minute_ms)
    const { cursor } = await hear()
    await act(change)
    expect((await hear(cursor)).revocations).toEqual([{ kind: 'API_CLIENT', id }])
  }
})

test('a disabled account: its sessions end, nobody signs in, and only its owner learns why', async () => {
  const shopper = await newShopper(world)
  const { cursor } = await hear()
  expect((await setDisabled('disableAccount', shopper.email.toUpperCase())).account.disabledAt).not.toBeNull()
  expect(idsIn(await hear(cursor))).toContain(sidOf(shopper))
  expect((await signIn(shopper.email)).__typename).toBe('AccountDisabled')
  expect((await signIn(shopper.email, 'wrong mule battery stapler')).__typename).toBe('WrongCredentials')
  const change = `mutation { changePassword(input: {
    currentPassword: "${good_password}", newPassword: "another good mule 77" }) { __typename } }`
  const { errors } = await world.run(viewerOf(shopper.session.accessToken), change)
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
  expect((await setDisabled('enableAccount', shopper.email)).account.disabledAt).toBeNull()
  expect((await signIn(shopper.email)).__typename).toBe('SignInSuccess')
})

test('a sign-in that races with disabling leaves no session open', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { email, session } = await newShopper(world)
    await Promise.all([signIn(email), setDisabled('disableAccount', email), signIn(email)])
    const open = await world.database.read(
      'acme',
      ({ sql }) => sql`select 1 from sessions where account_id = ${session.account.id} and ended_at is null`,
    )
    expect(open).toHaveLength(0)
  }
})

test('nobody disables themselves, or an account that is not there or another tenant’s', async () => {
  const { session, email } = await newShopper(world)
  const self: Viewer = { ...admin, subject: session.account.id }
  expect(await setDisabled('disableAccount', email, self)).toMatchObject({ problems: [{ path: 'email' }] })
  for (const [address, viewer] of [
    ['nobody@example.com', admin],
    ['\0', admin],
    [email, { ...admin, tenantId: 'other' }],
  ] as const)
    expect((await setDisabled('disableAccount', address, viewer)).__typename).toBe('AccountNotFound')
})
