import { expect, test } from 'vitest'
import { type KeyLife, planKeys, signerAt } from './signing-keys.ts'

const now = new Date('2026-03-31T09:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 24 * 3600 * 1000)
const key = (kid: string, signsFrom: Date, usable = true): KeyLife => ({ kid, signsFrom, usable })

test('the first key signs at once', () => {
  expect(planKeys([], now)).toEqual({ createSigningFrom: now, removeKids: [] })
})

test('a young key needs nothing', () => {
  expect(planKeys([key('a', days(-89))], now)).toEqual({ createSigningFrom: null, removeKids: [] })
})

test('an old key gets a successor, which is published before it signs', () => {
  const { createSigningFrom } = planKeys([key('a', days(-91))], now)
  expect(createSigningFrom?.getTime()).toBe(now.getTime() + 30 * 60 * 1000)
  const both = [key('a', days(-91)), key('b', createSigningFrom ?? now)]
  expect(signerAt(both, now)?.kid).toBe('a')
  expect(signerAt(both, days(1))?.kid).toBe('b')
  expect(planKeys(both, now)).toEqual({ createSigningFrom: null, removeKids: [] })
})

test('a replaced key stays published for a day, then goes', () => {
  expect(planKeys([key('a', days(-90)), key('b', days(-0.9))], now).removeKids).toEqual([])
  expect(planKeys([key('a', days(-90)), key('b', days(-1.1))], now).removeKids).toEqual(['a'])
})

test('a key we cannot open only verifies: another one must sign', () => {
  const foreign = key('a', days(-1), false)
  expect(signerAt([foreign], now)).toBeNull()
  expect(planKeys([foreign], now)).toEqual({ createSigningFrom: now, removeKids: [] })
})
