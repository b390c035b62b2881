import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LotUnits } from './lots.ts'
import { hold, lotsCounted } from './lots-counted.ts'

const lots = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 9 }), { maxKeys: 4 })
  .map((units) =>
    Object.entries(units).map(([code, quantity]): LotUnits => ({ code, expiresOn: null, quantity })),
  )
const unitsOf = (of: readonly LotUnits[]) => new Map(of.map((lot) => [lot.code, lot.quantity]))

describe('a count of lots', () => {
  test('makes of what the books say exactly what was found', () => {
    fc.assert(
      fc.property(lots, lots, (books, counted) => {
        const { missing, found } = lotsCounted(books, counted)
        expect(hold(books, missing)).toBe(true)
        const after = unitsOf(books)
        for (const { code, quantity } of missing) after.set(code, (after.get(code) ?? 0) - quantity)
        for (const { code, quantity } of found) after.set(code, (after.get(code) ?? 0) + quantity)
        expect(new Map([...after].filter(([, units]) => units > 0))).toEqual(unitsOf(counted))
        // No lot is both missing and found.
        expect(missing.filter((lot) => unitsOf(found).has(lot.code))).toEqual([])
      }),
    )
  })
})
