/** Units of one product. */
export interface Units {
  readonly sku: string
  readonly quantity: number
}

/** What one order may hold: what the graph says of `PlaceOrderInput`. */
const lines_per_order_max = 100
const units_per_line_max = 1_000

/**
 * The goods of an invoice as baskets that one order each can hold: a product once per basket, the rows of one product
 * together. A wholesale invoice becomes several.
 */
export function basketsOf(rows: readonly Units[]): readonly (readonly Units[])[] {
  const wanted = new Map<string, number>()
  for (const { sku, quantity } of rows) wanted.set(sku, (wanted.get(sku) ?? 0) + quantity)
  const baskets: (readonly Units[])[] = []
  let rest = [...wanted].map(([sku, quantity]) => ({ sku, quantity }))
  while (rest.length > 0) {
    const now = rest.map(({ sku, quantity }) => ({ sku, quantity: Math.min(quantity, units_per_line_max) }))
    for (let from = 0; from < now.length; from += lines_per_order_max) {
      baskets.push(now.slice(from, from + lines_per_order_max))
    }
    rest = rest
      .map(({ sku, quantity }) => ({ sku, quantity: quantity - units_per_line_max }))
      .filter(({ quantity }) => quantity > 0)
  }
  return baskets
}

/** What is left of a basket when of some products no more than this can be had. */
export function withinStock(
  basket: readonly Units[],
  available: ReadonlyMap<string, number>,
): readonly Units[] {
  return basket
    .map(({ sku, quantity }) => ({ sku, quantity: Math.min(quantity, available.get(sku) ?? quantity) }))
    .filter(({ quantity }) => quantity > 0)
}
