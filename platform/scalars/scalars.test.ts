import { expect, test } from 'vitest'
import { scalars } from './scalars.ts'

test.each([
  ['DateTime', '2026-03-31T09:30:00Z', new Date('2026-03-31T09:30:00Z')],
  ['DateTime', '2026-03-31T10:30:00+01:00', new Date('2026-03-31T09:30:00Z')],
  ['Date', '2028-02-29', '2028-02-29'],
  ['Decimal', '12.50', '12.50'],
  ['CurrencyCode', 'GBP', 'GBP'],
  ['CountryCode', 'GB', 'GB'],
] as const)('%s reads %s', (name, text, expected) => {
  expect(scalars[name].parseValue(text)).toEqual(expected)
})

test.each([
  ['DateTime', '2026-03-31'],
  ['DateTime', 'yesterday'],
  ['DateTime', 1_700_000_000],
  ['DateTime', '2026-02-30T09:30:00Z'],
  ['DateTime', '2026-02-20T25:00:00Z'],
  ['Date', '2026-02-29'],
  ['Date', '31.03.2026'],
  ['Decimal', '1e5'],
  ['Decimal', 'NaN'],
  ['CurrencyCode', 'XYZ'],
  ['CurrencyCode', 'gbp'],
  ['CountryCode', 'GBR'],
] as const)('%s refuses %s and says what it wants', (name, value) => {
  expect(() => scalars[name].parseValue(value)).toThrow(/must be .*such as/)
})
