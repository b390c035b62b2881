import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { availableOf, type Level } from '../stock/level.ts'
import {
  type AllocationPolicy,
  allocation_policies_default,
  type Supply,
  sharesBy,
} from './allocation-policies.ts'
import { type Allocation, untouched } from './reservation.ts'

/** What an order line asks for. */
export interface Demand {
  readonly lineId: string
  readonly variantId: string
  readonly quantity: number
  /** Whether what is missing may wait for goods to come, within the limit of a level. */
  readonly acceptBackorder?: boolean
}

/** A line that cannot be served in full, and how many units are left for it after the lines before it. */
export interface ShortLine {
  readonly lineId: string
  readonly variantId: string
  readonly requested: number
  readonly available: number
}

export interface InsufficientStock {
  readonly kind: 'InsufficientStock'
  readonly lines: readonly ShortLine[]
}

/** How warehouses are chosen. */
export interface AllocationChoice {
  readonly policies: readonly AllocationPolicy[]
  readonly byPriority: readonly string[]
}

/**
 * Decides which warehouse serves how many units of which line, or names every line that is short.
 * @param ranked ids of the warehouses, the nearest first.
 * @param choice the policies in force, and the same ids in the order staff gave them.
 */
export function allocate(
  levels: readonly Level[],
  demands: readonly Demand[],
  ranked: readonly string[],
  { policies, byPriority }: AllocationChoice = {
    policies: allocation_policies_default,
    byPriority: ranked,
  },
): Decision<readonly Allocation[], InsufficientStock> {
  const supply = { ...supplyOf(levels, ranked), byPriority }
  const short = shortLines(supply, demands)
  if (short.length > 0) return refuse({ kind: 'InsufficientStock', lines: short })
  const wanted = sumByVariant(demands)
  const shares = sharesBy(policies, supply, wanted)
  if (shares === null) throw new Error('no allocation policy serves a demand that is not short')
  return accept(giveToLines(shares, demands))
}

/** Units available by variant, then by warehouse, warehouses in their rank. */
function supplyOf(levels: readonly Level[], ranked: readonly string[]): Omit<Supply, 'byPriority'> {
  const rank = new Map(ranked.map((id, position) => [id, position]))
  const supply = new Map<string, Map<string, number>>()
  const sorted = levels.toSorted((a, b) => (rank.get(a.warehouseId) ?? 0) - (rank.get(b.warehouseId) ?? 0))
  for (const level of sorted) {
    const sites = supply.get(level.variantId) ?? new Map<string, number>()
    sites.set(level.warehouseId, availableOf(level))
    supply.set(level.variantId, sites)
  }
  return { ranked, byVariant: supply }
}

/** Lines are served in their order, so only what is really missing is named. */
function shortLines({ byVariant }: Supply, demands: readonly Demand[]): readonly ShortLine[] {
  const left = new Map(Array.from(byVariant, ([variantId, sites]) => [variantId, sumOf(sites.values())]))
  return demands.flatMap(({ lineId, variantId, quantity }) => {
    const available = left.get(variantId) ?? 0
    left.set(variantId, Math.max(0, available - quantity))
    return quantity > available ? [{ lineId, variantId, requested: quantity, available }] : []
  })
}

function sumByVariant(demands: readonly Demand[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { variantId, quantity } of demands) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity)
  return sums
}

/** Hands the shares of each variant to its lines, in order. */
function giveToLines(
  shares: ReadonlyMap<string, ReadonlyMap<string, number>>,
  demands: readonly Demand[],
): readonly Allocation[] {
  const left = new Map(Array.from(shares, ([variantId, sites]) => [variantId, new Map(sites)]))
  return demands.flatMap(({ lineId, variantId, quantity }) => {
    const sites = left.get(variantId) ?? new Map<string, number>()
    let missing = quantity
    const given: Allocation[] = []
    for (const [warehouseId, units] of sites) {
      const taken = Math.min(units, missing)
      if (taken === 0) continue
      sites.set(warehouseId, units - taken)
      missing -= taken
      given.push({ ...untouched, lineId, variantId, warehouseId, quantity: taken })
    }
    return given
  })
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0
  for (const each of numbers) sum += each
  return sum
}
