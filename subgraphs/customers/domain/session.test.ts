import { expect, test } from 'vitest'
import { decideRefresh, type Session, sessionExpiry } from './session.ts'

const now = new Date('2026-03-31T09:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 24 * 3600 * 1000)
const open: Session = {
  id: 's',
  accountId: 'a',
  tokenHash: 'newest',
  client: 'test',
  createdAt: now,
  expiresAt: days(30),
  endedAt: null,
}

test('the newest token continues the session', () => {
  expect(decideRefresh(open, 'newest', days(1))).toEqual({
    accepted: true,
    facts: { kind: 'ROTATE', expiresAt: days(31) },
  })
})

test('any other token of the family ends it', () => {
  expect(decideRefresh(open, 'older', now)).toEqual({ accepted: true, facts: { kind: 'END_FAMILY' } })
})

test.each<[string, Session | null]>([
  ['unknown', null],
  ['ended', { ...open, endedAt: now }],
  ['expired', { ...open, expiresAt: now }],
])('a session that is %s stays over', (_name, session) => {
  expect(decideRefresh(session, 'newest', now)).toEqual({
    accepted: false,
    refusal: { refusal: 'SessionEnded' },
  })
})

test('a session used every day ends 90 days after the sign-in', () => {
  expect(sessionExpiry(now, now)).toEqual(days(30))
  expect(sessionExpiry(now, days(59))).toEqual(days(89))
  expect(sessionExpiry(now, days(80))).toEqual(days(90))
})
