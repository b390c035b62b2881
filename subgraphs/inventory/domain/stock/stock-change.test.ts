import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { empty_level } from '../../tests/empty-level.ts'
import { availabilityOver, availableOf, isLow, type Level } from './level.ts'
import { deltasOf, type Movement, movement_kinds, nothing_moved, sumOf } from './movement.ts'
import { changeLevels } from './stock-change.ts'

const at = new Date('2026-03-31T09:00:00Z')
const key = { variantId: 'v', warehouseId: 'w' }
const empty: Level = { ...empty_level, ...key, lowStockThreshold: 10 }
const anyMovement: fc.Arbitrary<Movement> = fc.record({
  kind: fc.constantFrom(...movement_kinds),
  quantity: fc.integer({ min: 1, max: 50 }),
  variantId: fc.constant(key.variantId),
  warehouseId: fc.constant(key.warehouseId),
})
const only = (level: Level, movements: readonly Movement[]) => {
  const [change] = changeLevels([level], movements, at)
  if (change === undefined) throw new Error('nothing changed')
  return change
}

describe('a level', () => {
  test('is the fold of its movements, in one step or in many', () =>
    fc.assert(
      fc.property(fc.array(anyMovement, { minLength: 1, maxLength: 30 }), (movements) => {
        const together = only(empty, movements).after
        const oneByOne = movements.reduce((level, movement) => only(level, [movement]).after, empty)
        const { onHand, reserved, committed, backordered } = movements
          .map(deltasOf)
          .reduce(sumOf, nothing_moved)
        expect(together).toEqual({ ...empty, onHand, reserved, committed, backordered, updatedAt: at })
        expect(oneByOne).toEqual(together)
      }),
    ))

  test('keeps its available units when what is held is promised or shipped', () => {
    const level = { ...empty, onHand: 20, reserved: 5, committed: 5 }
    const availableAfter = (kind: Movement['kind']) =>
      availableOf(only(level, [{ ...key, kind, quantity: 2 }]).after)
    expect((['COMMIT', 'SHIP', 'RESERVE', 'RELEASE'] as const).map(availableAfter)).toEqual([10, 10, 8, 12])
  })

  test('that is not locked cannot be moved', () => {
    expect(() => changeLevels([], [{ ...key, kind: 'RECEIVE', quantity: 1 }], at)).toThrow(
      /without being locked/,
    )
  })
})

describe('a low-stock alert', () => {
  test('is open exactly while stock is low, whatever moves, and is told at the edges only', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -12, max: 12 }), { maxLength: 40 }), (deltas) => {
        let level: Level = { ...empty, onHand: 30 }
        for (const quantity of deltas) {
          if (quantity === 0 || level.onHand + quantity < 0) continue
          const before = isLow(level)
          const { after, alert } = only(level, [{ ...key, kind: 'ADJUST', quantity }])
          expect(alert).toBe(before === isLow(after) ? 'KEEP' : isLow(after) ? 'RAISE' : 'CLEAR')
          level = { ...after, alertId: isLow(after) ? 'an alert' : null }
        }
      }),
    ))
})

describe('availability', () => {
  test.each([
    ['nothing anywhere', [], { inStock: false, available: 0, lowStock: true, backorderable: 0 }],
    ['plenty', [{ onHand: 11 }], { inStock: true, available: 11, lowStock: false, backorderable: 0 }],
    ['few', [{ onHand: 10 }], { inStock: true, available: 10, lowStock: true, backorderable: 0 }],
    [
      'few here, plenty there',
      [{ onHand: 1 }, { onHand: 50 }],
      { inStock: true, available: 51, lowStock: false, backorderable: 0 },
    ],
    [
      'never below nothing',
      [{ onHand: 3, safetyStock: 9 }, { onHand: 20 }],
      { inStock: true, available: 20, lowStock: false, backorderable: 0 },
    ],
    [
      'a threshold of its own',
      [{ onHand: 11, lowStockThreshold: 20 }],
      { inStock: true, available: 11, lowStock: true, backorderable: 0 },
    ],
    [
      'what one line can wait for',
      [
        { backorderLimit: 9, backordered: 2 },
        { backorderLimit: 4, backordered: 6 },
      ],
      { inStock: false, available: 0, lowStock: true, backorderable: 7 },
    ],
    [
      'a threshold of zero',
      [{ onHand: 1, lowStockThreshold: 0 }],
      { inStock: true, available: 1, lowStock: false, backorderable: 0 },
    ],
  ])('%s', (_name, levels, expected) => {
    expect(availabilityOver(levels.map((each) => ({ ...empty, ...each })))).toEqual(expected)
  })
})
