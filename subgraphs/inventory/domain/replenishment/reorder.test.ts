import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needUnder, type ReorderRule, type Source, safetyStockOf } from './reorder.ts'
import { normalQuantile } from './reorder-service-level.ts'

test.each([
  [0.5, 0],
  [0.8, 0.8416212],
  [0.95, 1.6448536],
  [0.99, 2.3263479],
  [0.999, 3.0902323],
  [0.025, -1.959964],
  [1e-12, -7.0344838],
])('the normal quantile of %d', (p, z) => expect(normalQuantile(p)).toBeCloseTo(z, 5))

test('safety stock follows the formula', () => {
  const given = {
    serviceLevel: 0.95,
    leadTimeDays: 9,
    leadTimeDeviationDays: 2,
    dailyDemand: 10,
    dailyDeviation: 4,
  }
  // 1.6449 · √(9·16 + 100·4)
  expect(safetyStockOf(given)).toBeCloseTo(1.6448536 * Math.sqrt(544), 4)
  expect(safetyStockOf({ ...given, dailyDeviation: 0, leadTimeDeviationDays: 0 })).toBe(0)
})

const source: Source = {
  supplier: { id: 's', currency: 'GBP', leadTimeDays: 9, leadTimeDeviationDays: 2 },
  item: { unitCost: 100, packSize: 6, minimumQuantity: 12 },
}
const forecast = { method: 'EXPONENTIAL_SMOOTHING', dailyDemand: 10, dailyDeviation: 4, weeks: 20 } as const
const stock = (onHand: number, onOrder = 0) => ({ onHand, reserved: 0, committed: 0, onOrder })
const minMax: ReorderRule = { kind: 'MIN_MAX', minimum: 10, maximum: 30 }
const reorderPoint: ReorderRule = { kind: 'REORDER_POINT', serviceLevel: 0.95, coverDays: 14 }
const quantity = (rule: ReorderRule, ...given: Parameters<typeof stock>) => {
  const decision = needUnder({ rule }, stock(...given), source, forecast)
  return decision.accepted ? (decision.facts?.quantity ?? null) : decision.refusal.reason
}

describe('what is needed', () => {
  test.each<[string, ReorderRule, [number, number?], number | null]>([
    ['above the minimum', minMax, [11], null],
    ['at the minimum', minMax, [10], 24],
    ['what is on order counts', minMax, [3, 8], null],
    ['at least what the supplier accepts', { ...minMax, maximum: 11 }, [10], 12],
    // 10·9 + 38.4 = 128.4; up to 268.4.
    ['above the reorder point', reorderPoint, [130], null],
    ['at the reorder point', reorderPoint, [129], 144],
    ['in whole packs', reorderPoint, [0], 270],
  ])('%s', (_name, rule, given, expected) => {
    expect(quantity(rule, ...given)).toBe(expected)
  })

  test('is unknown without a supplier, without demand, or beyond bounds', () => {
    const reason = (...given: Parameters<typeof needUnder>) => {
      const decision = needUnder(...given)
      return decision.accepted ? null : decision.refusal.reason
    }
    expect(reason({ rule: minMax }, stock(0), null, forecast)).toBe('NO_SUPPLIER')
    expect(reason({ rule: reorderPoint }, stock(0), source, null)).toBe('NO_DEMAND_HISTORY')
    expect(reason({ rule: minMax }, stock(0), source, null)).toBe(null)
    const flood = { ...forecast, dailyDemand: 1e9 }
    expect(reason({ rule: reorderPoint }, stock(0), source, flood)).toBe('QUANTITY_OUT_OF_BOUNDS')
  })

  test('once bought there is enough, in whole packs, and less than a pack or the minimum too much', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(500),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        (onHand, minimum, span, packSize, minimumQuantity) => {
          const rule = { kind: 'MIN_MAX', minimum, maximum: minimum + span } as const
          const from = { ...source, item: { unitCost: 1, packSize, minimumQuantity } }
          const decision = needUnder({ rule }, stock(onHand), from, null)
          if (!decision.accepted) throw new Error('needs are known here')
          const need = decision.facts
          if (need === null) {
            expect(onHand).toBeGreaterThan(minimum)
            return
          }
          expect(need.quantity % packSize).toBe(0)
          expect(onHand + need.quantity).toBeGreaterThanOrEqual(rule.maximum)
          expect(need.quantity - Math.max(rule.maximum - onHand, minimumQuantity)).toBeLessThan(packSize)
          expect(needUnder({ rule }, stock(onHand, need.quantity), from, null)).toMatchObject({ facts: null })
        },
      ),
    )
  })
})
