import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AttemptLimit,
  type Attempts,
  afterFailure,
  attempts_forgotten_after_ms,
  lockedForSeconds,
  no_attempts,
} from './attempts.ts'

const limit: AttemptLimit = { name: 'email', failures_max: 3, lock_first_seconds: 10, lock_max_seconds: 60 }
const start = new Date('2026-03-31T09:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const failed = (times: number, from: Attempts = no_attempts, at = start) => {
  let attempts = from
  for (let i = 0; i < times; i++) attempts = afterFailure(limit, attempts, at)
  return attempts
}

test.each([
  [1, 0],
  [2, 0],
  [3, 10],
  [4, 20],
  [5, 40],
  [6, 60],
  [5_000, 60],
])('after %i failures the lock is %i seconds', (failures, seconds) =>
  expect(lockedForSeconds(failed(failures), start)).toBe(seconds),
)

test('a lock counts down to nothing', () => {
  const locked = failed(3)
  expect(lockedForSeconds(locked, later(9.5))).toBe(1)
  expect(lockedForSeconds(locked, later(10))).toBe(0)
  expect(lockedForSeconds(locked, later(1000))).toBe(0)
})

test('old failures are forgotten', () => {
  const longAfter = new Date(start.getTime() + attempts_forgotten_after_ms + 1)
  expect(afterFailure(limit, failed(5), longAfter)).toEqual({
    failures: 1,
    lastFailedAt: longAfter,
    lockedUntil: null,
  })
})

test('whoever waits out every lock still gets few guesses a day', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 200 }), (waits) => {
      let now = start.getTime()
      let attempts = no_attempts
      let guesses = 0
      for (const seconds of waits) {
        now += seconds * 1000
        if (lockedForSeconds(attempts, new Date(now)) > 0) continue
        attempts = afterFailure(limit, attempts, new Date(now))
        guesses += 1
      }
      const elapsed_seconds = (now - start.getTime()) / 1000
      // The free ones, the shorter locks on the way up, then one per longest lock.
      return guesses <= limit.failures_max + 3 + elapsed_seconds / limit.lock_max_seconds + 1
    }),
  )
})
