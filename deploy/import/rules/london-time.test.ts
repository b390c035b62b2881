import { expect, test } from 'vitest'
import { parseLondonTime } from './london-time.ts'

test.each([
  ['2009-12-01 07:45:00', '2009-12-01T07:45:00.000Z'],
  ['2010-07-01 08:45:00', '2010-07-01T07:45:00.000Z'],
  // The UTC day is the one before: figures by day must take London's.
  ['2010-07-01 00:10:00', '2010-06-30T23:10:00.000Z'],
  // Summer time begins on 28 March 2010 at 01:00.
  ['2010-03-28 00:59:59', '2010-03-28T00:59:59.000Z'],
  ['2010-03-28 02:00:00', '2010-03-28T01:00:00.000Z'],
  // It ends on 31 October 2010 at 02:00; from 01:00 on each time comes twice, and the first is taken.
  ['2010-10-31 00:59:59', '2010-10-30T23:59:59.000Z'],
  ['2010-10-31 01:00:00', '2010-10-31T00:00:00.000Z'],
  ['2010-10-31 01:59:59', '2010-10-31T00:59:59.000Z'],
  ['2010-10-31 02:00:00', '2010-10-31T02:00:00.000Z'],
  ['2012-02-29 12:00:00', '2012-02-29T12:00:00.000Z'],
])('%s in London is %s', (local, at) => {
  expect(parseLondonTime(local)).toEqual({ day: local.slice(0, 10), at })
})

test.each(['2010-03-28 01:00:00', '2010-03-28 01:59:59', '2011-03-27 01:30:00'])(
  '%s was skipped',
  (local) => {
    expect(parseLondonTime(local)).toBe('SKIPPED')
  },
)

test.each([
  '',
  '2010-01-04',
  '2010-01-04T09:12:00',
  '04/01/2010 09:12',
  '2010-1-4 09:12:00',
  '2010-02-30 09:12:00',
  '2010-02-29 09:12:00',
  '2010-13-01 09:12:00',
  '2010-01-04 24:00:00',
  '2010-01-04 09:60:00',
])('%j is no time', (local) => {
  expect(parseLondonTime(local)).toBe('MALFORMED')
})
