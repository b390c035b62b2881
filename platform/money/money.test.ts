import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatAmount, money, parseAmount, split, sum, times, withTax } from './money.ts'

const minor = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })

describe('amounts', () => {
  test.each([
    ['12.5', 'GBP', 1250],
    ['-3', 'GBP', -300],
    ['0.10', 'EUR', 10],
    ['12.500', 'GBP', 1250],
    ['7', 'JPY', 7],
    ['1.234', 'KWD', 1234],
    ['-0', 'GBP', 0],
  ])('%s %s is %i minor units', (text, currency, expected) => {
    expect(parseAmount(text, currency)).toEqual({ minor: expected, currency })
  })

  test.each([
    ['12.505', 'GBP'],
    ['1.5', 'JPY'],
    ['1e3', 'GBP'],
    ['', 'GBP'],
    ['99999999999999999', 'GBP'],
    ['1,50', 'EUR'],
  ])('%s %s is not an amount', (text, currency) => {
    expect(parseAmount(text, currency)).toBeNull()
  })

  test('what is written is read back', () => {
    fc.assert(
      fc.property(minor, fc.constantFrom('GBP', 'JPY', 'KWD'), (value, currency) => {
        expect(parseAmount(formatAmount({ minor: value, currency }), currency)).toEqual({
          minor: value,
          currency,
        })
      }),
    )
  })

  test('currencies are not mixed and fractions of a penny do not exist', () => {
    expect(() => sum([money(1, 'GBP'), money(1, 'EUR')], 'GBP')).toThrow(RangeError)
    expect(() => money(0.5, 'GBP')).toThrow(RangeError)
    expect(() => times(money(2 ** 52, 'GBP'), 4)).toThrow(RangeError)
  })
})

test('splitting loses no penny and is fair to within one', () => {
  const weights = fc
    .array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 20 })
    .filter((all) => all.some((each) => each > 0))
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000_000 }), weights, (total, shares) => {
      const parts = split(money(total, 'GBP'), shares)
      expect(sum(parts, 'GBP').minor).toBe(total)
      const all = shares.reduce((a, b) => a + b, 0)
      for (const [index, part] of parts.entries()) {
        expect(Math.abs(part.minor - (total * (shares[index] ?? 0)) / all)).toBeLessThan(1)
      }
    }),
  )
})

describe('tax', () => {
  test('net and tax are gross, whichever of them is given', () => {
    fc.assert(
      fc.property(minor, fc.integer({ min: 0, max: 10_000 }), fc.boolean(), (value, rate, included) => {
        const { net, tax, gross } = withTax(money(value, 'GBP'), rate, included)
        expect(net.minor + tax.minor).toBe(gross.minor)
        expect(included ? gross.minor : net.minor).toBe(value)
      }),
    )
  })

  test.each([
    [12_000, true, 2_000],
    [10_000, false, 2_000],
    [1, true, 0],
    [3, true, 1],
    [-12_000, true, -2_000],
  ])('20 %% of %i (included: %s) is %i', (value, included, expected) => {
    expect(withTax(money(value, 'GBP'), 2000, included).tax.minor).toBe(expected)
  })
})
