import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { empty_level } from '../../tests/empty-level.ts'
import { availableOf, type Level } from '../stock/level.ts'
import { type QueuedBackorder, serveBackorders, splitDemands } from './backorder.ts'

const level = (warehouseId: string, onHand: number, backorderLimit: number, backordered = 0): Level => ({
  ...empty_level,
  warehouseId,
  onHand,
  backordered,
  backorderLimit,
})
const sites = ['near', 'far']
const levels = fc
  .tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }))
  .map(([a, b, limit, other, waiting]) => [level('near', a, limit, waiting), level('far', b, other)])
const demands = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean()), { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map(([quantity, acceptBackorder], index) => ({
      lineId: String(index),
      variantId: 'v',
      quantity,
      acceptBackorder,
    })),
  )
const sum = (all: readonly { readonly quantity: number }[]) =>
  all.reduce((units, each) => units + each.quantity, 0)

describe('splitting demands', () => {
  test('every unit is there now or waits, within stock and limits; only who accepts it waits, at one level', () => {
    const seen = { refused: 0, waiting: 0 }
    fc.assert(
      fc.property(levels, demands, (stock, asked) => {
        const decision = splitDemands(stock, asked, sites)
        if (!decision.accepted) {
          seen.refused += 1
          expect(decision.refusal.lines.length).toBeGreaterThan(0)
          return
        }
        const { now, later } = decision.facts
        seen.waiting += later.length
        expect(sum(now) + sum(later)).toBe(sum(asked))
        expect(sum(now)).toBeLessThanOrEqual(stock.reduce((units, each) => units + availableOf(each), 0))
        for (const site of stock) {
          const waits = later.filter((each) => each.warehouseId === site.warehouseId)
          expect(sum(waits)).toBeLessThanOrEqual(Math.max(0, site.backorderLimit - site.backordered))
        }
        for (const each of later) {
          expect(asked.find(({ lineId }) => lineId === each.lineId)?.acceptBackorder).toBe(true)
          expect(later.filter(({ lineId }) => lineId === each.lineId)).toHaveLength(1)
        }
      }),
    )
    expect(Math.min(seen.refused, seen.waiting)).toBeGreaterThan(0)
  })

  test('waits at the nearest level that has room for all that is missing', () => {
    const asked = [{ lineId: 'a', variantId: 'v', quantity: 9, acceptBackorder: true }]
    expect(splitDemands([level('far', 2, 9), level('near', 1, 5)], asked, sites)).toMatchObject({
      facts: { now: [{ quantity: 3 }], later: [{ warehouseId: 'far', quantity: 6 }] },
    })
    expect(splitDemands([level('far', 2, 9), level('near', 1, 6)], asked, sites)).toMatchObject({
      facts: { later: [{ warehouseId: 'near' }] },
    })
    expect(splitDemands([level('far', 2, 5), level('near', 1, 5)], asked, sites)).toMatchObject({
      refusal: { lines: [{ requested: 9, available: 3 }] },
    })
  })
})

test('the queue is served strictly in order, and nothing is left while somebody waits', () => {
  const queues = fc.array(fc.tuple(fc.constantFrom(...sites), fc.integer({ min: 1, max: 6 })), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(levels, queues, (stock, waiting) => {
      const queue = waiting.map(([warehouseId, quantity], index): QueuedBackorder => {
        const id = String(index)
        return {
          reservationId: id,
          orderId: id,
          lineId: id,
          variantId: 'v',
          warehouseId,
          quantity,
          served: 0,
        }
      })
      const served = new Map(serveBackorders(stock, queue).map((each) => [each.lineId, each.given]))
      for (const site of stock) {
        const here = queue.filter((each) => each.warehouseId === site.warehouseId)
        const given = here.map((each) => served.get(each.lineId) ?? 0)
        const unserved = here.findIndex((each, index) => (given[index] ?? 0) < each.quantity)
        expect(given.slice(unserved === -1 ? here.length : unserved + 1).every((units) => units === 0)).toBe(
          true,
        )
        expect(given.reduce((units, each) => units + each, 0)).toBe(Math.min(availableOf(site), sum(here)))
      }
    }),
  )
})
