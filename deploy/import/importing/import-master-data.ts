import type { Ask } from '../graph/ask.ts'
import { countryCodeOf } from '../rules/countries.ts'
import { shop } from '../settings.ts'
import type { SurveyedCustomer } from '../survey/customers.ts'
import type { SurveyedProduct } from '../survey/products.ts'
import { type Created, nothing, plus, type VariantIds } from './ids.ts'
import { inLanes, inParts } from './lanes.ts'

const rows_per_call_max = 500
const calls_at_once_max = 2

const import_variants = /* GraphQL */ `
  mutation ImportVariants($input: ImportVariantsInput!) {
    importVariants(input: $input) { created unchanged variants { sku variantId productId } }
  }
`
const import_customers = /* GraphQL */ `
  mutation ImportCustomers($input: ImportCustomersInput!) {
    importCustomers(input: $input) { created unchanged customers { externalId customerId } }
  }
`
const import_opening_stock = /* GraphQL */ `
  mutation ImportOpeningStock($input: ImportOpeningStockInput!) {
    importOpeningStock(input: $input) { received unchanged }
  }
`

type OnRows = (rows: number) => void

/** Products and their first prices. A code that is known stays as it is. */
export async function importProducts(ask: Ask, products: readonly SurveyedProduct[], onRows: OnRows) {
  const ids = new Map<string, VariantIds>()
  let count: Created = nothing
  await inLanes(inParts(products, rows_per_call_max), calls_at_once_max, async (part) => {
    const variants = part.map(({ sku, name, amount, at }) => ({ sku, name, amount, at }))
    const { id: channelId, currency, categoryName } = shop
    const data = await ask('catalog', import_variants, {
      input: { channelId, currency, categoryName, variants },
    })
    const result = data.importVariants as Created & { variants: readonly (VariantIds & { sku: string })[] }
    for (const { sku, variantId, productId } of result.variants) ids.set(sku, { variantId, productId })
    count = plus(count, result)
    onRows(part.length)
  })
  return { ids, count }
}

/** Customers. The file has no names, only numbers: `Customer 13085`. */
export async function importCustomers(ask: Ask, surveyed: readonly SurveyedCustomer[], onRows: OnRows) {
  const ids = new Map<string, string>()
  let count: Created = nothing
  await inLanes(inParts(surveyed, rows_per_call_max), calls_at_once_max, async (part) => {
    const customers = part.map(({ externalId, country, at }) => ({
      externalId,
      name: `Customer ${externalId}`,
      countryCode: countryCodeOf(country),
      at,
    }))
    const data = await ask('customers', import_customers, { input: { customers } })
    const result = data.importCustomers as Created & {
      customers: readonly { externalId: string; customerId: string }[]
    }
    for (const { externalId, customerId } of result.customers) ids.set(externalId, customerId)
    count = plus(count, result)
    onRows(part.length)
  })
  return { ids, count }
}

/** What lies in the warehouse to begin with: a line for each of these products. */
export async function importOpeningStock(
  ask: Ask,
  products: readonly SurveyedProduct[],
  variants: ReadonlyMap<string, VariantIds>,
  onRows: OnRows,
) {
  const lines = products.map(({ sku, openingStock }) => {
    const variantId = variants.get(sku)?.variantId
    if (variantId === undefined) throw new Error(`the catalog gave no variant for ${sku}`)
    return { variantId, quantity: openingStock }
  })
  let count: Created = nothing
  // One call after the other: they write to the same warehouse.
  await inLanes(inParts(lines, rows_per_call_max), 1, async (part) => {
    const input = { warehouseCode: shop.warehouse.code, key: shop.openingStockKey, lines: part }
    const data = await ask('inventory', import_opening_stock, { input })
    const { received, unchanged } = data.importOpeningStock as { received: number; unchanged: number }
    count = plus(count, { created: received, unchanged })
    onRows(part.length)
  })
  return count
}
