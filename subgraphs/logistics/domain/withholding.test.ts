import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ShippableLine, withhold } from './withholding.ts'

const planned = fc
  .array(fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 5 }), fc.boolean()), { maxLength: 8 })
  .map((all) =>
    all.map(([lineId, quantity, isHere], index): ShippableLine => {
      return { shipmentId: String(index), lineId, warehouseId: 'w', quantity, isHere }
    }),
  )
const sum = (units: readonly { readonly quantity: number }[]) =>
  units.reduce((all, each) => all + each.quantity, 0)

test('takes as many as have not left, never more than there are in a shipment', () => {
  fc.assert(
    fc.property(planned, fc.nat({ max: 20 }), (lines, quantity) => {
      const ofLine = lines.filter((each) => each.lineId === 'a')
      const here = ofLine.filter((each) => each.isHere)
      const taken = withhold(lines, [{ lineId: 'a', quantity, allocated: sum(ofLine) }])
      if (taken === null) throw new Error('all is planned')
      expect(sum(taken)).toBe(Math.min(quantity, sum(here)))
      for (const { shipmentId, quantity: units } of taken)
        expect(units).toBeLessThanOrEqual(here.find((each) => each.shipmentId === shipmentId)?.quantity ?? 0)
      expect(withhold(lines, [{ lineId: 'a', quantity, allocated: sum(ofLine) + 1 }])).toBeNull()
    }),
  )
})
