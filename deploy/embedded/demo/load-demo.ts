import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import { ask, demo_tenant } from './ask.ts'
import { demo_partner, demo_password, demo_people } from './people.ts'
import {
  type DemoProduct,
  demo_carriers,
  demo_categories,
  demo_channels,
  demo_products,
  demo_warehouses,
} from './shop.ts'

export { demo_tenant }

/** What filling the shop needs of a system. */
export interface DemoTarget {
  port(name: string): SubgraphPort
}

interface KnownProduct {
  readonly slug: string
  readonly variants: readonly { readonly id: string; readonly sku: string }[]
}

const page_rows = 100
const lines_per_receipt = 100

/**
 * Fills the demo shop once per data folder. A load that was interrupted goes on where it stopped: each part looks before
 * it adds.
 */
export async function loadDemo(target: DemoTarget, folder: string): Promise<void> {
  const marker = join(folder, 'demo-is-loaded')
  if (existsSync(marker)) return
  await fillShop(target)
  await writeFile(marker, '')
}

/** People, carriers, warehouses, channels, products with prices, and opening stock. Running it again changes nothing. */
export async function fillShop(target: DemoTarget): Promise<void> {
  const [, warehouses, products] = await Promise.all([
    addPeople(target.port('customers')),
    openWarehouses(target.port('inventory')),
    addProducts(target.port('catalog')),
    addCarriers(target.port('logistics')),
  ])
  await receiveOpeningStock(target.port('inventory'), warehouses, products)
}

/** The partner's application, on every start: data folders of before it have none. */
export async function addDemoPartner(target: DemoTarget): Promise<void> {
  await ask(
    target.port('customers'),
    'mutation ($input: ProvisionApiClientInput!) { provisionApiClient(input: $input) { created } }',
    { input: demo_partner },
  )
}

async function addPeople(customers: SubgraphPort): Promise<void> {
  for (const { email, name, kind, roles } of demo_people) {
    const input = {
      email,
      name,
      kind,
      roles,
      password: demo_password,
      countryCode: kind === 'CUSTOMER' ? 'GB' : null,
    }
    await ask(
      customers,
      'mutation ($input: ProvisionAccountInput!) { provisionAccount(input: $input) { created } }',
      { input },
    )
  }
}

async function addCarriers(logistics: SubgraphPort): Promise<void> {
  await ask(
    logistics,
    `mutation ($input: ProvisionCarriersInput!) {
        provisionCarriers(input: $input) { __typename ... on InvalidInput { message problems { path message } } } }`,
    { input: { carriers: demo_carriers } },
  )
}

/** Ids of the warehouses, in the order of `demo_warehouses`. */
async function openWarehouses(inventory: SubgraphPort): Promise<readonly string[]> {
  const known = new Map(
    (
      await ask<{ warehouses: { nodes: readonly { id: string; code: string }[] } }>(
        inventory,
        '{ warehouses(first: 100) { nodes { id code } } }',
      )
    ).warehouses.nodes.map(({ code, id }) => [code, id]),
  )
  for (const input of demo_warehouses.filter(({ code }) => !known.has(code))) {
    const { openWarehouse } = await ask<{ openWarehouse: { warehouse: { id: string } } }>(
      inventory,
      `mutation ($input: OpenWarehouseInput!) {
        openWarehouse(input: $input) { __typename ... on OpenWarehouseSuccess { warehouse { id } } } }`,
      { input },
    )
    known.set(input.code, openWarehouse.warehouse.id)
  }
  return demo_warehouses.map(({ code }) => known.get(code) ?? '')
}

async function addProducts(catalog: SubgraphPort): Promise<readonly KnownProduct[]> {
  await addChannels(catalog)
  const categories = await addCategories(catalog)
  const known = await knownProducts(catalog)
  const missing = demo_products.filter(({ slug }) => !known.has(slug))
  for (const product of missing) known.set(product.slug, await addProduct(catalog, product, categories))
  return [...known.values()]
}

async function addChannels(catalog: SubgraphPort): Promise<void> {
  const { channels } = await ask<{ channels: readonly { id: string }[] }>(catalog, '{ channels { id } }')
  const known = new Set(channels.map(({ id }) => id))
  for (const input of demo_channels.filter(({ id }) => !known.has(id))) {
    await ask(
      catalog,
      'mutation ($input: CreateChannelInput!) { createChannel(input: $input) { __typename } }',
      { input },
    )
  }
}

async function addCategories(catalog: SubgraphPort): Promise<ReadonlyMap<string, string>> {
  const { categories } = await ask<{ categories: { nodes: readonly { id: string; name: string }[] } }>(
    catalog,
    '{ categories(first: 100) { nodes { id name } } }',
  )
  const known = new Map(categories.nodes.map(({ id, name }) => [name, id]))
  for (const name of demo_categories.filter((each) => !known.has(each))) {
    const { createCategory } = await ask<{ createCategory: { category: { id: string } } }>(
      catalog,
      `mutation ($input: CreateCategoryInput!) {
        createCategory(input: $input) { __typename ... on CreateCategorySuccess { category { id } } } }`,
      { input: { name } },
    )
    known.set(name, createCategory.category.id)
  }
  return known
}

async function knownProducts(catalog: SubgraphPort): Promise<Map<string, KnownProduct>> {
  const known = new Map<string, KnownProduct>()
  let after: string | null = null
  do {
    const { products }: { products: ProductPage } = await ask(
      catalog,
      `query ($after: String) { products(first: ${page_rows}, after: $after) {
        nodes { slug variants { id sku } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    for (const product of products.nodes) known.set(product.slug, product)
    after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null
  } while (after !== null)
  return known
}

interface ProductPage {
  readonly nodes: readonly KnownProduct[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

async function addProduct(
  catalog: SubgraphPort,
  product: DemoProduct,
  categories: ReadonlyMap<string, string>,
): Promise<KnownProduct> {
  const { slug, name, description } = product
  const variants = product.variants.map(({ sku, name: variantName, options, pence }) => ({
    sku,
    name: variantName,
    options,
    prices: [
      { channelId: 'web-uk', currency: 'GBP', amount: (pence / 100).toFixed(2) },
      // One dollar a pound and a quarter, before tax: close enough for invented goods.
      { channelId: 'web-us', currency: 'USD', amount: (Math.round(pence * 1.05) / 100).toFixed(2) },
    ],
  }))
  const input = {
    slug,
    name,
    description,
    categoryId: categories.get(product.category),
    published: true,
    variants,
  }
  const { createProduct } = await ask<{ createProduct: { product: KnownProduct } }>(
    catalog,
    `mutation ($input: CreateProductInput!) { createProduct(input: $input) {
      __typename ... on CreateProductSuccess { product { slug variants { id sku } } }
      ... on InvalidInput { message problems { path message } } } }`,
    { input },
  )
  return createProduct.product
}

async function receiveOpeningStock(
  inventory: SubgraphPort,
  warehouseIds: readonly string[],
  products: readonly KnownProduct[],
): Promise<void> {
  const idOf = new Map(products.flatMap(({ variants }) => variants.map(({ sku, id }) => [sku, id])))
  const variants = demo_products.flatMap((product) => product.variants)
  for (const [place, warehouseId] of warehouseIds.entries()) {
    const all = variants
      .map(({ sku, stock }) => ({ variantId: idOf.get(sku) ?? '', quantity: stock[place] ?? 0 }))
      .filter(({ quantity }) => quantity > 0)
    for (let from = 0; from < all.length; from += lines_per_receipt) {
      const input = {
        idempotencyKey: `opening-stock-${place}-${from}`,
        warehouseId,
        reason: 'Opening stock',
        lines: all.slice(from, from + lines_per_receipt),
      }
      await ask(
        inventory,
        `mutation ($input: ReceiveStockInput!) {
        receiveStock(input: $input) { __typename ... on InvalidInput { message problems { path message } } } }`,
        { input },
      )
    }
  }
}
