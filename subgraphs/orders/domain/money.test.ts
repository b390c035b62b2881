import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { debtsOf } from './debts.ts'
import { costOfUnits, giveBackUnits, nothing_paid, paymentStatusOf, sumOf } from './money.ts'
import type { OrderLine } from './order.ts'

const priced = fc.record({
  ordered: fc.integer({ min: 1, max: 1_000 }),
  net: fc.integer({ min: 0, max: 1_000_000_000_000 }),
  tax: fc.integer({ min: 0, max: 1_000_000_000_000 }),
})

describe('the price of some units of a line', () => {
  test('however a line is split, its parts cost the line, and none is negative', () => {
    fc.assert(
      fc.property(priced, fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 60 }), (line, cuts) => {
        let given = { ...line, refunded: 0 }
        const parts = []
        for (const cut of [...cuts, line.ordered]) {
          const next = giveBackUnits(given, Math.min(cut, line.ordered - given.refunded))
          given = next.line
          parts.push(next.cost)
        }
        expect(given.refunded).toBe(line.ordered)
        expect(sumOf(parts)).toEqual({ net: line.net, tax: line.tax, gross: line.net + line.tax })
        expect(parts.every(({ net, tax, gross }) => net >= 0 && tax >= 0 && net + tax === gross)).toBe(true)
      }),
    )
  })

  test.each([
    [-1, 1],
    [2, 1],
    [0, 4],
  ])('units %i to %i of 3 are a mistake', (from, to) => {
    expect(() => costOfUnits({ ordered: 3, net: 10, tax: 2 }, from, to)).toThrow(RangeError)
  })
})

describe('the payment axis', () => {
  const cases = [
    [{}, 'PENDING'],
    [{ authorised: 9 }, 'AUTHORISED'],
    [{ authorised: 9, released: 9 }, 'VOIDED'],
    [{ authorised: 9, captured: 3 }, 'PARTIALLY_CAPTURED'],
    [{ authorised: 9, captured: 3, released: 6 }, 'CAPTURED'],
    [{ authorised: 9, captured: 9, refunded: 1 }, 'PARTIALLY_REFUNDED'],
    [{ authorised: 9, captured: 9, refunded: 9 }, 'REFUNDED'],
  ] as const
  test.each(cases)('%o is %s', (paid, status) => {
    expect(paymentStatusOf({ ...nothing_paid, ...paid })).toBe(status)
  })
})

describe('what is owed after goods left', () => {
  const line = { ordered: 3, net: 10, tax: 0, backordered: 0, cancelled: 0 }
  const owing = (lines: object[], paid: object) =>
    debtsOf({ captureDue: true, cancellation: null }, lines as OrderLine[], {
      payment: { ...nothing_paid, authorised: 10, ...paid, key: 'k', capturesDeclined: 0 },
      refunds: [],
      returnsToBook: [],
      lineCancellation: null,
    })

  test('the price of what left, part by part, and the rest of the hold with the last', () => {
    expect(owing([{ ...line, fulfilled: 1, committed: 2 }], {})).toEqual([
      { kind: 'capture', key: 'k:capture:3', amount: 3 },
    ])
    expect(owing([{ ...line, fulfilled: 3, committed: 0 }], { captured: 3 })).toEqual([
      { kind: 'capture', key: 'k:capture:10', amount: 7 },
    ])
    expect(owing([{ ...line, fulfilled: 2, committed: 0, cancelled: 1 }], { captured: 3 })).toEqual([
      { kind: 'capture', key: 'k:capture:6', amount: 3 },
      { kind: 'release' },
    ])
  })

  test('nothing, when it is there already', () => {
    expect(owing([{ ...line, fulfilled: 1, committed: 2 }], { captured: 3 })).toEqual([])
  })
})
