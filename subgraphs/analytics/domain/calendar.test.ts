import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, dayIn, dayOf, isTimeZone, monthOf } from './calendar.ts'

const london: Calendar = { store: 'Europe/London', channels: new Map([['web-jp', 'Asia/Tokyo']]) }

describe('the day of an instant', () => {
  test.each([
    ['half past eleven in summer is the next day in London', '2026-06-30T23:30:00Z', '2026-07-01'],
    ['half past eleven in winter is not', '2026-12-31T23:30:00Z', '2026-12-31'],
    ['the last minute before the clocks go forward', '2026-03-28T23:59:59.999Z', '2026-03-28'],
    ['midnight of the day they go forward', '2026-03-29T00:00:00Z', '2026-03-29'],
    ['the first summer midnight', '2026-03-29T23:00:00Z', '2026-03-30'],
    ['the last summer midnight', '2026-10-24T23:00:00Z', '2026-10-25'],
    ['the day the clocks go back is an hour longer', '2026-10-25T23:59:59Z', '2026-10-25'],
    ['an offset in the text counts', '2026-06-30T23:30:00+02:00', '2026-06-30'],
    ['an imported order of long ago', '2010-12-01T08:26:00Z', '2010-12-01'],
  ])('%s', (_why, instant, day) => expect(dayOf(london, instant)).toBe(day))

  test('a channel has its own calendar, others have the store’s', () => {
    expect(dayOf(london, '2026-01-01T15:00:00Z', 'web-jp')).toBe('2026-01-02')
    expect(dayOf(london, '2026-01-01T15:00:00Z', 'web-uk')).toBe('2026-01-01')
  })

  test('what is no instant has no day', () => expect(() => dayOf(london, 'yesterday')).toThrow(RangeError))

  test('is the same remembered and not, in zones with quarter-hour offsets too', () => {
    const zones = fc.constantFrom(
      'Europe/London',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'Pacific/Apia',
    )
    const instants = fc.integer({ min: Date.UTC(1973, 0, 2), max: Date.UTC(2037, 0, 1) })
    fc.assert(
      fc.property(zones, instants, (timeZone, instant) => {
        const plain = new Date(instant).toLocaleDateString('sv-SE', { timeZone })
        expect(dayIn(timeZone, instant)).toBe(plain)
        expect(dayIn(timeZone, instant + 1)).toBe(
          new Date(instant + 1).toLocaleDateString('sv-SE', { timeZone }),
        )
      }),
      { numRuns: 500 },
    )
  })
})

test('time zones are those of the tz database', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
})

test('the month of a day', () => expect(monthOf('2026-03-31')).toBe('2026-03-01'))
