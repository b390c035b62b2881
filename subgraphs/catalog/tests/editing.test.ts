import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { guest } from '#platform/testing/viewers.ts'
import { CREATE_CHANNEL, CREATE_PRODUCT, editor, startWorld, type World } from './world.ts'

const UPDATE_PRODUCT = `mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { __typename
  ... on UpdateProductSuccess { product { name slug description version category { name } updatedAt } }
  ... on ProductVersionConflict { message actualVersion } ... on UnknownProduct { message }
  ... on InvalidInput { problems { path message } } } }`
const CREATE_CATEGORY = `mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { __typename
  ... on CreateCategorySuccess { category { id slug name parent { name } path { name } } }
  ... on InvalidInput { problems { path message } } } }`

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const create = async (input: object) => (await world.data(editor, CREATE_PRODUCT, { input })).createProduct
const update = async (input: object) => (await world.data(editor, UPDATE_PRODUCT, { input })).updateProduct
const category = async (input: object) =>
  (await world.data(editor, CREATE_CATEGORY, { input })).createCategory
const channel = async (input: object) => (await world.data(editor, CREATE_CHANNEL, { input })).createChannel
const price = (amount: string, more = {}) => ({ channelId: 'web-uk', amount, ...more })
const paths = (answer: { problems?: { path: string }[] }) => answer.problems?.map((problem) => problem.path)

describe('createProduct', () => {
  test('adds variants with options and prices, unpublished until asked for', async () => {
    const lights = (await category({ name: 'Lighting' })).category
    const answer = await create({
      name: ' Desk Lamp ',
      description: 'Bends\nboth ways.',
      categoryId: lights.id,
      variants: [
        {
          sku: 'DL-R',
          name: 'Red',
          gtin: '4006381333931',
          options: [{ name: 'Colour', value: 'Red' }],
          prices: [price('30')],
        },
        {
          sku: 'DL-B',
          prices: [price('25.50'), price('39', { currency: 'EUR' }), price('40', { channelId: 'b2b-us' })],
        },
      ],
    })
    expect(answer).toMatchObject({ product: { slug: 'desk-lamp', version: 1, published: false } })
    const { product } = await world.data(
      editor,
      `query ($id: ID) { product(id: $id) { name description category { slug } priceFrom(channelId: "web-uk") { gross { amount } }
        variants { sku name gtin published options { name value } product { id }
          price(channelId: "web-uk") { gross { amount } } eur: price(channelId: "web-uk", currency: "EUR") { gross { amount currency } }
          us: price(channelId: "b2b-us") { net { amount } tax { amount } gross { amount currency } } } } }`,
      { id: answer.product.id },
    )
    expect(product).toEqual({
      name: 'Desk Lamp',
      description: 'Bends\nboth ways.',
      category: { slug: 'lighting' },
      priceFrom: { gross: { amount: '25.50' } },
      variants: [
        {
          sku: 'DL-R',
          name: 'Red',
          gtin: '4006381333931',
          published: true,
          options: [{ name: 'Colour', value: 'Red' }],
          product: { id: answer.product.id },
          price: { gross: { amount: '30.00' } },
          eur: null,
          us: null,
        },
        {
          sku: 'DL-B',
          name: 'Desk Lamp',
          gtin: null,
          published: true,
          options: [],
          product: { id: answer.product.id },
          price: { gross: { amount: '25.50' } },
          eur: { gross: { amount: '39.00', currency: 'EUR' } },
          us: {
            net: { amount: '40.00' },
            tax: { amount: '2.90' },
            gross: { amount: '42.90', currency: 'USD' },
          },
        },
      ],
    })
  })

  test('says that each variant exists, and what it costs', async () => {
    const head = await world.eventLog.head()
    const answer = await create({ name: 'Said', variants: [{ sku: 'SAID', prices: [price('1.50')] }] })
    const variantId = answer.product.variants[0].id
    await expect
      .poll(async () => (await world.eventLog.read({ after: head, limit: 10, subjects: [variantId] })).events)
      .toMatchObject([
        {
          type: 'catalog.VariantAdded.v1',
          subject: variantId,
          data: { sku: 'SAID', productId: answer.product.id, categoryId: null },
        },
        {
          type: 'catalog.PriceChanged.v1',
          subject: variantId,
          data: { oldAmount: null, newAmount: 150, visible: false },
        },
      ])
  })

  test.each([
    ['no name', { name: ' ' }, ['name', 'slug']],
    ['too long a name', { name: 'x'.repeat(201) }, ['name']],
    ['control characters', { name: 'a\u0000b', description: 'c\u0007' }, ['name', 'description']],
    ['a bad slug', { slug: 'Not A Slug' }, ['slug']],
    ['no variants', { variants: [] }, ['variants']],
    ['101 variants', { variants: Array.from({ length: 101 }, (_, i) => ({ sku: `x${i}` })) }, ['variants']],
    ['the same sku twice', { variants: [{ sku: 'x' }, { sku: 'x' }] }, ['variants.1.sku']],
    ['a wrong barcode', { variants: [{ sku: 'x', gtin: '4006381333932' }] }, ['variants.0.gtin']],
    ['a blank sku', { variants: [{ sku: '' }] }, ['variants.0.sku']],
    ['a negative price', { variants: [{ sku: 'x', prices: [price('-1')] }] }, ['variants.0.prices.0.amount']],
    [
      'too many decimals',
      { variants: [{ sku: 'x', prices: [price('1.005')] }] },
      ['variants.0.prices.0.amount'],
    ],
    [
      'an unknown channel',
      { variants: [{ sku: 'x', prices: [price('1', { channelId: 'no' })] }] },
      ['variants.0.prices.0.channelId'],
    ],
    [
      'two prices of one place',
      { variants: [{ sku: 'x', prices: [price('1'), price('2')] }] },
      ['variants.0.prices.1'],
    ],
    ['an unknown category', { categoryId: uuidv7() }, ['categoryId']],
    ['no category id', { categoryId: 'lamps' }, ['categoryId']],
    [
      'a slug, a sku and a barcode that are taken',
      { slug: 'desk-lamp', variants: [{ sku: 'DL-R' }, { sku: 'y', gtin: '4006381333931' }] },
      ['slug', 'variants.0.sku', 'variants.1.gtin'],
    ],
  ])('with %s is refused', async (_case, change, expected) => {
    const answer = await create({ name: 'Fine', variants: [{ sku: 'x' }], ...change })
    expect(answer.__typename).toBe('InvalidInput')
    expect(paths(answer)).toEqual(expected)
  })

  test('twice at once adds one and tells the other', async () => {
    const input = { name: 'Raced', variants: [{ sku: 'RACED' }] }
    const answers = await Promise.all([create(input), create(input), create(input)])
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      'CreateProductSuccess',
      'InvalidInput',
      'InvalidInput',
    ])
  })
})

describe('updateProduct', () => {
  test('changes what is given, keeps the rest, counts', async () => {
    const lamp = await world.addProduct('Old Name', { RENAMED: '1' })
    const { category: shelf } = await category({ name: 'Shelf' })
    expect(await update({ productId: lamp.id, name: 'New Name', categoryId: shelf.id })).toMatchObject({
      product: { name: 'New Name', slug: 'old-name', version: 2, category: { name: 'Shelf' } },
    })
    expect(await update({ productId: lamp.id, name: 'New Name' })).toMatchObject({ product: { version: 2 } })
    expect(
      await update({ productId: lamp.id, categoryId: null, slug: 'new-name', expectedVersion: 2 }),
    ).toMatchObject({
      product: { category: null, slug: 'new-name', version: 3 },
    })
    expect(await update({ productId: lamp.id, name: 'Newer', expectedVersion: 2 })).toMatchObject({
      __typename: 'ProductVersionConflict',
      actualVersion: 3,
    })
    const found = await world.data(
      guest,
      '{ products(filter: { search: "new name" }) { nodes { id } } gone: products(filter: { search: "old" }) { nodes { id } } }',
    )
    expect(found.products.nodes).toContainEqual({ id: lamp.id })
    expect(found.gone.nodes).not.toContainEqual({ id: lamp.id })
  })

  test.each([
    [{ productId: 'x' }, 'UnknownProduct'],
    [{ productId: uuidv7() }, 'UnknownProduct'],
  ])('of %j is %s', async (input, expected) => {
    expect((await update(input)).__typename).toBe(expected)
  })

  test('to a slug that is taken, or an unknown category, is refused', async () => {
    const { id } = await world.addProduct('Other', { OTHER: '1' })
    expect(paths(await update({ productId: id, slug: 'desk-lamp' }))).toEqual(['slug'])
    expect(paths(await update({ productId: id, categoryId: uuidv7() }))).toEqual(['categoryId'])
    expect(paths(await update({ productId: id, name: ' ', description: 'x'.repeat(5001) }))).toEqual([
      'name',
      'description',
    ])
  })
})

test('publishing and hiding is seen by guests at once, and doing it again changes nothing', async () => {
  const { id, slug } = await world.addProduct('Shy Mirror', { SHY: '1' }, { published: false })
  const seen = async () => {
    const data = await world.data(
      guest,
      `{ product(slug: "${slug}") { id } variant(sku: "SHY") { id } variants(filter: { search: "shy" }) { nodes { id } } products(filter: { search: "shy mirror" }) { nodes { id } } }`,
    )
    return [
      data.product !== null,
      data.variant !== null,
      data.variants.nodes.length,
      data.products.nodes.length,
    ]
  }
  const change = async (verb: string) => {
    const result = await world.data(
      editor,
      `mutation { done: ${verb}(input: { productId: "${id}" }) { ... on ${verb === 'publishProduct' ? 'Publish' : 'Unpublish'}ProductSuccess { product { published version } } } }`,
    )
    return result.done.product
  }
  expect(await seen()).toEqual([false, false, 0, 0])
  expect(await change('publishProduct')).toEqual({ published: true, version: 2 })
  expect(await change('publishProduct')).toEqual({ published: true, version: 2 })
  expect(await seen()).toEqual([true, true, 1, 1])
  expect(await change('unpublishProduct')).toEqual({ published: false, version: 3 })
  expect(await seen()).toEqual([false, false, 0, 0])
  const unknown = await world.data(
    editor,
    `mutation { publishProduct(input: { productId: "${uuidv7()}" }) { __typename } unpublishProduct(input: { productId: "x" }) { __typename } }`,
  )
  expect(unknown).toEqual({
    publishProduct: { __typename: 'UnknownProduct' },
    unpublishProduct: { __typename: 'UnknownProduct' },
  })
})

describe('categories', () => {
  test('grow a tree with paths, at most ten deep', async () => {
    let parent: { id: string; name: string } | null = null
    for (let depth = 1; depth <= 10; depth++) {
      const answer = await category({ name: `Level ${depth}`, parentId: parent?.id })
      expect(answer.category.path).toHaveLength(depth)
      expect(answer.category.parent?.name).toBe(parent?.name)
      parent = answer.category
    }
    expect(paths(await category({ name: 'Too deep', parentId: parent?.id }))).toEqual(['parentId'])
  })

  test.each([
    ['an unknown parent', { name: 'A', parentId: uuidv7() }, ['parentId']],
    ['a parent that is no id', { name: 'A', parentId: 'roots' }, ['parentId']],
    ['a name that is taken beside it', { name: 'Level 1', slug: 'other' }, ['name']],
    ['a slug that is taken', { name: 'Other', slug: 'level-1' }, ['slug']],
    ['no name', { name: '' }, ['name', 'slug']],
    ['letters that make no slug', { name: '花' }, ['slug']],
  ])('with %s are refused', async (_case, input, expected) => {
    expect(paths(await category(input))).toEqual(expected)
  })

  test('are listed by parent, and found by id and slug', async () => {
    const data = await world.data(
      guest,
      '{ categories(rootsOnly: true, first: 100) { nodes { id name parent { id } } } category(slug: "level-1") { id name } }',
    )
    expect(data.categories.nodes.map((node: { name: string }) => node.name)).toEqual([
      'Level 1',
      'Lighting',
      'Shelf',
    ])
    const below = await world.data(
      guest,
      `{ categories(parentId: "${data.category.id}") { nodes { name } } category(id: "${data.category.id}") { slug } }`,
    )
    expect(below).toEqual({ categories: { nodes: [{ name: 'Level 2' }] }, category: { slug: 'level-1' } })
  })
})

describe('channels', () => {
  const good = {
    id: 'shop',
    name: 'Shop',
    currency: 'GBP',
    pricesIncludeTax: true,
    taxRateBp: 2000,
    country: 'GB',
  }

  test.each([
    ['an id that is taken', { id: 'web-uk' }, ['id']],
    ['a bad id', { id: 'Web UK' }, ['id']],
    ['a tax below nothing', { taxRateBp: -1 }, ['taxRateBp']],
    ['a tax above everything', { taxRateBp: 10_001 }, ['taxRateBp']],
  ])('with %s are refused', async (_case, change, expected) => {
    expect(paths(await channel({ ...good, ...change }))).toEqual(expected)
  })

  test('are listed by id', async () => {
    const data = await world.data(
      guest,
      '{ channels { id currency pricesIncludeTax taxRateBp country } channel(id: "nowhere") { id } }',
    )
    expect(data).toEqual({
      channels: [
        { id: 'b2b-us', currency: 'USD', pricesIncludeTax: false, taxRateBp: 725, country: 'US' },
        { id: 'web-uk', currency: 'GBP', pricesIncludeTax: true, taxRateBp: 2000, country: 'GB' },
      ],
      channel: null,
    })
  })

  test('are at most a hundred', async () => {
    for (let n = 3; n <= 100; n++)
      expect(await channel({ ...good, id: `shop-${n}` })).toMatchObject({ channel: {} })
    expect(paths(await channel({ ...good, id: 'shop-101' }))).toEqual(['id'])
  })
})
