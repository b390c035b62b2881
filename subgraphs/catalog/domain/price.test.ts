import { describe, expect, test } from 'vitest'
import { readPrice, setPrice } from './price.ts'
import { noProblems } from './problems.ts'

describe('setting a price', () => {
  const now = new Date('2026-03-31T09:00:00Z')
  const current = { amount: 999, version: 3, effectiveAt: new Date('2026-03-01T09:00:00Z') }

  test.each([
    [null, 500, null, { changed: true, oldAmount: null, amount: 500, version: 1 }],
    [null, 500, 0, { changed: true, oldAmount: null, amount: 500, version: 1 }],
    [current, 500, null, { changed: true, oldAmount: 999, amount: 500, version: 4 }],
    [current, 500, 3, { changed: true, oldAmount: 999, amount: 500, version: 4 }],
    [current, 999, 3, { changed: false, oldAmount: 999, amount: 999, version: 3 }],
  ])('of %j to %i expecting %j gives %j', (price, amount, expected, facts) => {
    expect(setPrice(price, amount, expected, now)).toMatchObject({ accepted: true, facts })
  })

  test.each([
    [null, 1],
    [current, 0],
    [current, 2],
    [current, 4],
  ])('of %j expecting version %i is a conflict', (price, expected) => {
    const refusal = { kind: 'PriceVersionConflict', actual: price }
    expect(setPrice(price, 500, expected, now)).toEqual({ accepted: false, refusal })
  })
})

test('a change takes effect after the one before, whatever the clock says', () => {
  const current = { amount: 1, version: 1, effectiveAt: new Date(1000) }
  const effect = (now_ms: number) => {
    const decision = setPrice(current, 2, null, new Date(now_ms))
    return decision.accepted ? decision.facts.effectiveAt.getTime() : null
  }
  expect([999, 1000, 1001, 5000].map(effect)).toEqual([1001, 1001, 1001, 5000])
})

describe('reading a price', () => {
  const read = (amount: string, currency: string) => {
    const problems = noProblems()
    const minor = readPrice(problems, 'amount', amount, currency)
    return problems.found.length === 0 ? minor : problems.found.map((problem) => problem.message).join()
  }

  test.each([
    ['12.5', 'GBP', 1250],
    ['0', 'GBP', 0],
    ['12', 'JPY', 12],
    ['1.234', 'KWD', 1234],
    ['100000000', 'GBP', 10_000_000_000],
    ['-0.01', 'GBP', 'must not be negative'],
    ['12.345', 'GBP', 'must be an amount with at most 2 decimals in GBP, at most 100000000.00'],
    ['1.5', 'JPY', 'must be an amount with no decimals in JPY, at most 10000000000'],
    ['100000000.01', 'GBP', 'must not be more than 100000000.00 GBP'],
  ])('%s %s is %s', (amount, currency, expected) => {
    expect(read(amount, currency)).toBe(expected)
  })
})
