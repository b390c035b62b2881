import { readFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guest } from '#platform/testing/viewers.ts'
import { type AddedProduct, editor, orders, startWorld, type World } from './world.ts'

const depth_max = 4
const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')
const shared = readFileSync(new URL('../../../platform/scalars/shared.graphql', import.meta.url), 'utf8')

let world: World
let lamp: AddedProduct
let small = ''
let desk = ''
beforeAll(async () => {
  world = await startWorld()
  const add =
    'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { ... on CreateCategorySuccess { category { id } } } }'
  const root = (await world.data(editor, add, { input: { name: 'Lighting' } })).createCategory.category.id
  desk = (await world.data(editor, add, { input: { name: 'Desk', parentId: root } })).createCategory.category
    .id
  lamp = await world.addProduct('Brass Lamp', { 'LAMP-S': '9.99', 'LAMP-L': '19.99' }, { categoryId: desk })
  small = lamp.variants[0]?.id ?? ''
})
afterAll(() => world.stop())

/** Arguments that required fields need, anywhere in the graph. */
const needed: Readonly<Record<string, string>> = {
  'Product.priceFrom': '(channelId: "web-uk")',
  'Variant.price': '(channelId: "web-uk")',
}

/** Every field a type has, down to `depth` objects. */
function everything(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (isUnionType(named) || isInterfaceType(named)) {
    const members = world.subgraph.schema.getPossibleTypes(named)
    return `{ __typename ${members.map((member) => `... on ${member.name} ${everything(member, depth)}`).join(' ')} }`
  }
  const fields = Object.values((named as GraphQLObjectType).getFields()).flatMap((field) => {
    if (!isLeafType(getNamedType(field.type)) && depth === 0) return []
    return [
      `${field.name}${needed[`${named.name}.${field.name}`] ?? ''} ${everything(field.type, depth - 1)}`,
    ]
  })
  return `{ __typename ${fields.join(' ')} }`
}

const fieldOf = (root: 'Query' | 'Mutation', name: string) => {
  const field = world.subgraph.schema.getType(root)
  if (!isObjectType(field)) throw new Error(root)
  const type = field.getFields()[name]?.type
  if (type === undefined) throw new Error(`${root}.${name}`)
  return everything(type, depth_max)
}

describe('every field can be resolved', () => {
  test.each([
    ['product', () => `(id: "${lamp.id}")`],
    ['products', () => '(first: 2)'],
    ['variant', () => '(sku: "LAMP-S")'],
    ['variants', () => '(first: 2)'],
    ['category', () => `(id: "${desk}")`],
    ['categories', () => '(first: 2)'],
    ['channel', () => '(id: "web-uk")'],
    ['channels', () => ''],
  ])('of Query.%s', async (name, args) => {
    const data = await world.data(editor, `{ ${name}${args()} ${fieldOf('Query', name)} }`)
    expect(data[name]).not.toBeNull()
  })

  test.each([
    ['createProduct', () => '{ name: "New", variants: [{ sku: "NEW" }] }', 'CreateProductSuccess'],
    ['updateProduct', () => `{ productId: "${lamp.id}", description: "Shiny" }`, 'UpdateProductSuccess'],
    ['unpublishProduct', () => `{ productId: "${lamp.id}" }`, 'UnpublishProductSuccess'],
    ['publishProduct', () => `{ productId: "${lamp.id}" }`, 'PublishProductSuccess'],
    ['createCategory', () => '{ name: "Shelves" }', 'CreateCategorySuccess'],
    [
      'createChannel',
      () => '{ id: "eu", name: "EU", currency: EUR, pricesIncludeTax: true, taxRateBp: 1900, country: DE }',
      'CreateChannelSuccess',
    ],
    [
      'updatePrice',
      () => `{ variantId: "${small}", channelId: "web-uk", amount: "8", reason: "sale" }`,
      'UpdatePriceSuccess',
    ],
    [
      'updatePrice',
      () => `{ variantId: "${small}", channelId: "web-uk", amount: "8", reason: "sale", expectedVersion: 9 }`,
      'PriceVersionConflict',
    ],
    [
      'quote',
      () => `{ channelId: "web-uk", lines: [{ variantId: "${small}", quantity: 2 }] }`,
      'QuoteSuccess',
    ],
    ['quote', () => '{ channelId: "web-uk", lines: [{ variantId: "x", quantity: 2 }] }', 'LinesNotSellable'],
  ])('of Mutation.%s(%s) as %s', async (name, input, expected) => {
    const literal = input().replaceAll(/: (EUR|DE)\b/g, ': "$1"')
    const data = await world.data(
      editor,
      `mutation { ${name}(input: ${literal}) ${fieldOf('Mutation', name)} }`,
    )
    expect(data[name].__typename).toBe(expected)
  })

  test('of the internal operations', async () => {
    const lines = `lines: [{ variantId: "${small}", quantity: 2 }]`
    const data = await world.data(
      orders,
      `mutation { quoteForOrder(input: { channelId: "web-uk", currency: "GBP", ${lines} }) ${fieldOf('Mutation', 'quoteForOrder')}
        importVariants(input: { channelId: "web-uk", currency: "GBP", categoryName: "Gifts",
          variants: [{ sku: "I-1", name: "Gift", amount: 250, at: "2020-01-01T00:00:00Z" }] }) ${fieldOf('Mutation', 'importVariants')} }`,
    )
    expect(data.quoteForOrder.__typename).toBe('OrderQuote')
    expect(data.importVariants.created).toBe(1)
  })
})

describe('the schema', () => {
  const composed = (...others: { name: string; typeDefs: string }[]) =>
    composeServices(
      [{ name: 'catalog', typeDefs: sdl }, ...others].map(({ name, typeDefs }) => ({
        name,
        typeDefs: parse(typeDefs),
        url: name,
      })),
    )

  test('ends with the shared block, word for word', () => {
    expect(sdl.endsWith(`# --- shared: platform/scalars/shared.graphql ---\n${shared}`)).toBe(true)
  })

  test('composes with a neighbour that refers to it, without errors and hints', () => {
    const neighbour = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible"])
      type Query { "A." thing: Thing }
      "A thing." type Thing { "Its variant." variant: Variant "Its product." product: Product "Its channel." channel: Channel "Its cost." cost: MinorUnits @inaccessible }
      "One sellable form of a product, with its own code, stock and price."
      type Variant @key(fields: "id") { "Opaque identifier." id: ID! "How many." stock: Int }
      "Something sold, in one or more variants."
      type Product @key(fields: "id", resolvable: false) { "Opaque identifier." id: ID! }
      "A way of selling, with its own currency and tax display."
      type Channel @key(fields: "id", resolvable: false) { "Opaque identifier." id: ID! }
      "An exact whole number of minor units (pence, cents)."
      scalar MinorUnits @inaccessible
      ${shared}`
    const result = composed({ name: 'other', typeDefs: neighbour })
    expect(result.errors ?? []).toEqual([])
    expect((result.hints ?? []).map((hint) => hint.message)).toEqual([])
  })

  test('hides the internal operations from the public', () => {
    const { schema, errors } = composed()
    expect(errors ?? []).toEqual([])
    const api = schema?.toAPISchema()
    expect(
      api?.schemaDefinition
        .rootType('mutation')
        ?.fields()
        .map((field) => field.name),
    ).not.toContain('quoteForOrder')
    expect(['OrderQuote', 'MinorUnits', 'ImportVariantsResult'].map((name) => api?.type(name))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('describes everything it has', () => {
    const undescribed = parse(sdl).definitions.flatMap((definition) => {
      if (!('name' in definition) || definition.name === undefined) return []
      const type = definition.name.value
      const own =
        ['Query', 'Mutation', 'Subscription'].includes(type) ||
        ('description' in definition && definition.description)
          ? []
          : [type]
      const fields = 'fields' in definition ? (definition.fields ?? []) : []
      const within = fields.flatMap((field) => {
        const args = 'arguments' in field ? (field.arguments ?? []) : []
        const bare = [field, ...args].filter((each) => each.description === undefined)
        return bare.map((each) => `${type}.${field.name.value}/${each.name.value}`)
      })
      const values =
        'values' in definition ? (definition.values ?? []).filter((value) => !value.description) : []
      return [...own, ...within, ...values.map((value) => `${type}.${value.name.value}`)]
    })
    expect(undescribed).toEqual([])
  })
})

describe('entities', () => {
  const ENTITIES = `query ($refs: [_Any!]!) { _entities(representations: $refs) { __typename
    ... on Product { id name } ... on Variant { id sku } ... on Channel { id currency } ... on Category { id name } } }`

  test('are found by each of their keys; what does not exist, or is no key, is null', async () => {
    const refs = [
      { __typename: 'Variant', id: small },
      { __typename: 'Variant', sku: 'LAMP-L' },
      { __typename: 'Product', id: lamp.id.toUpperCase() },
      { __typename: 'Channel', id: 'web-uk' },
      { __typename: 'Category', id: desk },
      { __typename: 'Variant', id: 'not an id' },
      { __typename: 'Variant', sku: 'nothing\u0000' },
      { __typename: 'Product', id: "'; drop table products" },
      { __typename: 'Channel', id: '\u0000' },
    ]
    const { _entities } = await world.data(guest, ENTITIES, { refs })
    expect(_entities).toEqual([
      { __typename: 'Variant', id: small, sku: 'LAMP-S' },
      { __typename: 'Variant', id: lamp.variants[1]?.id, sku: 'LAMP-L' },
      { __typename: 'Product', id: lamp.id, name: 'Brass Lamp' },
      { __typename: 'Channel', id: 'web-uk', currency: 'GBP' },
      { __typename: 'Category', id: desk, name: 'Desk' },
      null,
      null,
      null,
      null,
    ])
  })
})
