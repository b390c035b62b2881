import { expect, test } from 'vitest'
import { empty_level } from '../../tests/empty-level.ts'
import type { Level } from '../stock/level.ts'
import { availableToPromise } from './purchase-arrivals.ts'

const level = (change: Partial<Level>): Level => ({ ...empty_level, onHand: 10, ...change })

test.each([
  [{}, { available: 10, incoming: 5, quantity: 15 }],
  [
    { reserved: 2, committed: 3 },
    { available: 5, incoming: 5, quantity: 10 },
  ],
  [{ safetyStock: 12 }, { available: 0, incoming: 5, quantity: 3 }],
  [{ expired: 4 }, { available: 6, incoming: 5, quantity: 11 }],
])('what can be promised of a level with %j', (change, expected) => {
  const arrivals = [
    { variantId: 'v', warehouseId: 'w', dueOn: '2026-04-01', quantity: 5 },
    { variantId: 'v', warehouseId: 'w', dueOn: '2026-04-03', quantity: 9 },
  ]
  expect(availableToPromise([level(change)], arrivals, '2026-04-02')).toEqual(expected)
})
