import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { guest } from '#platform/testing/viewers.ts'
import { createAttemptGuard } from '../commands/guard-attempts.ts'
import { createPasswords, type Passwords } from '../commands/hash-passwords.ts'
import { createKeyring } from '../commands/keep-signing-keys.ts'
import { createDigest, createSeal } from '../commands/seal-secrets.ts'
import { createAccessTokens } from '../commands/sign-access-tokens.ts'
import { signIn } from '../commands/sign-in.ts'
import { count, guessesAt } from './signing-in.ts'
import {
  good_password,
  newShopper,
  register_mutation,
  startWorld,
  test_environment,
  type World,
} from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const { from, guess } = guessesAt(() => world)

describe('enumeration', () => {
  test('an unknown e-mail and a wrong password get the same answer', async () => {
    const { email } = await newShopper(world)
    const wrong = await from('198.51.100.1', email, 'not the password')
    for (const unknown of [
      'nobody@example.com',
      'not an address',
      '',
      'nul\u0000@example.com',
      'x'.repeat(5000),
    ]) {
      expect(await from('198.51.100.1', unknown, 'not the password')).toEqual(wrong)
    }
    expect(await from('198.51.100.1', email, 'x'.repeat(100_000))).toEqual(wrong)
  })

  test('either way the lock comes at the same attempt', async () => {
    const { email } = await newShopper(world)
    const known = await guess('198.51.100.2', email, 12)
    expect(await guess('198.51.100.2', 'nobody-else@example.com', 12)).toEqual(known)
    expect(count(known, 'WrongCredentials')).toBe(10)
  })

  test('either way exactly one hash of the same cost is computed', async () => {
    const { email } = await newShopper(world)
    const { passwords, computed } = counting(createPasswords(8))
    const clock = world.clock
    const keyring = createKeyring({
      database: world.database,
      seal: createSeal(test_environment.CUSTOMERS_KEY_SECRET),
      now: clock.now,
      logger: silentLogger,
    })
    const tools = {
      database: world.database,
      now: clock.now,
      wake: () => undefined,
      passwords,
      tokens: createAccessTokens(keyring, 'http://localhost:4000', clock.now),
      attempts: createAttemptGuard(world.database, createDigest('x'.repeat(32)), clock.now),
    }
    const caller = { viewer: guest, clientAddress: '198.51.100.3' }
    for (const [unknown, password] of [
      [email, 'wrong password'],
      ['nobody@example.com', 'wrong password'],
      [email, 'x'.repeat(500)],
      [email, good_password],
    ] as const) {
      computed.length = 0
      await signIn(tools, caller, { email: unknown, password })
      expect(computed).toEqual(['verify'])
    }
  })

  const rounds_min = 7
  const rounds_max = 200

  test('no hash, a wrong password and an impossible one take the same time', async () => {
    // Costly enough that hashing is what the time goes to. The fastest of several runs is what the work itself takes.
    const passwords = createPasswords(32_768)
    const hash = await passwords.hash(good_password)
    const fastest = {
      known: Number.POSITIVE_INFINITY,
      unknown: Number.POSITIVE_INFINITY,
      impossible: Number.POSITIVE_INFINITY,
    }
    const timed = async (which: keyof typeof fastest, known: string | null, password: string) => {
      const start = performance.now()
      expect(await passwords.verify(known, password)).toBe(false)
      fastest[which] = Math.min(fastest[which], performance.now() - start)
    }
    const others = ['unknown', 'impossible'] as const
    const isAlike = (which: (typeof others)[number]) => {
      const ratio = fastest[which] / fastest.known
      return ratio > 0.5 && ratio < 2
    }
    // A busy machine needs more runs until each of the three had a quiet one.
    for (let i = 0; i < rounds_max && !(i >= rounds_min && others.every(isAlike)); i++) {
      await timed('known', hash, 'wrong password')
      await timed('unknown', null, 'wrong password')
      await timed('impossible', hash, 'x'.repeat(1000))
    }
    expect(fastest.known).toBeGreaterThan(2)
    for (const which of others) expect(isAlike(which), JSON.stringify(fastest)).toBe(true)
  })

  test('asking by registration which e-mails are taken is bounded by place', async () => {
    const { email } = await newShopper(world)
    const ask = async () => {
      const { register } = await world.dataFrom('198.51.100.4', register_mutation, {
        input: { email, name: 'Eve', password: good_password },
      })
      return register.__typename as string
    }
    const names: string[] = []
    for (let i = 0; i < 305; i++) names.push(await ask())
    expect(count(names, 'EmailTaken')).toBe(300)
    expect(count(names, 'TooManyAttempts')).toBe(5)
  })
})

function counting(own: Passwords): { passwords: Passwords; computed: string[] } {
  const computed: string[] = []
  const passwords: Passwords = {
    ...own,
    hash: (password) => {
      computed.push('hash')
      return own.hash(password)
    },
    verify: (hash, password) => {
      computed.push('verify')
      return own.verify(hash, password)
    },
  }
  return { passwords, computed }
}
