import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moneyOfCancelled } from './cancelled-units.ts'
import { afterDebt, debtsOf } from './debts.ts'
import { costOfUnits, nothing_paid, type Paid, refundable, sumOf } from './money.ts'
import type { OrderLine } from './order.ts'
import { announceReturn, receiveReturn } from './return.ts'

/** Something that happens to units of one line. */
interface Event {
  readonly does: 'ship' | 'cancel' | 'return'
  readonly line: number
  readonly units: number
  /** Of a return: units that arrive after all. */
  readonly arrive: number
}

const eventOf: fc.Arbitrary<Event> = fc.record({
  does: fc.constantFrom('ship', 'cancel', 'return'),
  line: fc.nat(2),
  units: fc.integer({ min: 1, max: 5 }),
  arrive: fc.nat(5),
})
const basketOf = fc.array(
  fc.record({ ordered: fc.integer({ min: 1, max: 9 }), net: fc.nat(10_000), tax: fc.nat(2_000) }),
  { minLength: 1, maxLength: 3 },
)

type Basket = readonly { readonly ordered: number; readonly net: number; readonly tax: number }[]

/** An order whose goods leave, are cancelled and come back, and whose run settles what is owed after each event. */
function play(captureAt: 'placement' | 'dispatch', basket: Basket, events: readonly Event[]) {
  const gross = sumOf(basket.map(({ net, tax }) => ({ net, tax, gross: net + tax }))).gross
  const nothing = { fulfilled: 0, backordered: 0, cancelled: 0, returned: 0, refunded: 0, kind: 'GOODS' }
  let lines = basket.map(
    (each, index) => ({ ...nothing, ...each, id: `l${index}`, committed: each.ordered }) as OrderLine,
  )
  let paid: Paid = { ...nothing_paid, authorised: gross, captured: captureAt === 'placement' ? gross : 0 }
  let refunds = 0

  const replace = (changed: readonly OrderLine[]) => {
    lines = lines.map((line) => changed.find(({ id }) => id === line.id) ?? line)
  }
  const settle = (captureDue: boolean, refund: number) => {
    expect(refund).toBeLessThanOrEqual(refundable(paid, 0))
    const owed = refund > 0 ? [{ id: `${++refunds}`, returnId: null, amount: refund, tries: 0 }] : []
    const payment = { ...paid, key: 'k', capturesDeclined: 0 }
    for (const debt of debtsOf({ captureDue, cancellation: null }, lines, {
      payment,
      refunds: owed,
      returnsToBook: [],
      lineCancellation: null,
    })) {
      paid = afterDebt(paid, debt)
      expect(paid.refunded).toBeLessThanOrEqual(paid.captured)
      expect(paid.captured + paid.released).toBeLessThanOrEqual(paid.authorised)
    }
  }

  for (const { does, line: index, units, arrive } of events) {
    const line = lines[index % lines.length] as OrderLine
    if (does === 'ship') {
      const moved = Math.min(units, line.committed)
      replace([{ ...line, fulfilled: line.fulfilled + moved, committed: line.committed - moved }])
      settle(captureAt === 'dispatch', 0)
    } else if (does === 'cancel') {
      const gone = Math.min(units, line.committed)
      replace([{ ...line, cancelled: line.cancelled + gone, committed: line.committed - gone }])
      const money = moneyOfCancelled(captureAt, lines, new Map([[line.id, gone]]))
      replace(money.lines)
      settle(money.captureDue, money.refund.gross)
    } else {
      const announced = announceReturn(lines, [{ orderLineId: line.id, quantity: units }])
      expect(announced.accepted).toBe(units <= line.fulfilled - line.returned)
      if (!announced.accepted) continue
      replace(announced.facts.lines)
      const back = [{ id: 'r', orderLineId: line.id, quantity: units, restocked: 0, scrapped: 0 }]
      const came = receiveReturn(lines, back, [
        { returnLineId: 'r', restock: Math.min(arrive, units), scrap: 0 },
      ])
      if (!came.accepted) throw new Error('no more arrived than was announced')
      replace(came.facts.lines)
      settle(false, came.facts.cost.gross)
    }
  }
  return { lines, paid, gross }
}

test.each(['placement', 'dispatch'] as const)(
  'taken at %s: the buyer has paid for what they keep, to the cent',
  (captureAt) => {
    const seen = { refunded: 0, released: 0, emptied: 0 }
    fc.assert(
      fc.property(basketOf, fc.array(eventOf, { maxLength: 40 }), (basket, events) => {
        const { lines, paid, gross } = play(captureAt, basket, events)
        const taken = (line: OrderLine) => (captureAt === 'placement' ? line.ordered : line.fulfilled)
        const kept = sumOf(lines.map((line) => costOfUnits(line, line.refunded, taken(line)))).gross
        expect(paid.captured - paid.refunded).toBe(kept)
        for (const line of lines) {
          expect(line.returned).toBeLessThanOrEqual(line.fulfilled)
          expect(line.refunded).toBe(line.returned + (captureAt === 'placement' ? line.cancelled : 0))
        }
        // Nothing stays held for goods that will never leave.
        if (captureAt === 'dispatch' && lines.every((line) => line.committed === 0))
          expect(paid.captured + paid.released).toBe(gross)
        if (paid.refunded > 0) seen.refunded += 1
        if (paid.released > 0) seen.released += 1
        if (lines.every((line) => line.refunded === line.ordered)) {
          expect(paid.refunded).toBe(paid.captured)
          seen.emptied += 1
        }
      }),
      { numRuns: 1_000 },
    )
    expect(seen.refunded).toBeGreaterThan(0)
    expect(captureAt === 'dispatch' ? seen.released : seen.emptied).toBeGreaterThan(0)
  },
)
