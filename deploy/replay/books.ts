import type { Product } from './shop.ts'

/** What the players know of the stock by counting along: the graph's levels must come to the same. */
export interface Books {
  /** Products by their codes. */
  readonly products: ReadonlyMap<string, Product>
  /** The code of a variant of the graph. */
  skuOf(variantId: string): string
  productOf(sku: string): Product
  list(sku: string, product: Product): void
  /** Units came (positive) or left (negative). */
  move(sku: string, units: number): void
  onHand(sku: string): number
  /** Units, and what they cost, of all products together. Pence. */
  held(): { readonly units: number; readonly value: number }
}

/** Books of an empty shop. */
export function createBooks(): Books {
  const products = new Map<string, Product>()
  const skus = new Map<string, string>()
  const onHand = new Map<string, number>()
  let units = 0
  let value = 0

  function productOf(sku: string): Product {
    const product = products.get(sku)
    if (product === undefined) throw new Error(`${sku} is not listed`)
    return product
  }

  return {
    products,
    productOf,
    skuOf: (variantId) => skus.get(variantId) ?? '',
    list(sku, product) {
      products.set(sku, product)
      skus.set(product.variantId, sku)
    },
    move(sku, moved) {
      onHand.set(sku, (onHand.get(sku) ?? 0) + moved)
      units += moved
      value += moved * productOf(sku).unitCost
    },
    onHand: (sku) => onHand.get(sku) ?? 0,
    held: () => ({ units, value }),
  }
}
