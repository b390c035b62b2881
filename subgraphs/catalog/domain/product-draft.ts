import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isGtin } from './gtin.ts'
import { type InvalidInput, invalidInput, noProblems, type ProblemList } from './problems.ts'
import type { VariantOption } from './product.ts'
import { isSku, label_chars_max, readDescription, readLine, readSlug, sku_chars_max } from './texts.ts'

export const variants_per_product_max = 100
const options_per_variant_max = 10
const option_name_chars_max = 50
const first_prices_per_variant_max = 20

type Given<T> = T | null | undefined

/** What a person gives to add a product. */
export interface NewProduct {
  readonly name: string
  readonly slug?: Given<string>
  readonly description: string
  readonly categoryId?: Given<string>
  readonly published: boolean
  readonly variants: readonly NewVariant[]
}

export interface NewVariant {
  readonly sku: string
  readonly gtin?: Given<string>
  readonly name?: Given<string>
  readonly options: readonly VariantOption[]
  readonly published: boolean
  readonly prices: readonly NewPrice[]
}

export interface NewPrice {
  readonly channelId: string
  readonly currency?: Given<string>
  readonly amount: string
}

/** A product to add, well formed, with the slug it will have. */
export interface ProductDraft extends NewProduct {
  readonly slug: string
}

/** Reads what was typed, before anything is looked up; the refusal names every problem. */
export function readNewProduct(given: NewProduct): Decision<ProductDraft, InvalidInput> {
  const problems = noProblems()
  const name = readLine(problems, 'name', given.name)
  const slug = readSlug(problems, 'slug', given.slug, name)
  const description = readDescription(problems, 'description', given.description)
  const { length } = given.variants
  problems.expect(
    length >= 1 && length <= variants_per_product_max,
    'variants',
    `must be 1 to ${variants_per_product_max}`,
  )
  if (length > variants_per_product_max) return refuse(invalidInput(problems.found))
  const variants = given.variants.map((variant, index) => readVariant(problems, `variants.${index}`, variant))
  expectDistinct(
    problems,
    'variants',
    'sku',
    variants.map((variant) => variant.sku),
  )
  expectDistinct(
    problems,
    'variants',
    'gtin',
    variants.map((variant) => variant.gtin),
  )
  if (problems.found.length > 0) return refuse(invalidInput(problems.found))
  return accept({ ...given, name, slug, description, variants })
}

function readVariant(problems: ProblemList, path: string, given: NewVariant): NewVariant {
  problems.expect(isSku(given.sku), `${path}.sku`, `must have 1 to ${sku_chars_max} printable characters`)
  problems.expect(
    given.gtin == null || isGtin(given.gtin),
    `${path}.gtin`,
    'is not a GTIN: its last digit does not fit',
  )
  const name = given.name == null ? null : readLine(problems, `${path}.name`, given.name)
  problems.expect(
    given.options.length <= options_per_variant_max,
    `${path}.options`,
    `are at most ${options_per_variant_max}`,
  )
  const options = given.options.slice(0, options_per_variant_max).map((option, index) => ({
    name: readLine(problems, `${path}.options.${index}.name`, option.name, option_name_chars_max),
    value: readLine(problems, `${path}.options.${index}.value`, option.value, label_chars_max),
  }))
  expectDistinct(
    problems,
    `${path}.options`,
    'name',
    options.map((option) => option.name),
  )
  problems.expect(
    given.prices.length <= first_prices_per_variant_max,
    `${path}.prices`,
    `are at most ${first_prices_per_variant_max}`,
  )
  return { ...given, name, options, gtin: given.gtin ?? null }
}

function expectDistinct(
  problems: ProblemList,
  path: string,
  field: string,
  values: readonly Given<string>[],
): void {
  const seen = new Set<string>()
  for (const [index, value] of values.entries()) {
    if (value == null) continue
    problems.expect(!seen.has(value), `${path}.${index}.${field}`, 'is given twice')
    seen.add(value)
  }
}
