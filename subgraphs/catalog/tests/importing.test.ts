import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest, service } from '#platform/testing/viewers.ts'
import { editor, startWorld, type World } from './world.ts'

const IMPORT = `mutation ($input: ImportVariantsInput!) { importVariants(input: $input) { created unchanged variants { sku variantId productId } } }`
const importer = service('import')

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

interface Row {
  readonly sku: string
  readonly name?: string
  readonly amount?: number
  readonly at?: string
}
const inputOf = (rows: readonly Row[], more = {}) => ({
  channelId: 'web-uk',
  currency: 'GBP',
  categoryName: 'Gifts',
  variants: rows.map((row) => ({
    name: 'White Hanging Heart',
    amount: 255,
    at: '2010-12-01T08:26:00Z',
    ...row,
  })),
  ...more,
})
const take = async (rows: readonly Row[], more = {}) =>
  (await world.data(importer, IMPORT, { input: inputOf(rows, more) })).importVariants
const refusal = async (rows: readonly Row[], more = {}) =>
  (await world.run(importer, IMPORT, { input: inputOf(rows, more) })).errors?.[0]

test('a sku becomes a published product with a price since then, in a category made on demand', async () => {
  const result = await take([{ sku: '85123A' }])
  expect(result).toMatchObject({ created: 1, unchanged: 0, variants: [{ sku: '85123A' }] })
  const { variant } = await world.data(
    editor,
    `{ variant(sku: "85123A") { id name published price(channelId: "web-uk") { gross { amount } }
      product { id name slug published createdAt category { name parent { id } } priceFrom(channelId: "web-uk") { gross { amount } } }
      priceHistory { nodes { version oldPrice { amount } newPrice { amount } reason changedBy effectiveAt } } } }`,
  )
  const { variantId, productId } = result.variants[0]
  expect(variant).toEqual({
    id: variantId,
    name: 'White Hanging Heart',
    published: true,
    price: { gross: { amount: '2.55' } },
    product: {
      id: productId,
      name: 'White Hanging Heart',
      slug: expect.stringMatching(/^white-hanging-heart-[a-z0-9]{8}$/),
      published: true,
      createdAt: '2010-12-01T08:26:00.000Z',
      category: { name: 'Gifts', parent: null },
      priceFrom: { gross: { amount: '2.55' } },
    },
    priceHistory: {
      nodes: [
        {
          version: 1,
          oldPrice: null,
          newPrice: { amount: '2.55' },
          reason: 'imported',
          changedBy: 'service:import',
          effectiveAt: '2010-12-01T08:26:00.000Z',
        },
      ],
    },
  })
  expect(
    (await world.data(guest, '{ products(filter: { search: "85123a" }) { nodes { id } } }')).products.nodes,
  ).toEqual([{ id: productId }])
})

test('is told to the others once per variant', async () => {
  const head = await world.eventLog.head()
  const rows = Array.from({ length: 30 }, (_, n) => ({ sku: `E-${n}` }))
  await take(rows)
  await take(rows)
  // What earlier tests added may be told after `head` as well.
  const isOurs = ({ data }: { data: unknown }) => (data as { sku: string }).sku.startsWith('E-')
  const said = async () => (await world.eventLog.read({ after: head, limit: 100 })).events.filter(isOurs)
  await expect.poll(async () => (await said()).length).toBe(30)
  expect((await said())[0]).toMatchObject({
    type: 'catalog.VariantAdded.v1',
    data: { sku: 'E-0', categoryId: expect.any(String) },
  })
})

test('again, or twice in one call, changes nothing and gives the same ids', async () => {
  const first = await take([{ sku: 'A' }, { sku: 'B' }])
  const again = await take([{ sku: 'B', amount: 1, name: 'Other' }, { sku: 'A' }, { sku: 'A' }, { sku: 'C' }])
  expect(again).toMatchObject({ created: 1, unchanged: 3 })
  expect(again.variants.map((variant: Row) => variant.sku)).toEqual(['B', 'A', 'C'])
  expect(again.variants.slice(0, 2)).toEqual([first.variants[1], first.variants[0]])
})

test('skus that differ in case only, or hold blanks, are kept apart', async () => {
  const result = await take([
    { sku: '15056BL' },
    { sku: '15056bl' },
    { sku: 'BANK CHARGES', name: '?' },
    { sku: 'm' },
  ])
  expect(result.created).toBe(4)
})

test('by several at once agrees', async () => {
  const rows = Array.from({ length: 50 }, (_, n) => ({ sku: `R-${n}` }))
  const results = await Promise.all([take(rows), take([...rows].reverse()), take(rows)])
  expect(results.map((result) => result.created).sort((a, b) => a - b)).toEqual([0, 0, 50])
  const ids = results.map(
    (result) => new Set(result.variants.map((variant: { variantId: string }) => variant.variantId)),
  )
  expect(ids[1]).toEqual(ids[0])
  expect(ids[2]).toEqual(ids[0])
})

test.each([
  ['a negative amount', [{ sku: 'X', amount: -1 }], {}, 'variants.0.amount'],
  ['no name', [{ sku: 'X' }, { sku: 'Y', name: '' }], {}, 'variants.1.name'],
  ['an empty sku', [{ sku: '' }], {}, 'variants.0.sku'],
  ['1001 rows', Array.from({ length: 1001 }, (_, n) => ({ sku: `N${n}` })), {}, 'variants'],
  ['an unknown channel', [{ sku: 'X' }], { channelId: 'nowhere' }, 'channelId'],
  ['no category', [{ sku: 'X' }], { categoryName: ' ' }, 'categoryName'],
])('with %s is refused as a whole', async (_case, rows, more, path) => {
  const error = await refusal(rows, more)
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ path }] })
  expect((await world.data(guest, '{ variant(sku: "X") { id } }')).variant).toBeNull()
})

test('with an amount that is not exact is bad input', async () => {
  expect((await refusal([{ sku: 'X', amount: 1.5 }]))?.extensions?.code).toBe('BAD_USER_INPUT')
})

test('of five thousand variants costs few statements each thousand', async () => {
  for (let from = 0; from < 5000; from += 1000) {
    const rows = Array.from({ length: 1000 }, (_, n) => ({
      sku: `BULK-${from + n}`,
      name: `Thing number ${from + n}`,
    }))
    world.forget()
    expect((await take(rows)).created).toBe(1000)
    expect(
      world.statements.filter((text) => !/pg_try_advisory|outbox|^\s*(begin|commit)/.test(text)).length,
    ).toBeLessThanOrEqual(6)
  }
})
