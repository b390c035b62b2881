import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest, service } from '#platform/testing/viewers.ts'
import { countStatements, editor, startWorld, UPDATE_PRICE, type World } from './world.ts'

const IMPORT =
  'mutation ($input: ImportVariantsInput!) { importVariants(input: $input) { variants { sku variantId productId } } }'

let world: World
let imported: readonly { sku: string; variantId: string; productId: string }[]
beforeAll(async () => {
  world = await startWorld()
  const variants = Array.from({ length: 120 }, (_, n) => ({
    sku: `S${1000 + n}`,
    name: `Thing ${n}`,
    amount: 100 + n,
    at: '2020-01-01T00:00:00Z',
  }))
  const input = { channelId: 'web-uk', currency: 'GBP', categoryName: 'Things', variants }
  imported = (await world.data(service('import'), IMPORT, { input })).importVariants.variants
})
afterAll(() => world.stop())

const cost = (query: string, variables = {}, viewer = guest) =>
  countStatements(world, () => world.data(viewer, query, variables))
const LISTED =
  'nodes { id name slug variants { id sku price(channelId: "web-uk") { gross { amount currency } } } } pageInfo { endCursor }'

test.each([
  ['twenty products with their variants and prices', `{ products(first: 20) { ${LISTED} } }`, 3],
  ['a search', `{ products(first: 20, filter: { search: "thing" }) { ${LISTED} } }`, 3],
  ['a list by price', `{ products(first: 20, sort: PRICE, channelId: "web-uk") { ${LISTED} } }`, 3],
  [
    'a list within a price range',
    `{ products(channelId: "web-uk", filter: { priceFrom: "1" }) { ${LISTED} } }`,
    4,
  ],
  [
    'a hundred products with the price from',
    '{ products(first: 100) { nodes { id priceFrom(channelId: "web-uk") { gross { amount } } } } }',
    2,
  ],
  [
    'a hundred variants with product, category and price',
    '{ variants(first: 100) { nodes { sku product { name category { name path { name } } } price(channelId: "web-uk") { net { amount } } } } }',
    4,
  ],
])('%s', async (_case, query, expected) => {
  expect(await cost(query)).toBe(expected)
})

test('the histories of a hundred variants cost one statement more than the variants', async () => {
  const query = '{ variants(first: 100) { nodes { sku priceHistory(first: 3) { nodes { version } } } } }'
  expect(await cost(query, {}, editor)).toBe(2)
})

test('a hundred references cost one statement per table', async () => {
  const ENTITIES = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
    ... on Variant { sku name price(channelId: "web-uk") { gross { amount } } } ... on Product { name } ... on Channel { name } } }`
  const some = imported.slice(0, 100)
  expect(
    await cost(ENTITIES, { refs: some.map(({ variantId }) => ({ __typename: 'Variant', id: variantId })) }),
  ).toBe(2)
  expect(await cost(ENTITIES, { refs: some.map(({ sku }) => ({ __typename: 'Variant', sku })) })).toBe(2)
  expect(
    await cost(ENTITIES, { refs: some.map(({ productId }) => ({ __typename: 'Product', id: productId })) }),
  ).toBe(1)
  expect(await cost(ENTITIES, { refs: some.map(() => ({ __typename: 'Channel', id: 'web-uk' })) })).toBe(1)
})

test('a price change costs five statements within its transaction', async () => {
  let amount = 10
  const change = () => {
    const input = {
      variantId: imported[0]?.variantId,
      channelId: 'web-uk',
      amount: String(amount++),
      reason: 'test',
    }
    return world.data(editor, UPDATE_PRICE.replace('variant { id }', ''), { input })
  }
  // And one for the variant it answers with: lock, look, save, list, announce.
  expect(await countStatements(world, change)).toBe(6)
})

test('the statements of a list do not grow with it', async () => {
  const listed = (first: number) => cost(`{ products(first: ${first}) { ${LISTED} } }`)
  expect([await listed(1), await listed(100)]).toEqual([3, 3])
})
