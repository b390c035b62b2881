import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accept } from '#platform/decision/decision.ts'
import { addDays, dayRange, monthsAndDays } from './day-range.ts'

test.each([
  ['2026-03-01', '2026-03-01', true],
  ['2026-03-01', '2026-02-28', false],
  ['2025-01-01', '2026-02-04', true],
  ['2025-01-01', '2026-02-05', false],
])('%s to %s is a range: %s', (from, to, is) => expect(dayRange(from, to).accepted).toBe(is))

test('an accepted range is what was asked for', () => {
  expect(dayRange('2026-03-01', '2026-03-31')).toEqual(accept({ from: '2026-03-01', to: '2026-03-31' }))
})

test.each([
  ['2026-02-01', '2026-02-28', ['2026-02-01'], 0],
  ['2024-02-01', '2024-02-28', [], 28],
  ['2025-12-31', '2026-02-01', ['2026-01-01'], 2],
  ['2026-01-02', '2026-01-31', [], 30],
])('%s to %s has the whole months %j and %i days around them', (from, to, months, days) => {
  const split = monthsAndDays({ from, to })
  expect(split.months).toEqual(months)
  expect(split.days).toHaveLength(days)
})

test('months and days cover each day of the range once', () => {
  const property = fc.property(
    fc.integer({ min: 0, max: 3_000 }),
    fc.integer({ min: 0, max: 399 }),
    (start, length) => {
      const from = addDays('2020-01-01', start)
      const to = addDays(from, length)
      const { months, days } = monthsAndDays({ from, to })
      const covered = [...days]
      for (const month of months) {
        for (let day = month; day.slice(0, 7) === month.slice(0, 7); day = addDays(day, 1)) covered.push(day)
      }
      const wanted = Array.from({ length: length + 1 }, (_, i) => addDays(from, i))
      expect(covered.sort()).toEqual(wanted)
      expect(days.length).toBeLessThanOrEqual(60)
    },
  )
  fc.assert(property)
})
