import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addLines, type CartLine, mergeLines, setLines } from './cart.ts'

const line = fc.record({
  variantId: fc.constantFrom('a', 'b', 'c', 'd'),
  quantity: fc.integer({ min: 1, max: 400 }),
  acceptBackorder: fc.boolean(),
})
const lines = fc.uniqueArray(line, { selector: (each) => each.variantId, maxLength: 4 })
const given = fc.uniqueArray(line, { selector: (each) => each.variantId, minLength: 1, maxLength: 4 })
const unitsOf = (of: readonly CartLine[], variantId: string) =>
  of.find((each) => each.variantId === variantId)?.quantity ?? 0

describe('a cart', () => {
  test('gets what is put into it, keeps what is not named, and forgets what is set to nothing', () => {
    fc.assert(
      fc.property(lines, given, (before, more) => {
        const added = addLines(before, more)
        const set = setLines(before, more)
        const emptied = setLines(
          before,
          more.map((each) => ({ ...each, quantity: 0 })),
        )
        if (!added.accepted || !set.accepted || !emptied.accepted) throw new Error('refused')
        for (const { variantId, quantity } of more) {
          expect(unitsOf(added.facts, variantId)).toBe(unitsOf(before, variantId) + quantity)
          expect(unitsOf(set.facts, variantId)).toBe(quantity)
          expect(unitsOf(emptied.facts, variantId)).toBe(0)
        }
        for (const { variantId, quantity } of before) {
          if (more.some((each) => each.variantId === variantId)) continue
          for (const after of [added.facts, set.facts, emptied.facts])
            expect(unitsOf(after, variantId)).toBe(quantity)
        }
      }),
    )
  })

  test('of two merged has the units of both, within the bound of a line', () => {
    fc.assert(
      fc.property(lines, lines, (mine, others) => {
        const merged = mergeLines(mine, others)
        if (!merged.accepted) throw new Error('refused')
        for (const variantId of ['a', 'b', 'c', 'd']) {
          const units = unitsOf(mine, variantId) + unitsOf(others, variantId)
          expect(unitsOf(merged.facts, variantId)).toBe(Math.min(1_000, units))
        }
      }),
    )
  })

  test('has at most 100 lines of at most 1,000 units', () => {
    const many = (count: number, from = 0) =>
      Array.from({ length: count }, (_, index) => ({
        variantId: `v${from + index}`,
        quantity: 1,
        acceptBackorder: false,
      }))
    expect(addLines(many(60), many(41, 60))).toMatchObject({ refusal: [{ path: 'lines' }] })
    expect(mergeLines(many(60), many(41, 60)).accepted).toBe(false)
    const [first] = many(1)
    if (first === undefined) throw new Error('no line')
    expect(addLines([{ ...first, quantity: 999 }], [{ ...first, quantity: 2 }])).toMatchObject({
      refusal: [{ path: 'lines.0.quantity' }],
    })
    for (const quantity of [-1, 0.5, 1_001])
      expect(setLines([], [{ ...first, quantity }])).toMatchObject({
        refusal: [{ path: 'lines.0.quantity' }],
      })
  })
})
