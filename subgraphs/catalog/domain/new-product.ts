import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { Channel } from './channel.ts'
import { readPrice } from './price.ts'
import { type InvalidInput, invalidInput, noProblems, type ProblemList } from './problems.ts'
import type { Product, Variant } from './product.ts'
import type { NewPrice, ProductDraft } from './product-draft.ts'

/** What the catalog holds already that a new product could collide with. */
export interface Surroundings {
  readonly channels: readonly Channel[]
  readonly categoryExists: boolean
  readonly slugTaken: boolean
  readonly takenSkus: ReadonlySet<string>
  readonly takenGtins: ReadonlySet<string>
}

/** The first price of a variant, in minor units. */
export interface FirstPrice {
  readonly variantId: string
  readonly channelId: string
  readonly currency: string
  readonly amount: number
}

/** A product is added with all that belongs to it. */
export interface ProductCreated {
  readonly product: Product
  readonly variants: readonly Variant[]
  readonly prices: readonly FirstPrice[]
}

/** Adds a product among its surroundings. `ids` are fresh: the product's, then one per variant. */
export function createProduct(
  draft: ProductDraft,
  surroundings: Surroundings,
  ids: { readonly productId: string; readonly variantIds: readonly string[] },
  now: Date,
): Decision<ProductCreated, InvalidInput> {
  const problems = noProblems()
  problems.expect(!surroundings.slugTaken, 'slug', `\`${draft.slug}\` is taken; give another`)
  problems.expect(surroundings.categoryExists, 'categoryId', 'there is no such category')
  const variants: Variant[] = []
  const prices: FirstPrice[] = []
  for (const [index, given] of draft.variants.entries()) {
    const path = `variants.${index}`
    const { sku, gtin = null, options, published } = given
    problems.expect(!surroundings.takenSkus.has(sku), `${path}.sku`, 'is taken')
    problems.expect(gtin === null || !surroundings.takenGtins.has(gtin), `${path}.gtin`, 'is taken')
    const id = ids.variantIds[index] ?? ''
    variants.push({
      id,
      productId: ids.productId,
      sku,
      gtin,
      name: given.name ?? null,
      options,
      published,
    })
    prices.push(...firstPrices(problems, path, given.prices, surroundings.channels, id))
  }
  if (problems.found.length > 0) return refuse(invalidInput(problems.found))
  const { name, slug, description, categoryId = null, published } = draft
  const product = {
    id: ids.productId,
    slug,
    name,
    description,
    categoryId,
    published,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  return accept({ product, variants, prices })
}

function firstPrices(
  problems: ProblemList,
  path: string,
  given: readonly NewPrice[],
  channels: readonly Channel[],
  variantId: string,
): readonly FirstPrice[] {
  const seen = new Set<string>()
  return given.flatMap(({ channelId, currency, amount }, index) => {
    const at = `${path}.prices.${index}`
    const channel = channels.find((each) => each.id === channelId)
    if (channel === undefined) {
      problems.add(`${at}.channelId`, 'there is no such channel')
      return []
    }
    const inCurrency = currency ?? channel.currency
    const place = `${channelId} ${inCurrency}`
    problems.expect(!seen.has(place), at, 'there is one price per channel and currency')
    seen.add(place)
    return [
      {
        variantId,
        channelId,
        currency: inCurrency,
        amount: readPrice(problems, `${at}.amount`, amount, inCurrency),
      },
    ]
  })
}
