/** What can be had: units by variant and warehouse. */
export interface Supply {
  /** Ids of the warehouses, most preferred first. */
  readonly ranked: readonly string[]
  /** variant → warehouse → units available. */
  readonly byVariant: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** variant → units wanted. */
export type Wanted = ReadonlyMap<string, number>

/** variant → warehouse → units it gives. */
export type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>

/** A way to choose warehouses. Null when it cannot serve the whole demand. */
export interface AllocationPolicy {
  readonly name: string
  readonly plan: (supply: Supply, wanted: Wanted) => Shares | null
}

/** Beyond this many combinations the fewest warehouses are approximated, so that a decision stays below a millisecond. */
const combinations_max = 2_000

/** The policies in force: the first that can serve everything decides. */
export const allocation_policies: readonly AllocationPolicy[] = [
  { name: 'one warehouse, the most preferred that has it all', plan: oneWarehouse },
  { name: 'the fewest warehouses, most preferred first', plan: fewestWarehouses },
  { name: 'the warehouses in their order of preference', plan: inOrder },
]

function oneWarehouse(supply: Supply, wanted: Wanted): Shares | null {
  const site = supply.ranked.find((warehouseId) => serves(supply, wanted, [warehouseId]))
  return site === undefined ? null : sharesFrom(supply, wanted, [site])
}

function fewestWarehouses(supply: Supply, wanted: Wanted): Shares | null {
  let tried = 0
  for (let size = 2; size <= supply.ranked.length; size++) {
    for (const sites of combinations(supply.ranked, size)) {
      if (serves(supply, wanted, sites)) return sharesFrom(supply, wanted, sites)
      tried += 1
      if (tried >= combinations_max) return null
    }
  }
  return null
}

function inOrder(supply: Supply, wanted: Wanted): Shares | null {
  return serves(supply, wanted, supply.ranked) ? sharesFrom(supply, wanted, supply.ranked) : null
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
