import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moneyOfCancelled, restOf } from './cancelled-units.ts'
import { debtsOf } from './debts.ts'
import { nothing_paid, sumOf } from './money.ts'
import type { OrderLine } from './order.ts'

const line = (id: string, change: Partial<OrderLine>) =>
  ({
    id,
    ordered: 3,
    net: 10,
    tax: 2,
    fulfilled: 0,
    committed: 0,
    backordered: 0,
    cancelled: 0,
    refunded: 0,
    ...change,
  }) as OrderLine

test('taken at placement: the cancelled units are given back, in whatever portions, and cost their line', () => {
  const first = moneyOfCancelled(
    'placement',
    [line('a', { committed: 2, cancelled: 1 })],
    new Map([['a', 1]]),
  )
  expect(first).toMatchObject({ refund: { net: 3, tax: 0, gross: 3 }, captureDue: false })
  const [a] = first.lines as [OrderLine]
  const rest = moneyOfCancelled('placement', [{ ...a, committed: 0, cancelled: 3 }], new Map([['a', 2]]))
  expect(rest.refund).toEqual({ net: 7, tax: 2, gross: 9 })
  expect(rest.lines[0]?.refunded).toBe(3)
  expect(rest.parts.map(({ quantity }) => quantity)).toEqual([2])
})

test('taken at dispatch: nothing is given back; the hold ends when nothing is left to ship', () => {
  const open = [line('a', { fulfilled: 1, committed: 1, cancelled: 1 })]
  expect(moneyOfCancelled('dispatch', open, new Map([['a', 1]]))).toMatchObject({
    parts: [{ quantity: 1, cost: { net: 4, tax: 1, gross: 5 } }],
    refund: { gross: 0 },
    captureDue: false,
  })
  const closed = [line('a', { fulfilled: 1, cancelled: 2 })]
  const { captureDue } = moneyOfCancelled('dispatch', closed, new Map([['a', 1]]))
  const payment = { ...nothing_paid, authorised: 12, captured: 3, key: 'k', capturesDeclined: 0 }
  expect(
    debtsOf({ captureDue, cancellation: null }, closed, {
      payment,
      refunds: [],
      returnsToBook: [],
      lineCancellation: null,
    }),
  ).toEqual([{ kind: 'release' }])
})

test.each(['placement', 'dispatch'] as const)(
  'taken at %s: units cancelled one part after the other, and the rest at last, cost the order',
  (captureAt) => {
    const amounts = { ordered: fc.integer({ min: 1, max: 9 }), net: fc.nat(999), tax: fc.nat(99) }
    const parts = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 })
    fc.assert(
      fc.property(fc.record(amounts), parts, ({ ordered, net, tax }, asked) => {
        const before = line('a', { ordered, net, tax, committed: ordered })
        let now = before
        let told = 0
        for (const units of asked) {
          const quantity = Math.min(units, now.committed)
          now = { ...now, committed: now.committed - quantity, cancelled: now.cancelled + quantity }
          const money = moneyOfCancelled(captureAt, [now], new Map([['a', quantity]]))
          told += sumOf(money.parts.map(({ cost }) => cost)).gross
          now = money.lines[0] as OrderLine
        }
        const rest = restOf(captureAt, [now])
        expect(rest.parts.reduce((units, { quantity }) => units + quantity, now.cancelled)).toBe(ordered)
        expect(told + sumOf(rest.parts.map(({ cost }) => cost)).gross).toBe(net + tax)
        expect(rest.letGo).toBe(captureAt === 'dispatch' ? told : 0)
      }),
    )
  },
)
