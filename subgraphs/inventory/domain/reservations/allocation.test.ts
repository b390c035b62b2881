import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { empty_level } from '../../tests/empty-level.ts'
import { availableOf, type Level, levelText } from '../stock/level.ts'
import { allocate, type Demand } from './allocation.ts'
import type { Allocation } from './reservation.ts'

const level = (variantId: string, warehouseId: string, onHand: number, more: Partial<Level> = {}): Level => ({
  ...empty_level,
  variantId,
  warehouseId,
  onHand,
  ...more,
})
const demand = (variantId: string, quantity: number, lineId = `line of ${variantId}`): Demand => ({
  lineId,
  variantId,
  quantity,
})
const served = (levels: readonly Level[], demands: readonly Demand[], ranked: readonly string[]) => {
  const decision = allocate(levels, demands, ranked)
  return decision.accepted
    ? decision.facts.map((each) => `${each.quantity} ${each.variantId} from ${each.warehouseId}`)
    : decision.refusal.lines
}

describe('allocation', () => {
  const near_few = [level('hat', 'near', 1), level('hat', 'far', 9), level('bag', 'near', 9)]

  test.each([
    [
      'one warehouse that has it all, the most preferred',
      [level('hat', 'near', 5), level('hat', 'far', 9)],
      [demand('hat', 3)],
      ['3 hat from near'],
    ],
    ['a farther one before a split', near_few, [demand('hat', 3)], ['3 hat from far']],
    [
      'a split when none has it all',
      near_few,
      [demand('hat', 3), demand('bag', 2)],
      ['3 hat from far', '2 bag from near'],
    ],
    ['the last unit of everyone', near_few, [demand('hat', 10)], ['1 hat from near', '9 hat from far']],
    [
      'no more than is available',
      [level('hat', 'near', 9, { reserved: 2, committed: 3, safetyStock: 1 }), level('hat', 'far', 4)],
      [demand('hat', 4)],
      ['4 hat from far'],
    ],
  ])('%s', (_name, levels, demands, expected) => {
    expect(served(levels, demands, ['near', 'far'])).toEqual(expected)
  })

  test('the fewest warehouses, not the first ones', () => {
    const levels = [level('hat', 'a', 2), level('hat', 'b', 2), level('hat', 'c', 2), level('hat', 'd', 6)]
    expect(served(levels, [demand('hat', 8)], ['a', 'b', 'c', 'd'])).toEqual(['2 hat from a', '6 hat from d'])
  })

  test('two lines of one variant share its stock', () => {
    const lines = [demand('hat', 2, '1'), demand('hat', 2, '2'), demand('hat', 1, '3')]
    expect(served([level('hat', 'near', 3)], lines, ['near'])).toEqual([
      { lineId: '2', variantId: 'hat', requested: 2, available: 1 },
      { lineId: '3', variantId: 'hat', requested: 1, available: 0 },
    ])
  })
})

const warehouses = ['w1', 'w2', 'w3', 'w4', 'w5']
const variants = ['a', 'b', 'c']
const units = fc.integer({ min: 0, max: 8 })
const anyLevels = fc
  .array(fc.tuple(fc.constantFrom(...variants), fc.constantFrom(...warehouses), units, units, units), {
    maxLength: 15,
  })
  .map((rows) => [
    ...new Map(
      rows.map(([variantId, warehouseId, free, promised, safetyStock]) => {
        const made = level(variantId, warehouseId, free + promised, { committed: promised, safetyStock })
        return [levelText(made), made] as const
      }),
    ).values(),
  ])
const anyDemands = fc
  .array(fc.tuple(fc.constantFrom(...variants), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((rows) => rows.map(([variantId, quantity], index) => demand(variantId, quantity, String(index))))

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const supplyOf = (levels: readonly Level[], variantId: string, sites: readonly string[]) =>
  sum(
    levels
      .filter((each) => each.variantId === variantId && sites.includes(each.warehouseId))
      .map(availableOf),
  )
const wantedOf = (demands: readonly Demand[], variantId: string) =>
  sum(demands.filter((each) => each.variantId === variantId).map((each) => each.quantity))
const suffices = (levels: readonly Level[], demands: readonly Demand[], sites: readonly string[]) =>
  variants.every((variantId) => supplyOf(levels, variantId, sites) >= wantedOf(demands, variantId))

/** Every subset of the warehouses. */
const subsets = Array.from({ length: 2 ** warehouses.length }, (_, bits) =>
  warehouses.filter((_each, index) => (bits >> index) & 1),
)

describe('whatever the stock and the request', () => {
  const always = (
    holds: (levels: readonly Level[], demands: readonly Demand[], given: readonly Allocation[]) => void,
  ) =>
    fc.assert(
      fc.property(anyLevels, anyDemands, (levels, demands) => {
        const decision = allocate(levels, demands, warehouses)
        fc.pre(decision.accepted)
        if (decision.accepted) holds(levels, demands, decision.facts)
      }),
      { numRuns: 500 },
    )

  test('no level gives more than it has', () =>
    always((levels, _demands, given) => {
      for (const each of levels) {
        const taken = sum(
          given.filter((part) => levelText(part) === levelText(each)).map((part) => part.quantity),
        )
        expect(taken).toBeLessThanOrEqual(availableOf(each))
      }
    }))

  test('every line gets exactly what it asked for, in positive parts', () =>
    always((_levels, demands, given) => {
      for (const line of demands) {
        const parts = given.filter((part) => part.lineId === line.lineId)
        expect(sum(parts.map((part) => part.quantity))).toBe(line.quantity)
        expect(parts.every((part) => part.quantity > 0 && part.variantId === line.variantId)).toBe(true)
      }
    }))

  test('no fewer warehouses would do', () =>
    always((levels, demands, given) => {
      const used = new Set(given.map((part) => part.warehouseId)).size
      const least = Math.min(
        ...subsets.filter((sites) => suffices(levels, demands, sites)).map((sites) => sites.length),
      )
      expect(used).toBe(least)
    }))

  test('it is refused exactly when a variant is short, and the named lines are what is missing', () =>
    fc.assert(
      fc.property(anyLevels, anyDemands, (levels, demands) => {
        const decision = allocate(levels, demands, warehouses)
        expect(decision.accepted).toBe(suffices(levels, demands, warehouses))
        if (decision.accepted) return
        const short = new Set(decision.refusal.lines.map((line) => line.variantId))
        for (const variantId of variants) {
          const missing = wantedOf(demands, variantId) > supplyOf(levels, variantId, warehouses)
          expect(short.has(variantId)).toBe(missing)
        }
      }),
      { numRuns: 500 },
    ))
})
