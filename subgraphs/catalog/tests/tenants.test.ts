import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { customer, guest, staff } from '#platform/testing/viewers.ts'
import {
  type AddedProduct,
  CREATE_CHANNEL,
  CREATE_PRODUCT,
  orders,
  QUOTE,
  startWorld,
  strangeEditor,
  stranger,
  UPDATE_PRICE,
  type World,
} from './world.ts'

let world: World
let lamp: AddedProduct
let hidden: AddedProduct
let small = ''
beforeAll(async () => {
  world = await startWorld()
  lamp = await world.addProduct('Brass Lamp', { 'LAMP-S': '9.99' })
  hidden = await world.addProduct('Hidden Lamp', { HIDDEN: '5' }, { published: false })
  small = lamp.variants[0]?.id ?? ''
})
afterAll(() => world.stop())

const SEE = `query ($id: ID, $variantId: ID, $sku: String, $slug: String, $refs: [_Any!]!) {
  product(id: $id) { id } bySlug: product(slug: $slug) { id } variant(id: $variantId) { id } bySku: variant(sku: $sku) { id }
  products(first: 100) { nodes { id } } variants(first: 100) { nodes { id } } found: products(filter: { search: "lamp" }) { nodes { id } }
  _entities(representations: $refs) { __typename } }`
const see = async (viewer: typeof guest, product: AddedProduct) => {
  const [variant] = product.variants
  const refs = [
    { __typename: 'Product', id: product.id },
    { __typename: 'Variant', id: variant?.id },
    { __typename: 'Variant', sku: variant?.sku },
  ]
  const variables = { id: product.id, slug: product.slug, variantId: variant?.id, sku: variant?.sku, refs }
  const data = await world.data(viewer, SEE, variables)
  const has = (rows: { id: string }[], id: string | undefined) => rows.some((row) => row.id === id)
  return [
    ...[data.product, data.bySlug, data.variant, data.bySku, ...data._entities].map((each) => each !== null),
    has(data.products.nodes, product.id),
    has(data.variants.nodes, variant?.id),
    has(data.found.nodes, product.id),
  ]
}
const all = Array.from({ length: 10 }, () => true)
const nothing = all.map(() => false)

describe('another retailer', () => {
  test('sees nothing, not by id, code, slug, list, search or entity', async () => {
    expect(await see(guest, lamp)).toEqual(all)
    expect(await see(stranger, lamp)).toEqual(nothing)
    expect(await see(strangeEditor, lamp)).toEqual(nothing)
    expect(await world.data(stranger, '{ channels { id } channel(id: "web-uk") { id } }')).toEqual({
      channels: [],
      channel: null,
    })
  })

  test('changes nothing', async () => {
    const input = { variantId: small, channelId: 'web-uk', amount: '1', reason: 'theirs' }
    expect((await world.data(strangeEditor, UPDATE_PRICE, { input })).updatePrice.problems).toMatchObject([
      { path: 'variantId' },
    ])
    const change = `mutation { updateProduct(input: { productId: "${lamp.id}", name: "Theirs" }) { __typename } unpublishProduct(input: { productId: "${lamp.id}" }) { __typename } }`
    expect(await world.data(strangeEditor, change)).toEqual({
      updateProduct: { __typename: 'UnknownProduct' },
      unpublishProduct: { __typename: 'UnknownProduct' },
    })
  })

  test('may use the same names for its own, and is quoted its own prices only', async () => {
    const channel = {
      id: 'web-uk',
      name: 'Theirs',
      currency: 'GBP',
      pricesIncludeTax: true,
      taxRateBp: 500,
      country: 'GB',
    }
    expect(
      (await world.data(strangeEditor, CREATE_CHANNEL, { input: channel })).createChannel.__typename,
    ).toBe('CreateChannelSuccess')
    const product = {
      name: 'Brass Lamp',
      published: true,
      variants: [{ sku: 'LAMP-S', prices: [{ channelId: 'web-uk', amount: '1' }] }],
    }
    const { createProduct } = await world.data(strangeEditor, CREATE_PRODUCT, { input: product })
    expect(createProduct.__typename).toBe('CreateProductSuccess')
    const lines = [small, createProduct.product.variants[0].id].map((variantId) => ({
      variantId,
      quantity: 1,
    }))
    const { quote } = await world.data(stranger, QUOTE, { input: { channelId: 'web-uk', lines } })
    expect(quote.lines).toEqual([{ index: 0, variantId: small, reason: 'UNKNOWN_VARIANT' }])
    const found = await world.data(stranger, '{ products(filter: { search: "lamp" }) { nodes { id } } }')
    expect(found.products.nodes).toEqual([{ id: createProduct.product.id }])
  })

  test('cannot enter the search index beside the functions', async () => {
    const peek = world.database.read('globex', ({ sql }) => sql`select * from search.documents`)
    await expect(peek).rejects.toThrow(/permission denied/)
  })
})

describe('what is not published', () => {
  test.each([
    ['a guest', guest, nothing],
    ['a customer', customer('ann'), nothing],
    ['staff who may only set prices', staff('prices:write'), nothing],
    ['staff who may change the catalog', staff('catalog:write'), all],
    ['a neighbouring service', orders, all],
  ])('is for %s: seen %#', async (_who, viewer, expected) => {
    expect(await see(viewer, hidden)).toEqual(expected)
  })
})

describe('who may do what', () => {
  const input = '(input: { productId: "x" })'
  const operations = {
    'catalog:write': [
      `mutation { publishProduct${input} { __typename } }`,
      `mutation { unpublishProduct${input} { __typename } }`,
      `mutation { updateProduct${input} { __typename } }`,
      'mutation { createProduct(input: { name: "", variants: [] }) { __typename } }',
      'mutation { createCategory(input: { name: "" }) { __typename } }',
      'mutation { createChannel(input: { id: "", name: "", currency: "GBP", pricesIncludeTax: true, taxRateBp: 0, country: "GB" }) { __typename } }',
    ],
    'prices:write': [
      'mutation { updatePrice(input: { variantId: "x", channelId: "x", amount: "1", reason: "" }) { __typename } }',
      '{ variant(sku: "LAMP-S") { priceHistory { nodes { id } } } }',
    ],
    service: [
      'mutation { quoteForOrder(input: { channelId: "x", currency: "GBP", lines: [] }) { __typename } }',
      'mutation { importVariants(input: { channelId: "x", currency: "GBP", categoryName: "x", variants: [] }) { created } }',
    ],
  }
  const cases = Object.entries(operations).flatMap(([scope, queries]) =>
    queries.map((query) => [scope, query] as const),
  )

  test.each(cases)('%s: %s', async (scope, query) => {
    const code = async (viewer: typeof guest) =>
      (await world.run(viewer, query)).errors?.[0]?.extensions?.code
    expect(await code(guest)).toBe('UNAUTHENTICATED')
    expect(await code(customer('ann'))).toBe('FORBIDDEN')
    expect(await code(staff('inventory:write', 'orders:write'))).toBe('FORBIDDEN')
    expect(['FORBIDDEN', 'UNAUTHENTICATED']).not.toContain(await code(staff(scope)))
  })
})
