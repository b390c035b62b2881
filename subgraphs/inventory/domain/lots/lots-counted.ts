import type { LotUnits } from './lots.ts'

/** What a count of lots changes: units of which lots are missing, and of which were found. */
export interface LotVariance {
  readonly missing: readonly LotUnits[]
  readonly found: readonly LotUnits[]
}

/** The difference between the lots that were found and those the books are to be compared with, lot by lot. */
export function lotsCounted(books: readonly LotUnits[], counted: readonly LotUnits[]): LotVariance {
  const known = new Map(books.map((lot) => [lot.code, lot]))
  const named = new Map(counted.map((lot) => [lot.code, lot]))
  const beyond = (lots: readonly LotUnits[], others: ReadonlyMap<string, LotUnits>) =>
    lots.flatMap((lot) => {
      const quantity = lot.quantity - (others.get(lot.code)?.quantity ?? 0)
      return quantity > 0 ? [{ ...lot, quantity }] : []
    })
  return { missing: beyond(books, named), found: beyond(counted, known) }
}

/** Whether so many units of these lots are there. */
export function hold(there: readonly LotUnits[], lots: readonly LotUnits[]): boolean {
  const units = new Map(there.map((lot) => [lot.code, lot.quantity]))
  return lots.every((lot) => (units.get(lot.code) ?? 0) >= lot.quantity)
}
