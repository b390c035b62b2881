import fc from 'fast-check'
import { expect, test } from 'vitest'
import { serve, waitingLines } from './backorder.ts'
import type { OrderLine } from './order.ts'

const line = (backordered: number, committed = 0): OrderLine => ({
  id: 'a',
  orderId: 'o',
  position: 1,
  kind: 'GOODS',
  variantId: 'v',
  productId: 'p',
  categoryId: null,
  sku: 's',
  name: 'n',
  ordered: backordered + committed,
  fulfilled: 0,
  committed,
  backordered,
  cancelled: 0,
  delivered: 0,
  returned: 0,
  refunded: 0,
  acceptsBackorder: true,
  served: 0,
  unitGross: 1,
  taxRateBp: 0,
  net: 1,
  tax: 0,
  gross: 1,
})
const came = (quantity: number, served: number) => ({
  lineId: 'a',
  variantId: 'v',
  warehouseId: 'w',
  quantity,
  served,
})

test('whatever is heard late, twice or out of order: in the end a line has what came, once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat({ max: 5 }), { maxLength: 12 }),
      (units, order) => {
        let served = 0
        const events = units.map((quantity) => {
          served += quantity
          return came(quantity, served)
        })
        let lines: readonly OrderLine[] = [line(served)]
        let planned = 0
        // In any order and any number of times; and all of them at last.
        for (const event of [...order.map((index) => events[index % events.length]), ...events]) {
          if (event === undefined) continue
          const after = serve(lines, [event])
          planned += after.fresh.reduce((sum, each) => sum + each.quantity, 0)
          lines = after.lines
        }
        expect(lines[0]).toMatchObject({ backordered: 0, committed: served, served })
        expect(planned).toBe(served)
      },
    ),
  )
})

test('what the order knew when it was confirmed is not new', () => {
  const allocation = { lineId: 'a', variantId: 'v', warehouseId: 'w' }
  const [known] = waitingLines([line(7)], [{ ...allocation, quantity: 3, backordered: 4, served: 2 }])
  expect(known).toEqual({ id: 'a', committed: 3, backordered: 4, served: 2 })
  const confirmed = { ...line(7), ...known, ordered: 7 }
  expect(serve([confirmed], [came(2, 2)])).toEqual({ lines: [confirmed], fresh: [] })
  expect(serve([confirmed], [came(3, 5)]).fresh).toEqual([came(3, 5)])
  expect(waitingLines([line(0, 3)], [{ ...allocation, quantity: 3, backordered: 0, served: 0 }])).toEqual([])
})
