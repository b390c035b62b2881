import { type Problem, unless } from '../problem.ts'

/** What can be had: units by variant and warehouse. */
export interface Supply {
  /** Ids of the warehouses, the nearest to the destination first; equally near ones by priority. */
  readonly ranked: readonly string[]
  /** Ids of the same warehouses in the order staff gave them. */
  readonly byPriority: readonly string[]
  /** variant → warehouse → units available. */
  readonly byVariant: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** variant → units wanted. */
export type Wanted = ReadonlyMap<string, number>

/** variant → warehouse → units it gives. */
export type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>

/** A way to choose warehouses: null when it cannot serve the whole demand. */
type Plan = (supply: Supply, wanted: Wanted) => Shares | null

/** Beyond this many combinations few warehouses must do, if not the fewest, so that a decision stays below a millisecond. */
const combinations_max = 2_000

/** Every way there is, by its name. */
const plans = {
  /** One warehouse that has it all, the nearest such. */
  SINGLE_WAREHOUSE: oneWarehouse,
  /** As few warehouses, and so parcels, as can serve it together, nearest first. */
  FEWEST_PARCELS: fewestWarehouses,
  /**
   * Each variant from the nearest warehouse that has all of it, else what each has in turn, however many parcels that
   * makes.
   */
  NEAREST: (supply, wanted) => inOrder(supply.ranked, supply, wanted),
  /** The same in the order staff gave the warehouses, wherever the goods go. */
  PRIORITY: (supply, wanted) => inOrder(supply.byPriority, supply, wanted),
} as const satisfies Readonly<Record<string, Plan>>

export type AllocationPolicy = keyof typeof plans

/** The policies where nobody chose others: the first that can serve everything decides. */
export const allocation_policies_default: readonly AllocationPolicy[] = [
  'SINGLE_WAREHOUSE',
  'FEWEST_PARCELS',
  'NEAREST',
]

/** These serve whatever can be served at all: one of them must be the last. */
const policies_that_always_serve: ReadonlySet<AllocationPolicy> = new Set(['NEAREST', 'PRIORITY'])

/** What is wrong with a choice of policies. */
export function problemsOfPolicies(policies: readonly AllocationPolicy[]): readonly Problem[] {
  const last = policies.at(-1)
  return [
    ...unless(
      last !== undefined && policies_that_always_serve.has(last),
      'policies',
      'End with NEAREST or PRIORITY: the others cannot serve every demand.',
    ),
    ...unless(new Set(policies).size === policies.length, 'policies', 'Name each policy once.'),
  ]
}

/** The shares that the first policy which can serve everything gives; null when none can. */
export function sharesBy(
  policies: readonly AllocationPolicy[],
  supply: Supply,
  wanted: Wanted,
): Shares | null {
  for (const name of policies) {
    const shares = plans[name](supply, wanted)
    if (shares !== null) return shares
  }
  return null
}

function oneWarehouse(supply: Supply, wanted: Wanted): Shares | null {
  const site = supply.ranked.find((warehouseId) => serves(supply, wanted, [warehouseId]))
  return site === undefined ? null : sharesFrom(supply, wanted, [site])
}

function fewestWarehouses(supply: Supply, wanted: Wanted): Shares | null {
  let tried = 0
  for (let size = 1; size <= supply.ranked.length; size++) {
    for (const sites of combinations(supply.ranked, size)) {
      if (serves(supply, wanted, sites)) return sharesFrom(supply, wanted, sites)
      tried += 1
      if (tried >= combinations_max) return fewWarehouses(supply, wanted)
    }
  }
  return null
}

/** Takes the warehouse that gives most of what is missing, until nothing is: the greedy cover (Chvátal 1979). */
function fewWarehouses(supply: Supply, wanted: Wanted): Shares | null {
  const missing = new Map(wanted)
  const chosen = new Set<string>()
  const gives = (site: string) => {
    let units = 0
    for (const [variantId, quantity] of missing) units += Math.min(quantity, unitsIn(supply, variantId, site))
    return units
  }
  while ([...missing.values()].some((quantity) => quantity > 0)) {
    const best = supply.ranked
      .map((site) => ({ site, units: chosen.has(site) ? 0 : gives(site) }))
      .reduce((most, each) => (each.units > most.units ? each : most), { site: '', units: 0 })
    if (best.units === 0) return null
    chosen.add(best.site)
    for (const [variantId, quantity] of missing)
      missing.set(variantId, Math.max(0, quantity - unitsIn(supply, variantId, best.site)))
  }
  return sharesFrom(
    supply,
    wanted,
    supply.ranked.filter((site) => chosen.has(site)),
  )
}

function unitsIn({ byVariant }: Supply, variantId: string, site: string): number {
  return byVariant.get(variantId)?.get(site) ?? 0
}

function inOrder(sites: readonly string[], supply: Supply, wanted: Wanted): Shares | null {
  return serves(supply, wanted, sites) ? sharesFrom(supply, wanted, sites) : null
}

function serves({ byVariant }: Supply, wanted: Wanted, sites: readonly string[]): boolean {
  for (const [variantId, quantity] of wanted) {
    let units = 0
    for (const site of sites) units += byVariant.get(variantId)?.get(site) ?? 0
    if (units < quantity) return false
  }
  return true
}

/** From warehouses that suffice together. A variant that one of them can give alone is not split. */
function sharesFrom({ byVariant }: Supply, wanted: Wanted, sites: readonly string[]): Shares {
  const shares = new Map<string, ReadonlyMap<string, number>>()
  for (const [variantId, quantity] of wanted) {
    const unitsAt = (site: string) => byVariant.get(variantId)?.get(site) ?? 0
    const alone = sites.find((site) => unitsAt(site) >= quantity)
    shares.set(variantId, alone === undefined ? fill(sites, unitsAt, quantity) : new Map([[alone, quantity]]))
  }
  return shares
}

function fill(
  sites: readonly string[],
  unitsAt: (site: string) => number,
  quantity: number,
): ReadonlyMap<string, number> {
  const share = new Map<string, number>()
  let missing = quantity
  for (const site of sites) {
    const taken = Math.min(unitsAt(site), missing)
    if (taken > 0) share.set(site, taken)
    missing -= taken
  }
  return share
}

/** Every choice of `size` items, those of the most preferred items first. */
function* combinations(items: readonly string[], size: number, from = 0): Generator<readonly string[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let first = from; first <= items.length - size; first++) {
    for (const rest of combinations(items, size - 1, first + 1)) yield [items[first] ?? '', ...rest]
  }
}
