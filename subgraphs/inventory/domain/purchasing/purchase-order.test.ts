import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Level } from '../stock/level.ts'
import { availableToPromise } from './purchase-arrivals.ts'
import {
  type AwaitedPurchaseOrder,
  cancel,
  outstandingOf,
  type PurchaseOrder,
  receivableOf,
  receive,
} from './purchase-order.ts'

const now = new Date('2026-03-31T09:00:00Z')
const orderOf = (ordered: readonly number[], tolerancePercent: number): AwaitedPurchaseOrder => ({
  id: 'o',
  number: 'PO-000001',
  supplierId: 's',
  warehouseId: 'w',
  currency: 'GBP',
  note: null,
  status: 'SENT',
  sentAt: now,
  draftedAt: now,
  expectedOn: '2026-04-01',
  version: 1,
  lines: ordered.map((quantity, index) => ({
    id: String(index),
    variantId: `v${index}`,
    ordered: quantity,
    received: 0,
    cancelled: 0,
    tolerancePercent,
    unitCost: 100,
  })),
})

const step = fc.oneof(
  fc.record({
    do: fc.constant('receive' as const),
    line: fc.nat(3),
    quantity: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({ do: fc.constant('cancel' as const), line: fc.nat(3), quantity: fc.constant(0) }),
)

test('whatever is delivered and cancelled: received stays within tolerance, and the state says what is awaited', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 100 }),
      fc.array(step, { maxLength: 20 }),
      (ordered, tolerance, steps) => {
        let order: PurchaseOrder = orderOf(ordered, tolerance)
        for (const { do: act, line, quantity } of steps) {
          const lineId = String(line)
          const decision: ReturnType<typeof receive> =
            act === 'receive'
              ? receive(order, [{ lineId, quantity, lots: null, serials: null }], now)
              : cancel(order, new Set([lineId]), 'because', now)
          if (decision.accepted) order = decision.facts
          for (const each of order.lines) {
            expect(each.received).toBeLessThanOrEqual(
              ((each.ordered - each.cancelled) * (100 + tolerance)) / 100,
            )
            expect(each.cancelled).toBeLessThanOrEqual(each.ordered)
            expect(receivableOf(each)).toBeGreaterThanOrEqual(outstandingOf(each))
          }
          const awaited = order.lines.some((each) => outstandingOf(each) > 0)
          const came = order.lines.some((each) => each.received > 0)
          const open = came ? 'PARTLY_RECEIVED' : 'SENT'
          expect(order.status).toBe(awaited ? open : came ? 'RECEIVED' : 'CANCELLED')
        }
      },
    ),
  )
})

const units = fc.nat(50)
const level = fc.record({ site: fc.nat(2), free: units, reserved: units, committed: units, safety: units })
const arrival = fc.record({ site: fc.nat(3), day: fc.integer({ min: 1, max: 9 }), quantity: units })

test('promises grow with the day, never exceed what is there and due, and are what is available when nothing comes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(level, { selector: (each) => each.site }),
      fc.array(arrival),
      (stock, coming) => {
        const levels = stock.map(({ site, free, reserved, committed, safety }) => ({
          variantId: 'v',
          warehouseId: String(site),
          onHand: free + reserved + committed,
          reserved,
          committed,
          safetyStock: safety,
          expired: 0,
        })) as unknown as readonly Level[]
        const arrivals = coming.map(({ site, day, quantity }) => ({
          variantId: 'v',
          warehouseId: String(site),
          dueOn: `2026-01-0${day}`,
          quantity,
        }))
        const on = (day: number) => availableToPromise(levels, arrivals, `2026-01-0${day}`)
        const unpromised = stock.reduce((sum, { free }) => sum + free, 0)
        expect(availableToPromise(levels, [], '2026-01-01').quantity).toBe(on(1).available)
        for (let day = 2; day <= 9; day++) {
          expect(on(day).quantity).toBeGreaterThanOrEqual(on(day - 1).quantity)
          expect(on(day).quantity).toBeLessThanOrEqual(unpromised + on(day).incoming)
          expect(on(day).quantity).toBeLessThanOrEqual(on(day).available + on(day).incoming)
        }
      },
    ),
  )
})
