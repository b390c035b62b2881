import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { guest } from '#platform/testing/viewers.ts'
import { editor, startWorld, type World } from './world.ts'

const PRODUCTS = `query ($filter: ProductFilter, $sort: ProductSort, $channelId: ID, $first: Int, $after: String, $last: Int, $before: String) {
  products(filter: $filter, sort: $sort, channelId: $channelId, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { name } } nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
const VARIANTS = `query ($filter: VariantFilter, $first: Int, $after: String, $last: Int, $before: String) {
  variants(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    nodes { sku } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`

let world: World
let lighting: string
let desk: string
beforeAll(async () => {
  world = await startWorld()
  const add = `mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { ... on CreateCategorySuccess { category { id } } } }`
  lighting = (await world.data(editor, add, { input: { name: 'Lighting' } })).createCategory.category.id
  desk = (await world.data(editor, add, { input: { name: 'Desk', parentId: lighting } })).createCategory
    .category.id
  const products = [
    [
      'Brass Lamp',
      { 'BL-1': '30', 'BL-2': '25' },
      { categoryId: lighting, description: 'Shines on decorations.' },
    ],
    ['Desk Lamps, two', { 'DL-1': '20' }, { categoryId: desk }],
    ['Oak Chair', { 'OC-1': '80' }, {}],
    ['Pine Chair', { 'PC-1': '60' }, {}],
    ['Polkadot Mug', { 'MUG-P': '5' }, {}],
    ['Plain Mug', { 'MUG-1': '5' }, {}],
    ["Children's Mug", { 'MUG-C': '4' }, {}],
    ['Hidden Mug', { 'MUG-H': '1' }, { published: false }],
  ] as const
  for (const [name, prices, more] of products) {
    world.clock.advance(1000)
    await world.addProduct(name, prices, more)
  }
})
afterAll(() => world.stop())

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted against literals
const page = async (variables: object, viewer = guest): Promise<any> =>
  (await world.data(viewer, PRODUCTS, variables as never)).products
const names = async (variables: object, viewer = guest) =>
  (await page(variables, viewer)).nodes.map((node: { name: string }) => node.name)
const search = (text: string, more = {}, viewer = guest) =>
  names({ filter: { search: text, ...more } }, viewer)
const skus = async (variables: object, viewer = guest) =>
  (await world.data(viewer, VARIANTS, variables as never)).variants.nodes.map(
    (node: { sku: string }) => node.sku,
  )
const problem = async (variables: object) =>
  (await world.run(guest, PRODUCTS, variables as never)).errors?.[0]?.extensions?.code

const by_name = [
  'Brass Lamp',
  "Children's Mug",
  'Desk Lamps, two',
  'Oak Chair',
  'Pine Chair',
  'Plain Mug',
  'Polkadot Mug',
]
const by_age = [
  "Children's Mug",
  'Plain Mug',
  'Polkadot Mug',
  'Pine Chair',
  'Oak Chair',
  'Desk Lamps, two',
  'Brass Lamp',
]

describe('the list of products', () => {
  test('has three orders, each of published products', async () => {
    expect(await names({})).toEqual(by_name)
    expect(await names({ sort: 'NEWEST' })).toEqual(by_age)
    const by_price = await names({ sort: 'PRICE', channelId: 'web-uk' })
    expect(by_price[0]).toBe("Children's Mug")
    expect(by_price.slice(3)).toEqual(['Desk Lamps, two', 'Brass Lamp', 'Pine Chair', 'Oak Chair'])
    expect(await names({ sort: 'PRICE', channelId: 'b2b-us' })).toEqual([])
  })

  test.each([
    [{ sort: 'NAME' }],
    [{ sort: 'NEWEST' }],
    [{ sort: 'PRICE', channelId: 'web-uk' }],
    [{ filter: { search: 'mug' } }],
    [{ filter: { search: 'mug' }, sort: 'PRICE', channelId: 'web-uk' }],
  ])('is walked forwards and backwards alike: %j', async (query) => {
    const all = await names({ ...query, first: 100 })
    const forwards: string[] = []
    for (let after = null; ; ) {
      const { edges, pageInfo } = await page({ ...query, first: 2, after })
      forwards.push(...edges.map((edge: { node: { name: string } }) => edge.node.name))
      expect(pageInfo.hasPreviousPage).toBe(after !== null)
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
    }
    expect(forwards).toEqual(all)
    const backwards: string[] = []
    for (let before = null; ; ) {
      const { nodes, pageInfo } = await page({ ...query, last: 2, before })
      backwards.unshift(...nodes.map((node: { name: string }) => node.name))
      expect(pageInfo.hasNextPage).toBe(before !== null)
      if (!pageInfo.hasPreviousPage) break
      before = pageInfo.startCursor
    }
    expect(backwards).toEqual(all)
  })

  test('neither repeats nor skips a row when others are added meanwhile', async () => {
    const first = await page({ first: 3 })
    await world.addProduct('Aardvark', { AARD: '1' })
    await world.addProduct('Door', { DOOR: '1' })
    await world.addProduct('Oak Box', { OAKBOX: '1' })
    const rest = await names({ first: 100, after: first.pageInfo.endCursor })
    expect(rest).toEqual(['Door', 'Oak Box', 'Oak Chair', 'Pine Chair', 'Plain Mug', 'Polkadot Mug'])
    const before = await names({ last: 100, before: first.pageInfo.startCursor })
    expect(before).toEqual(['Aardvark'])
  })

  test('is filtered by category with what is below it, by price and by publication', async () => {
    expect(await names({ filter: { categoryId: lighting } })).toEqual(['Brass Lamp', 'Desk Lamps, two'])
    expect(await names({ filter: { categoryId: desk } })).toEqual(['Desk Lamps, two'])
    expect(await names({ filter: { categoryId: uuidv7() } })).toEqual([])
    expect(await names({ filter: { categoryId: 'x' } })).toEqual([])
    const bounded = { channelId: 'web-uk', filter: { priceFrom: '20', priceTo: '60' } }
    expect(await names(bounded)).toEqual(['Brass Lamp', 'Desk Lamps, two', 'Pine Chair'])
    expect(await names({ ...bounded, channelId: 'nowhere' })).toEqual([])
    expect(await names({ filter: { published: false } })).toEqual([])
    expect(await names({ filter: { published: false } }, editor)).toEqual(['Hidden Mug'])
    expect(await names({ filter: { search: 'hidden' } }, editor)).toEqual(['Hidden Mug'])
    expect(await names({ first: 100 }, editor)).toContain('Hidden Mug')
  })

  test.each([
    [{ first: 101 }],
    [{ first: -1 }],
    [{ first: 1, last: 1 }],
    [{ after: 'rubbish' }],
    [{ after: Buffer.from('["a"]').toString('base64url') }],
    [{ after: Buffer.from('["a","b"]').toString('base64url') }],
    [{ after: Buffer.from(`["\\u0000","${uuidv7()}"]`).toString('base64url') }],
    [{ after: Buffer.from(`["a","${uuidv7()}"]`).toString('base64url'), sort: 'NEWEST' }],
    [{ after: Buffer.from(`["a","${uuidv7()}"]`).toString('base64url'), sort: 'PRICE', channelId: 'web-uk' }],
    [{ sort: 'PRICE' }],
    [{ sort: 'RELEVANCE' }],
    [{ filter: { priceFrom: '1' } }],
    [{ filter: { priceFrom: '1.001' }, channelId: 'web-uk' }],
    [{ filter: { search: 'x'.repeat(101) } }],
  ])('refuses %j', async (variables) => {
    expect(await problem(variables)).toBe('BAD_USER_INPUT')
  })
})

describe('the search', () => {
  test.each([
    ['lamp', ['Brass Lamp', 'Desk Lamps, two']],
    ['lamps', ['Brass Lamp', 'Desk Lamps, two']],
    ['decoration', ['Brass Lamp']],
    ['LAMP brass', ['Brass Lamp']],
    ['bra', ['Brass Lamp']],
    ['oak cha', ['Oak Chair']],
    ['lamp -desk', ['Brass Lamp']],
    ['"pine chair"', ['Pine Chair']],
    ['chair or polkadot', ['Oak Chair', 'Pine Chair', 'Polkadot Mug']],
    ['DL-1', ['Desk Lamps, two']],
    ['bl-', ['Brass Lamp']],
    ['polcadot', ['Polkadot Mug']],
    ['childrens mug', ["Children's Mug"]],
    ['polkadott mugg', ['Polkadot Mug']],
    ['brass xylophone', []],
    ['zzzzzz', []],
    ['hidden', []],
    ["'; drop table products --", []],
    ["' | !qq & (", []],
    ['\\', []],
    [':*', []],
  ])('for %j finds %j', async (text, expected) => {
    expect((await search(text)).sort()).toEqual(expected)
  })

  test('for nothing, or for control characters, is no search', async () => {
    expect(await search(' ', {})).toEqual(await names({}))
    expect(await search('\u0000\n')).toEqual(await names({}))
  })

  test('puts the better match first, and can be narrowed', async () => {
    expect((await search('oak'))[0]).toMatch(/^Oak/)
    expect(await search('lamp', { categoryId: desk })).toEqual(['Desk Lamps, two'])
    expect(await names({ channelId: 'web-uk', filter: { search: 'mug', priceFrom: '5' } })).toHaveLength(2)
  })
})

describe('the list of variants', () => {
  test('is by sku, paged both ways, filtered', async () => {
    const all = await skus({ first: 100 })
    expect(all).toEqual([...all].sort())
    expect(all).not.toContain('MUG-H')
    const { variants } = await world.data(guest, VARIANTS, { first: 4 })
    expect(await skus({ first: 100, after: variants.pageInfo.endCursor })).toEqual(all.slice(4))
    expect(await skus({ last: 3 })).toEqual(all.slice(-3))
    expect(await skus({ filter: { search: 'mug-' } })).toEqual(['MUG-1', 'MUG-C', 'MUG-P'])
    expect(await skus({ filter: { search: 'brass lamp' } })).toEqual(['BL-1', 'BL-2'])
    expect(await skus({ filter: { published: false } })).toEqual([])
    expect(await skus({ filter: { published: false } }, editor)).toEqual(['MUG-H'])
    expect(await skus({ filter: { productId: 'x' } })).toEqual([])
    expect(await skus({ filter: { gtin: '4006381333931' } })).toEqual([])
  })
})
