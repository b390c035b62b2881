import { beforeEach, expect, test } from 'vitest'
import { createSold, type Sold, type SoldOrder } from './sold.ts'

let sold: Sold
beforeEach(() => {
  sold = createSold()
})

/** `order('o1', '2010-01-04', ['a', 3])`: what customer 1 bought. */
function order(orderId: string, day: string, ...lines: readonly (readonly [string, number])[]): SoldOrder {
  const sold_lines = lines.map(([sku, quantity]) => ({ lineId: `${orderId}-${sku}`, sku, quantity }))
  return { orderId, accessToken: null, customer: '1', day, lines: sold_lines }
}

const rows = (...units: readonly (readonly [string, number])[]) =>
  units.map(([sku, quantity]) => ({ sku, quantity }))
const returned = (orderId: string, sku: string, quantity: number) => ({
  orderId,
  accessToken: null,
  lines: [{ orderLineId: `${orderId}-${sku}`, sku, quantity }],
})

test('a cancellation of all an order has, before it leaves, calls it off, once', () => {
  const open = order('o1', '2010-01-04', ['a', 3], ['b', 1])
  sold.add(open)
  expect(sold.undo('1', rows(['b', 1], ['a', 2], ['a', 1]))).toEqual({ kind: 'CANCEL', order: open })
  expect(sold.undo('1', rows(['b', 1], ['a', 3]))).toEqual({ kind: 'RETURN', goods: [], unmatchedUnits: 4 })
  expect(sold.open.size).toBe(0)
})

test.each([
  ['of another customer', '2', rows(['a', 3])],
  ['of nobody', null, rows(['a', 3])],
  ['of a part', '1', rows(['a', 2])],
] as const)('a cancellation %s calls nothing off', (_name, customer, units) => {
  sold.add(order('o1', '2010-01-04', ['a', 3]))
  expect(sold.undo(customer, units).kind).toBe('RETURN')
  expect(sold.open.size).toBe(1)
})

test('goods that left come back, newest order first, never more than was sent', () => {
  sold.leave(order('o1', '2010-01-04', ['a', 3]))
  sold.leave(order('o2', '2010-01-05', ['a', 2]))
  expect(sold.undo('1', rows(['a', 4]))).toEqual({
    kind: 'RETURN',
    goods: [returned('o2', 'a', 2), returned('o1', 'a', 2)],
    unmatchedUnits: 0,
  })
  expect(sold.undo('1', rows(['a', 4]))).toEqual({
    kind: 'RETURN',
    goods: [returned('o1', 'a', 1)],
    unmatchedUnits: 3,
  })
})

test('an order of long ago is forgotten', () => {
  sold.leave(order('o1', '2010-01-04', ['a', 3]))
  sold.leave(order('o2', '2010-04-04', ['b', 1]))
  expect(sold.undo('1', rows(['a', 1]))).toEqual({ kind: 'RETURN', goods: [], unmatchedUnits: 1 })
})
