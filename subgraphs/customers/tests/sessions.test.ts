import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guestOf, type Viewer } from '#platform/auth/viewer.ts'
import { guest } from '#platform/testing/viewers.ts'
import { sessionsAt } from './signing-in.ts'
import { good_password, newShopper, startWorld, type TestSession, viewerOf, type World } from './world.ts'

const day_ms = 24 * 3600 * 1000
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const { refresh, outcome, signIn } = sessionsAt(() => world)
const signOut = async (input: Record<string, unknown>, viewer: Viewer = guest) =>
  (
    await world.data(
      viewer,
      'mutation ($input: SignOutInput!) { signOut(input: $input) { __typename ... on SignOutSuccess { sessionsEnded } } }',
      { input },
    )
  ).signOut

describe('refresh', () => {
  test('each token works once and gives the next one', async () => {
    const { session, customerId } = await newShopper(world)
    let token = session.refreshToken
    const seen = new Set([token])
    for (let i = 0; i < 5; i++) {
      const answer = await refresh(token)
      expect(answer.__typename).toBe('RefreshSessionSuccess')
      expect(viewerOf(answer.session.accessToken).customerId).toBe(customerId)
      token = answer.session.refreshToken
      seen.add(token)
    }
    expect(seen.size).toBe(6)
  })

  test('a reused token kills its family, and only its family', async () => {
    const { session, email } = await newShopper(world)
    const other = await signIn(email)
    const { session: next } = await refresh(session.refreshToken)
    expect(await outcome(session.refreshToken)).toBe('SessionEnded')
    expect(await outcome(next.refreshToken)).toBe('SessionEnded')
    expect(await outcome(other.refreshToken)).toBe('RefreshSessionSuccess')
  })

  test('of many refreshes with one token exactly one wins, and the family is dead', async () => {
    for (let round = 0; round < 10; round++) {
      const { session } = await newShopper(world)
      const all = await Promise.all(Array.from({ length: 8 }, () => refresh(session.refreshToken)))
      const winners = all.filter((answer) => answer.__typename === 'RefreshSessionSuccess')
      expect(winners).toHaveLength(1)
      expect(await outcome(winners[0].session.refreshToken)).toBe('SessionEnded')
    }
  })

  test('a new role counts from the next refresh on', async () => {
    const { session } = await newShopper(world)
    await world.database.write(
      'acme',
      ({ sql }) => sql`update accounts set roles = '{CUSTOMER,PARTNER}' where id = ${session.account.id}`,
    )
    const answer = await refresh(session.refreshToken)
    expect([...viewerOf(answer.session.accessToken).scopes]).toContain('inventory:read')
  })

  test.each(['', 'x', 'A'.repeat(64), '../../etc/passwd', "' or 1=1 --", 'é'.repeat(64)])(
    'what was never ours is refused: %j',
    async (token) => expect(await outcome(token)).toBe('SessionEnded'),
  )

  test('a token of another tenant is worth nothing, and its session lives on', async () => {
    const { session } = await newShopper(world)
    expect(await outcome(session.refreshToken, guestOf('other'))).toBe('SessionEnded')
    expect(await outcome(session.refreshToken)).toBe('RefreshSessionSuccess')
  })

  test('neither the token nor the password is stored', async () => {
    const { session } = await newShopper(world)
    const rows = await world.database.read('acme', async ({ sql }) =>
      JSON.stringify([await sql`select * from sessions`, await sql`select * from accounts`]),
    )
    expect(rows).not.toContain(session.refreshToken)
    expect(rows).not.toContain(good_password)
    expect(rows).toContain('$argon2id$v=19$')
  })

  test('a session that is not used for 30 days is over; one that is used ends after 90', async () => {
    const idle = (await newShopper(world)).session
    let used = (await newShopper(world)).session
    for (let day = 0; day < 75; day += 25) {
      world.clock.advance(25 * day_ms)
      used = (await refresh(used.refreshToken)).session
    }
    expect(await outcome(idle.refreshToken)).toBe('SessionEnded')
    world.clock.advance(14 * day_ms)
    used = (await refresh(used.refreshToken)).session
    world.clock.advance(2 * day_ms)
    expect(await outcome(used.refreshToken)).toBe('SessionEnded')
  })

  test('the 21st session ends the first', async () => {
    const { session, email } = await newShopper(world)
    const later: TestSession[] = []
    for (let i = 0; i < 20; i++) {
      world.clock.advance(1000)
      later.push(await signIn(email))
    }
    expect(await outcome(session.refreshToken)).toBe('SessionEnded')
    expect(await outcome(later[0]?.refreshToken ?? '')).toBe('RefreshSessionSuccess')
  })
})

describe('sign out', () => {
  test('of this session leaves the others', async () => {
    const { session, email } = await newShopper(world)
    const other = await signIn(email)
    expect(await signOut({ refreshToken: session.refreshToken })).toEqual({
      __typename: 'SignOutSuccess',
      sessionsEnded: 1,
    })
    expect(await signOut({ refreshToken: session.refreshToken })).toEqual({
      __typename: 'SignOutSuccess',
      sessionsEnded: 0,
    })
    expect(await outcome(session.refreshToken)).toBe('SessionEnded')
    expect(await outcome(other.refreshToken)).toBe('RefreshSessionSuccess')
  })

  test('everywhere, by token or signed in', async () => {
    const { session, email, viewer } = await newShopper(world)
    const other = await signIn(email)
    expect((await signOut({ refreshToken: session.refreshToken, everywhere: true })).sessionsEnded).toBe(2)
    expect(await outcome(other.refreshToken)).toBe('SessionEnded')
    await signIn(email)
    expect((await signOut({ everywhere: true }, viewer)).sessionsEnded).toBe(1)
  })

  test('an old token ends its own session at most', async () => {
    const { session, email } = await newShopper(world)
    const other = await signIn(email)
    await refresh(session.refreshToken)
    expect((await signOut({ refreshToken: session.refreshToken, everywhere: true })).sessionsEnded).toBe(1)
    expect(await outcome(other.refreshToken)).toBe('RefreshSessionSuccess')
  })

  test('which session must be said', async () => {
    const { viewer } = await newShopper(world)
    expect((await signOut({}, viewer)).__typename).toBe('InvalidInput')
    expect((await signOut({ everywhere: true })).__typename).toBe('InvalidInput')
  })
})
