import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDecimal, timesInPence } from './decimal.ts'

function pence(price: string, quantity: number): number | null {
  const decimal = parseDecimal(price)
  if (decimal === null) throw new Error(`${price} is no decimal`)
  return timesInPence(decimal, quantity)
}

test.each([
  ['2.95', 12, 3540],
  ['2.1', 48, 10080],
  ['12', 1, 1200],
  ['0.85', -3, -255],
  ['-53594.36', 1, -5359436],
  ['0.001', 1, 0],
  ['0.001', 5, 1],
  ['0.005', 1, 1],
  ['0.005', -1, -1],
  ['0.004', 1, 0],
  ['1.115', 1, 112],
  ['1.005', 3, 302],
  ['0.015', 1, 2],
  ['-0.001', 1, 0],
  ['0', 36, 0],
  ['999999999', 1_000_000, null],
])('%s × %d is %s pence', (price, quantity, expected) => {
  expect(pence(price, quantity)).toBe(expected)
})

test.each(['', ' 1', '1.', '.5', '1,5', '1e3', '+1', '--1', 'NaN', '1.1234567', '1234567890', '1.2.3', '£1'])(
  '%j is no decimal',
  (text) => {
    expect(parseDecimal(text)).toBeNull()
  },
)

test('zeros at the end make a price no finer', () => {
  expect(parseDecimal('2.1000')).toEqual({ units: 21, digits: 1 })
  expect(parseDecimal('2.00')).toEqual({ units: 2, digits: 0 })
})

test('equals exact big-integer arithmetic, half away from zero', () => {
  const digits = fc.integer({ min: 0, max: 6 })
  const units = fc.integer({ min: -9_999_999, max: 9_999_999 })
  fc.assert(
    fc.property(units, digits, fc.integer({ min: -100_000, max: 100_000 }), (unit, places, quantity) => {
      const product = BigInt(unit) * BigInt(quantity) * 10n ** BigInt(6 - places)
      const size = product < 0n ? -product : product
      const rounded = (size + 5_000n) / 10_000n
      expect(timesInPence({ units: unit, digits: places }, quantity)).toBe(
        Number(product < 0n ? -rounded : rounded),
      )
    }),
    { numRuns: 2_000 },
  )
})
