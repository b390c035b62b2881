import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AllocationPolicy, type Shares, sharesBy } from './allocation-policies.ts'

/** Units by variant and warehouse, nearest warehouse first; staff prefer them the other way round. */
const supplyOf = (stock: Readonly<Record<string, Readonly<Record<string, number>>>>) => {
  const ranked = [...new Set(Object.values(stock).flatMap((units) => Object.keys(units)))].sort()
  const byVariant = new Map(
    Object.entries(stock).map(([variantId, units]) => [variantId, new Map(Object.entries(units))]),
  )
  return { ranked, byPriority: ranked.toReversed(), byVariant }
}
const wantedOf = (wanted: Readonly<Record<string, number>>) => new Map(Object.entries(wanted))
const parcelsOf = (shares: Shares | null) =>
  shares === null ? null : [...new Set([...shares.values()].flatMap((share) => [...share.keys()]))].sort()
const by = (
  policies: readonly AllocationPolicy[],
  stock: Parameters<typeof supplyOf>[0],
  wanted: Record<string, number>,
) => parcelsOf(sharesBy(policies, supplyOf(stock), wantedOf(wanted)))

describe('what each policy alone chooses', () => {
  // The nearest has only hats, the farthest everything.
  const stock = { hat: { a: 5, b: 2, c: 5 }, bag: { b: 5, c: 5 } }
  test.each<[AllocationPolicy, readonly string[]]>([
    ['SINGLE_WAREHOUSE', ['c']],
    ['FEWEST_PARCELS', ['c']],
    ['NEAREST', ['a', 'b']],
    ['PRIORITY', ['c']],
  ])('%s', (policy, parcels) => {
    expect(by([policy], stock, { hat: 4, bag: 1 })).toEqual(parcels)
  })

  test('the fewest parcels are one where there is one warehouse', () => {
    expect(by(['FEWEST_PARCELS'], { hat: { a: 3 } }, { hat: 3 })).toEqual(['a'])
  })

  test('of equally few parcels those that are nearest', () => {
    expect(by(['FEWEST_PARCELS'], { hat: { a: 2, b: 2, c: 2 } }, { hat: 4 })).toEqual(['a', 'b'])
  })
})

test('no subset that is smaller would do, whatever there is', () => {
  const units = fc.integer({ min: 0, max: 4 })
  const site = fc.record({ a: units, b: units, c: units, d: units })
  fc.assert(
    fc.property(site, site, units, units, (hat, bag, hats, bags) => {
      const wanted = { hat: hats + 1, bag: bags + 1 }
      const parcels = by(['FEWEST_PARCELS'], { hat, bag }, wanted)
      const sites = ['a', 'b', 'c', 'd'] as const
      const subsets = Array.from({ length: 16 }, (_, bits) =>
        sites.filter((_site, place) => (bits >> place) & 1),
      )
      const serving = subsets.filter(
        (chosen) =>
          chosen.reduce((sum, each) => sum + hat[each], 0) >= wanted.hat &&
          chosen.reduce((sum, each) => sum + bag[each], 0) >= wanted.bag,
      )
      const fewest = Math.min(...serving.map((chosen) => chosen.length))
      expect(parcels?.length ?? Number.POSITIVE_INFINITY).toBe(fewest)
    }),
  )
})

test('among very many warehouses few are found, though not every choice is tried', () => {
  const names = Array.from({ length: 80 }, (_, index) => `w${String(index).padStart(2, '0')}`)
  const hat = Object.fromEntries(names.map((name, index) => [name, index >= 75 ? 20 : 1]))
  expect(by(['FEWEST_PARCELS'], { hat }, { hat: 80 })).toEqual(['w75', 'w76', 'w77', 'w78'])
  expect(by(['FEWEST_PARCELS'], { hat }, { hat: 176 })).toBeNull()
})
