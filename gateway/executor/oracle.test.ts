import { beforeAll, describe, expect, test } from 'vitest'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { type Harness, harnessOf, plain, stockAnswers } from '#gateway/testing/harness.ts'
import { shop } from '#gateway/testing/shop.ts'
import { monolith } from '#gateway/testing/shop-monolith.ts'

/**
 * Operations that succeed: our data must be what the stock executor gives, and text for text what graphql-js gives for the same
 * graph as one schema. (The stock executor does not always keep the order of fields.)
 */
const operations: readonly [what: string, text: string, variables?: Record<string, unknown>][] = [
  ['one subgraph', '{ me { id nick name } }'],
  ['fields in the order selected', '{ me { name nick id email } users { nick id } }'],
  ['a field of another subgraph', '{ me { name reviews { body } } }'],
  ['there and back', '{ me { reviews { author { name reviews { body item { title } } } } } }'],
  [
    'four subgraphs',
    '{ books { title available reviews { body author { name } } warehouses { city manager { email } } } }',
  ],
  ['a list of lists', '{ shelves { title available warehouses { city } } }'],
  [
    'an interface across subgraphs',
    '{ items { __typename title ... on Book { pages available } ... on Film { minutes } } }',
  ],
  ['an interface object', '{ items { title reviews { body } rating } }'],
  ['an interface object first', '{ latest { item { title __typename ... on Book { pages } } } }'],
  ['an interface object alone', '{ best { rating } }'],
  ['an interface object and its type', '{ best { __typename rating } }'],
  ['an interface object, aliased type', '{ best { kind: __typename rating } }'],
  [
    'a union',
    '{ hits { __typename ... on Book { title available } ... on Category { name } ... on Film { minutes } } }',
  ],
  ['a union through its interface', '{ hits { ... on Item { title rating } ... on Category { slug } } }'],
  ['@requires with a nested field', '{ books { shipping } }'],
  ['@requires, inputs selected too', '{ books { weight shipping size { height } } }'],
  ['@provides', '{ latest { author { nick } } }'],
  ['beyond what is provided', '{ latest { author { nick name } } }'],
  [
    'aliases',
    '{ a: item(id: "b1") { t: title s: title r: reviews(first: 1) { b: body } } b: item(id: "f1") { t: title } }',
  ],
  [
    'one field with two arguments',
    '{ item(id: "b1") { one: reviews(first: 1) { id } two: reviews(first: 2) { id } } }',
  ],
  [
    'fragments',
    'fragment U on User { nick friends { name } } { me { ...U reviews { author { ...U } } } users { ...U } }',
  ],
  [
    'nested fragments on an interface',
    'fragment I on Item { title ...B } fragment B on Book { pages warehouses { city } } { items { ...I } }',
  ],
  ['merged selections', '{ me { friends { name } friends { nick reviews { body } } } }'],
  [
    'merged selections through fragments',
    '{ items { ... on Item { title } ... on Book { title available } ... on Item { rating } } }',
  ],
  [
    'variables',
    'query Q($id: ID!, $n: Int) { item(id: $id) { title reviews(first: $n) { body } } }',
    { id: 'b1', n: 1 },
  ],
  ['a default variable', 'query Q($n: Int = 2) { items(first: $n) { title reviews(first: $n) { body } } }'],
  [
    '@include true',
    'query Q($yes: Boolean!) { me { nick @include(if: $yes) reviews @include(if: $yes) { body } } }',
    { yes: true },
  ],
  [
    '@include false',
    'query Q($yes: Boolean!) { me { id nick @include(if: $yes) reviews @include(if: $yes) { body } } }',
    { yes: false },
  ],
  [
    '@skip on a fragment',
    'query Q($no: Boolean!) { books { title ... @skip(if: $no) { available shipping } } }',
    { no: false },
  ],
  [
    '@skip on a fragment, skipped',
    'query Q($no: Boolean!) { books { title ... @skip(if: $no) { available shipping } } }',
    { no: true },
  ],
  [
    '@skip and @include of one field',
    'query Q($a: Boolean!, $b: Boolean!) { me { id name @skip(if: $a) @include(if: $b) } }',
    { a: false, b: true },
  ],
  [
    'one field included twice',
    'query Q($a: Boolean!) { me { id @include(if: $a) id name @skip(if: $a) } }',
    { a: true },
  ],
  ['literal conditions', '{ me { id nick @skip(if: true) name @include(if: true) } }'],
  ['everything skipped', '{ me @skip(if: true) { id } users { id } }'],
  [
    'null lists and nulls in lists',
    '{ category(slug: "poems") { name parent { name parent { name } } } hits { ... on Book { title } } }',
  ],
  ['an unknown entity', '{ item(id: "nope") { title reviews { body } } }'],
  [
    'recursive types',
    '{ category(slug: "novels") { parent { items { title } } items { category { items { id } } } } }',
  ],
  [
    'several keys',
    '{ warehouses { manager { email name reviews { body } } books { title manager: warehouses { city } } } }',
  ],
  ['__typename everywhere', '{ __typename me { __typename reviews { __typename item { __typename } } } }'],
  ['introspection', '{ __type(name: "Book") { name fields { name type { kind name } } } }'],
  ['introspection beside data', '{ me { nick } __schema { queryType { name } } __typename }'],
  [
    'introspection by variable',
    'query Q($name: String!) { __type(name: $name) { kind possibleTypes { name } } }',
    { name: 'Hit' },
  ],
  ['no inaccessible types in introspection', '{ __schema { types { name } } }'],
]

describe.each(['never', 'always'] as const)(
  'the executor answers like @apollo/gateway, and like one schema; split: %s',
  (splitting) => {
    let ours: Harness
    let stock: Awaited<ReturnType<typeof stockAnswers>>
    let whole: ReturnType<typeof monolith>
    beforeAll(async () => {
      ours = harnessOf(shop, {}, splitting)
      stock = await stockAnswers(ours.graph)
      whole = monolith(buildSupergraph(ours.graph.sdl).apiSchema)
    })

    test.each(operations)('%s', async (_what, text, variables) => {
      const [our, theirs] = [await ours.run(text, variables), await stock(text, variables)]
      expect(our.errors).toBeUndefined()
      expect(plain(our.data)).toEqual(plain(theirs.data))
      expect(JSON.stringify(our.data)).toBe(JSON.stringify((await whole(text, variables)).data))
    })
  },
)
