import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deliver, dispatch, fulfillmentOf } from './fulfilment.ts'

const line = (id: string, ordered: number, kind: 'GOODS' | 'CHARGE' = 'GOODS') => ({
  id,
  kind,
  ordered,
  fulfilled: 0,
  committed: ordered,
  cancelled: 0,
  delivered: 0,
})
const move = (lineId: string, quantity: number) => ({ lineId, quantity })

test('an order follows its goods', () => {
  const ordered = [line('a', 2), line('b', 1), line('postage', 1, 'CHARGE')]
  expect(fulfillmentOf(ordered)).toBe('UNFULFILLED')
  const partly = dispatch(ordered, [move('a', 2)])
  expect(fulfillmentOf(partly)).toBe('PARTIALLY_SHIPPED')
  const all = dispatch(partly, [move('b', 1)])
  expect(fulfillmentOf(all)).toBe('SHIPPED')
  expect(fulfillmentOf(deliver(all, [move('a', 2)]))).toBe('SHIPPED')
  expect(fulfillmentOf(deliver(all, [move('a', 2), move('b', 1)]))).toBe('DELIVERED')
  expect(fulfillmentOf([{ ...line('a', 2), committed: 0, cancelled: 2 }])).toBe('CANCELLED')
})

const wrong: readonly (readonly [string, () => unknown])[] = [
  ['more leaves than was promised', () => dispatch([line('a', 1)], [move('a', 2)])],
  ['twice the same leaves', () => dispatch([line('a', 1)], [move('a', 1), move('a', 1)])],
  ['more arrives than left', () => deliver([line('a', 1)], [move('a', 1)])],
  ['a line of another order moves', () => dispatch([line('a', 1)], [move('z', 1)])],
]
test.each(wrong)('%s: refused', (_name, act) => expect(act).toThrow(RangeError))

test('every unit stays somewhere', () => {
  const quantity = fc.integer({ min: 1, max: 50 })
  fc.assert(
    fc.property(quantity, fc.array(quantity, { maxLength: 10 }), (ordered, moves) => {
      let lines: readonly ReturnType<typeof line>[] = [line('a', ordered)]
      for (const each of moves) {
        try {
          lines = dispatch(lines, [move('a', each)])
        } catch {
          // More than is left: refused, and nothing changed.
        }
        for (const now of lines) expect(now.fulfilled + now.committed + now.cancelled).toBe(now.ordered)
      }
    }),
  )
})
