import { startTestSubgraph, type TestSubgraph } from '#platform/testing/test-subgraph.ts'
import { guest, service, staff } from '#platform/testing/viewers.ts'
import { createCatalog } from '../subgraph.ts'

/** A catalog of its own with two channels: `web-uk` (GBP, 20 % included) and `b2b-us` (USD, 7.25 % added). */
export interface World extends TestSubgraph {
  /** Adds a product with one published variant per sku, each at this price in `web-uk`. */
  addProduct(
    name: string,
    prices: Readonly<Record<string, string>>,
    more?: Record<string, unknown>,
  ): Promise<AddedProduct>
}

export interface AddedProduct {
  readonly id: string
  readonly slug: string
  readonly version: number
  readonly variants: readonly { readonly id: string; readonly sku: string }[]
}

export const editor = staff('catalog:write', 'prices:write')
export const orders = service('orders')
/** A visitor of another retailer. */
export const stranger = { ...guest, tenantId: 'globex' }
export const strangeEditor = { ...editor, tenantId: 'globex' }

export const CREATE_CHANNEL = `mutation ($input: CreateChannelInput!) {
  createChannel(input: $input) { __typename ... on CreateChannelSuccess { channel { id } } ...on InvalidInput { problems { path message } } } }`
export const CREATE_PRODUCT = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { __typename
  ... on CreateProductSuccess { product { id slug version published variants { id sku } } }
  ... on InvalidInput { message problems { path message } } } }`
export const UPDATE_PRICE = `mutation ($input: UpdatePriceInput!) { updatePrice(input: $input) { __typename
  ... on UpdatePriceSuccess { version changed price { amount currency } variant { id } }
  ... on PriceVersionConflict { message actualVersion currentPrice { amount } }
  ... on InvalidInput { problems { path message } } ... on IdempotencyKeyReused { message } } }`
export const QUOTE = `mutation ($input: QuoteInput!) { quote(input: $input) { __typename
  ... on QuoteSuccess { quote { __typename id expiresAt total { ...taxed }
    lines { quantity variant { id sku } unitPrice { ...taxed } total { ...taxed } } } }
  ... on LinesNotSellable { message lines { index variantId reason } }
  ... on InvalidInput { problems { path message } } } }
  fragment taxed on TaxedMoney { net { amount } tax { amount } gross { amount currency } }`

const uk = {
  id: 'web-uk',
  name: 'Web UK',
  currency: 'GBP',
  pricesIncludeTax: true,
  taxRateBp: 2000,
  country: 'GB',
}
const us = {
  id: 'b2b-us',
  name: 'Trade US',
  currency: 'USD',
  pricesIncludeTax: false,
  taxRateBp: 725,
  country: 'US',
}

/** Starts a world for one test file; call `stop` in `afterAll`. */
export async function startWorld(): Promise<World> {
  const catalog = await startTestSubgraph('catalog', createCatalog)
  for (const input of [uk, us]) await catalog.data(editor, CREATE_CHANNEL, { input })

  async function addProduct(
    name: string,
    prices: Readonly<Record<string, string>>,
    more = {},
  ): Promise<AddedProduct> {
    const variants = Object.entries(prices).map(([sku, amount]) => ({
      sku,
      prices: [{ channelId: 'web-uk', amount }],
    }))
    const input = { name, published: true, variants, ...more }
    const { createProduct } = await catalog.data(editor, CREATE_PRODUCT, { input })
    if (createProduct.__typename !== 'CreateProductSuccess') throw new Error(JSON.stringify(createProduct))
    return createProduct.product
  }
  return { ...catalog, addProduct }
}

/** The statements of our own work since `forget`: not transactions' ends, nor what the relay and the sweeps ask meanwhile. */
function ownStatements(world: World): readonly string[] {
  return world.statements.filter((text) => !background.test(text))
}

const background =
  /^\s*(begin|commit|rollback)|set_config|pg_try_advisory|from outbox|for update skip locked/i

/** Runs an operation and counts its statements. The first run prepares lanes, the second is counted. */
export async function countStatements(world: World, run: () => Promise<unknown>): Promise<number> {
  await run()
  world.forget()
  await run()
  return ownStatements(world).length
}
