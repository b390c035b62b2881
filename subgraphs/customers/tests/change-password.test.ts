import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { guest } from '#platform/testing/viewers.ts'
import { sessionsAt } from './signing-in.ts'
import { good_password, newShopper, sign_in_mutation, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const { outcome, signIn } = sessionsAt(() => world)

describe('change password', () => {
  const change = async (viewer: Viewer, currentPassword: string, newPassword: string) =>
    (
      await world.data(
        viewer,
        `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
          __typename ... on ChangePasswordSuccess { session { refreshToken } } ... on InvalidInput { problems { path } } } }`,
        { input: { currentPassword, newPassword } },
      )
    ).changePassword

  test('ends every session and starts a new one', async () => {
    const { session, email, viewer } = await newShopper(world)
    const answer = await change(viewer, good_password, 'a brand new password')
    expect(answer.__typename).toBe('ChangePasswordSuccess')
    expect(await outcome(session.refreshToken)).toBe('SessionEnded')
    expect(await outcome(answer.session.refreshToken)).toBe('RefreshSessionSuccess')
    const old = await world.data(guest, sign_in_mutation, { input: { email, password: good_password } })
    expect(old.signIn.__typename).toBe('WrongCredentials')
    expect((await signIn(email, 'a brand new password')).account.email).toBe(email)
  })

  test('needs the current password and a good new one', async () => {
    const { viewer, email } = await newShopper(world)
    expect((await change(viewer, 'a wrong password', 'a brand new password')).__typename).toBe(
      'WrongCredentials',
    )
    expect(await change(viewer, good_password, 'password1')).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path: 'newPassword' }],
    })
    expect((await signIn(email)).account.email).toBe(email)
  })

  test('a stolen access token is no way to guess the password without end', async () => {
    const { viewer } = await newShopper(world)
    const guesses = await Promise.all(
      Array.from({ length: 30 }, (_, i) => change(viewer, `guess number ${i}`, 'a brand new password')),
    )
    expect(guesses.filter((guess) => guess.__typename === 'WrongCredentials')).toHaveLength(10)
    expect(guesses.filter((guess) => guess.__typename === 'TooManyAttempts')).toHaveLength(20)
  })

  test('two changes at once: one wins', async () => {
    const { viewer, email } = await newShopper(world)
    const both = await Promise.all([
      change(viewer, good_password, 'the first new one'),
      change(viewer, good_password, 'the second new one'),
    ])
    const names = both.map((each) => each.__typename)
    expect(names.sort()).toEqual(['ChangePasswordSuccess', 'WrongCredentials'])
    const works = await Promise.all(
      ['the first new one', 'the second new one'].map(
        async (password) => (await signIn(email, password)) !== undefined,
      ),
    )
    expect(works.filter(Boolean)).toHaveLength(1)
  })
})
