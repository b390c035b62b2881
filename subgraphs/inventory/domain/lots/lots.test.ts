import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MovementKind } from '../stock/movement.ts'
import { type Lot, type LotEntry, lotsAfter, moveLots, type OutstandingLot } from './lots.ts'

const key = { variantId: 'v', warehouseId: 'w' }
const today = '2026-03-31'
const lot = (code: string, expiresOn: string | null, quantity: number): Lot => ({
  ...key,
  code,
  expiresOn,
  quantity,
})
const entry = (kind: MovementKind, quantity: number, more: Partial<LotEntry> = {}): LotEntry => ({
  ...key,
  kind,
  quantity,
  ...more,
})
const shelf = [
  lot('late', '2026-09-01', 5),
  lot('never', null, 5),
  lot('gone', '2026-03-30', 5),
  lot('soon', today, 5),
]
const moved = (entries: readonly LotEntry[], outstanding: readonly OutstandingLot[] = [], lots = shelf) =>
  moveLots(lots, entries, outstanding, today).map(({ code, delta }) => `${code} ${delta}`)

describe('what is taken', () => {
  test.each([
    ['SHIP', 3, ['soon -3']],
    ['SHIP', 7, ['soon -5', 'late -2']],
    ['SHIP', 17, ['soon -5', 'late -5', 'never -5', 'gone -2']],
    ['TRANSFER_OUT', 6, ['soon -5', 'late -1']],
    ['SCRAP', 6, ['gone -5', 'soon -1']],
    ['COUNT', -6, ['gone -5', 'soon -1']],
    ['ADJUST', -1, ['gone -1']],
  ] as const)('by %s of %i', (kind, quantity, expected) => {
    expect(moved([entry(kind, quantity)])).toEqual(expected)
  })

  test('by a movement that names its lots are those', () => {
    expect(moved([entry('SCRAP', 2, { lots: [{ code: 'late', expiresOn: null, quantity: 2 }] })])).toEqual([
      'late -2',
    ])
  })

  test('by one movement is not there for the next', () => {
    expect(moved([entry('SHIP', 4), entry('SHIP', 4)])).toEqual(['soon -4', 'soon -1', 'late -3'])
  })

  test('beyond what is there is a defect', () =>
    expect(() => moved([entry('SHIP', 21)])).toThrow(/fewer units/))

  test('by reservations is nothing', () =>
    expect(moved([entry('RESERVE', 3), entry('COMMIT', 3)])).toEqual([]))
})

describe('what is brought', () => {
  const away: readonly OutstandingLot[] = [
    { variantId: 'v', source: 'order', code: 'x', expiresOn: null, quantity: 2 },
    { variantId: 'v', source: 'order', code: 'y', expiresOn: '2026-05-01', quantity: 1 },
    { variantId: 'v', source: 'transfer:t', code: 'z', expiresOn: null, quantity: 9 },
  ]
  test('back from an order are the lots that left for it, and beyond those the unknown one', () => {
    expect(
      moved([entry('RETURN', 2, { orderId: 'order' }), entry('RETURN', 2, { orderId: 'order' })], away),
    ).toEqual(['y 1', 'x 1', 'x 1', ' 1'])
  })

  test('by a transfer are the lots it took along', () => {
    expect(moved([entry('TRANSFER_IN', 3, { cause: 'transfer:t' })], away)).toEqual(['z 3'])
  })

  test('to scrap is scrapped, and nothing else', () => {
    const entries = [entry('RETURN', 2, { orderId: 'order' }), entry('SCRAP', 2, { orderId: 'order' })]
    expect(moved(entries, away)).toEqual(['y 1', 'x 1', 'y -1', 'x -1'])
  })
})

test('whatever moves, lots stay at or above 0 and their sum is what is on hand', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ code: fc.constantFrom('a', 'b', 'c'), quantity: fc.integer({ min: 0, max: 9 }) }),
        { maxLength: 6 },
      ),
      fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 12 }),
      (start, deltas) => {
        let lots = lotsAfter(
          [],
          start.map(({ code, quantity }) => ({
            ...key,
            code,
            expiresOn: null,
            delta: quantity,
            entry: entry('RECEIVE', quantity),
          })),
        )
        let onHand = lots.reduce((sum, each) => sum + each.quantity, 0)
        for (const quantity of deltas) {
          if (quantity === 0 || onHand + quantity < 0) continue
          lots = lotsAfter(lots, moveLots(lots, [entry('ADJUST', quantity)], [], today))
          onHand += quantity
          expect(lots.every((each) => each.quantity >= 0)).toBe(true)
          expect(lots.reduce((sum, each) => sum + each.quantity, 0)).toBe(onHand)
        }
      },
    ),
  ))
