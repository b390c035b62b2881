import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { type InvalidInput, invalidInput, noProblems } from './problems.ts'
import { readDescription, readLine, readSlug } from './texts.ts'

/** What is presented together and sold as its variants. */
export interface Product {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly categoryId: string | null
  readonly published: boolean
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** One property of a variant. */
export interface VariantOption {
  readonly name: string
  readonly value: string
}

/** What has a code, a price and a stock. */
export interface Variant {
  readonly id: string
  readonly productId: string
  readonly sku: string
  readonly gtin: string | null
  /** Null: as its product. */
  readonly name: string | null
  readonly options: readonly VariantOption[]
  readonly published: boolean
}

/** Fields to change; absent ones stay. */
export interface ProductPatch {
  readonly name?: string | null | undefined
  readonly slug?: string | null | undefined
  readonly description?: string | null | undefined
  readonly categoryId?: string | null | undefined
}

const amended_fields = ['name', 'slug', 'description', 'categoryId'] as const

/** Somebody changed the product meanwhile. */
export interface ProductVersionConflict {
  readonly kind: 'ProductVersionConflict'
  readonly actualVersion: number
}

/**
 * Changes what is said about a product, provided it still has the version that was seen (null: whatever it has). The
 * product itself comes back when nothing differs.
 */
export function amendProduct(
  product: Product,
  patch: ProductPatch,
  expectedVersion: number | null,
  now: Date,
): Decision<Product, ProductVersionConflict | InvalidInput> {
  if (expectedVersion !== null && expectedVersion !== product.version) {
    return refuse({ kind: 'ProductVersionConflict', actualVersion: product.version })
  }
  const problems = noProblems()
  const name = patch.name == null ? product.name : readLine(problems, 'name', patch.name)
  const slug = patch.slug == null ? product.slug : readSlug(problems, 'slug', patch.slug, name)
  const description =
    patch.description == null
      ? product.description
      : readDescription(problems, 'description', patch.description)
  const categoryId = patch.categoryId === undefined ? product.categoryId : patch.categoryId
  if (problems.found.length > 0) return refuse(invalidInput(problems.found))
  const amended = { ...product, name, slug, description, categoryId }
  const same = amended_fields.every((field) => amended[field] === product[field])
  return accept(same ? product : { ...amended, version: product.version + 1, updatedAt: now })
}

/** Shows or hides a product; null when it is so already. */
export function setPublished(product: Product, published: boolean, now: Date): Product | null {
  if (product.published === published) return null
  return { ...product, published, version: product.version + 1, updatedAt: now }
}
