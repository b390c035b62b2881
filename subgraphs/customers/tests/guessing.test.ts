import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guest } from '#platform/testing/viewers.ts'
import { sweepForgotten } from '../commands/sweep-forgotten.ts'
import { count, guessesAt } from './signing-in.ts'
import { good_password, newShopper, sign_in_mutation, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const { from, guess } = guessesAt(() => world)

describe('guessing', () => {
  test('is refused after ten failures, even with the right password, until the lock ends', async () => {
    const { email } = await newShopper(world)
    expect(count(await guess('203.0.113.1', email, 10), 'WrongCredentials')).toBe(10)
    const locked = await from('203.0.113.1', email, good_password)
    expect(locked).toMatchObject({
      __typename: 'TooManyAttempts',
      retryAfterSeconds: 30,
      message: expect.stringContaining('30 seconds'),
    })
    world.clock.advance(29_000)
    expect((await from('203.0.113.1', email, good_password)).retryAfterSeconds).toBe(1)
    world.clock.advance(1_000)
    expect((await from('203.0.113.1', email, good_password)).__typename).toBe('SignInSuccess')
  })

  test('after the lock each further failure doubles it', async () => {
    const { email } = await newShopper(world)
    await guess('203.0.113.2', email, 10)
    for (const seconds of [60, 120, 240, 480, 900, 900]) {
      world.clock.advance(900_000)
      expect((await from('203.0.113.2', email, 'wrong again')).__typename).toBe('WrongCredentials')
      expect((await from('203.0.113.2', email, good_password)).retryAfterSeconds).toBe(seconds)
    }
  })

  test('two hundred guesses sent at once are counted like guesses sent one by one', async () => {
    const { email } = await newShopper(world)
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, i) => from('203.0.113.3', email, `guess number ${i}`)),
    )
    expect(
      count(
        all.map((each) => each.__typename),
        'WrongCredentials',
      ),
    ).toBe(10)
  })

  test('a stranger does not lock the owner out', async () => {
    const { email } = await newShopper(world)
    await guess('203.0.113.4', email, 20)
    expect((await from('192.0.2.1', email, good_password)).__typename).toBe('SignInSuccess')
  })

  test('many places together get a hundred guesses', async () => {
    const { email } = await newShopper(world)
    const names: string[] = []
    for (let place = 0; place < 13; place++) names.push(...(await guess(`2001:db8::${place}`, email, 9)))
    expect(count(names, 'WrongCredentials')).toBe(100)
    world.clock.advance(900_000)
    expect((await from('192.0.2.2', email, good_password)).__typename).toBe('SignInSuccess')
  })

  test('one place gets three hundred guesses over all e-mails', async () => {
    const names: string[] = []
    for (let i = 0; i < 310; i++)
      names.push((await from('203.0.113.5', `stuffed-${i}@example.com`, 'from another breach')).__typename)
    expect(count(names, 'WrongCredentials')).toBe(300)
  })

  test('signing in well does not give an attacker his place back', async () => {
    const own = await newShopper(world)
    for (let i = 0; i < 290; i++)
      await from('203.0.113.6', `stuffed2-${i}@example.com`, 'from another breach')
    for (let i = 0; i < 5; i++)
      expect((await from('203.0.113.6', own.email, good_password)).__typename).toBe('SignInSuccess')
    const more = await Promise.all(
      Array.from({ length: 20 }, (_, i) => from('203.0.113.6', `stuffed3-${i}@example.com`, 'x')),
    )
    expect(
      count(
        more.map((each) => each.__typename),
        'WrongCredentials',
      ),
    ).toBe(10)
  })

  test('a lock in one tenant is none in another', async () => {
    const { email } = await newShopper(world)
    await guess('203.0.113.7', email, 12)
    const other = await newShopper(world, { email }, 'other')
    expect(other.email).toBe(email)
    const { signIn: answer } = await world.data({ ...guest, tenantId: 'other' }, sign_in_mutation, {
      input: { email, password: good_password },
    })
    expect(answer.__typename).toBe('SignInSuccess')
  })

  test('no e-mail and no address is kept of who failed, and all of it is forgotten', async () => {
    await from('203.0.113.99', 'typo-of-somebody@example.com', 'wrong password')
    const rows = () => world.database.read('acme', ({ sql }) => sql`select * from sign_in_attempts`)
    expect(JSON.stringify(await rows())).not.toMatch(/typo|example|203\.0/)
    world.clock.advance(25 * 3600 * 1000)
    while (await sweepForgotten(world.database, world.clock.now())) {
      // Until nothing is left.
    }
    expect(await rows()).toHaveLength(0)
  })
})
