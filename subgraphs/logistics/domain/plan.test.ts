import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parcelsOf } from './plan.ts'

const few = (letter: string) => fc.integer({ min: 1, max: 4 }).map((n) => `${letter}${n}`)
const allocation = fc
  .record({ lineId: few('l'), warehouseId: few('w'), quantity: fc.integer({ min: 0, max: 5 }) })
  .map((each) => ({ ...each, variantId: `v-${each.lineId}` }))

test('what is shipped of a line from a warehouse is exactly what was committed there', () => {
  fc.assert(
    fc.property(fc.array(allocation, { maxLength: 20 }), (allocations) => {
      const parcels = parcelsOf(allocations)
      expect(new Set(parcels.map((parcel) => parcel.warehouseId)).size).toBe(parcels.length)
      const shipped = parcels.flatMap(({ warehouseId, lines }) =>
        lines.map((line) => `${line.lineId}@${warehouseId}=${line.quantity}`),
      )
      const committed = new Map<string, number>()
      for (const { lineId, warehouseId, quantity } of allocations) {
        const place = `${lineId}@${warehouseId}`
        committed.set(place, (committed.get(place) ?? 0) + quantity)
      }
      const expected = [...committed]
        .filter(([, quantity]) => quantity > 0)
        .map(([place, quantity]) => `${place}=${quantity}`)
      expect(shipped.sort()).toEqual(expected.sort())
    }),
  )
})
