import { GraphQLError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { deferringHarness, merged } from '#gateway/testing/deferred.ts'
import { harnessOf, plain } from '#gateway/testing/harness.ts'
import { shop } from '#gateway/testing/shop.ts'
import type { Refusals } from '../operation/refusals.ts'

/** What comes first, then what comes in each later payload: `label path` of its increments. */
type Parts = readonly (readonly string[])[]

const cases: readonly [what: string, text: string, first: unknown, later: Parts, variables?: object][] = [
  [
    'another subgraph',
    '{ me { nick ... @defer(label: "a") { reviews { id } } } }',
    { me: { nick: 'ada' } },
    [['a me']],
  ],
  ['the same subgraph', '{ me { nick ... @defer { name } } }', { me: { nick: 'ada' } }, [['me']]],
  ['both', '{ me { id ... @defer { name reviews { id } } } }', { me: { id: 'u1' } }, [['me']]],
  ['nothing first', '{ me { ... @defer { nick } } }', { me: {} }, [['me']]],
  [
    'root fields',
    '{ __typename ... @defer(label: "r") { me { nick } best { id } } }',
    { __typename: 'Query' },
    [['r ']],
  ],
  [
    'introspection',
    '{ me { nick } ... @defer { __type(name: "Book") { name } me { reviews { id } } } }',
    { me: { nick: 'ada' } },
    [['']],
  ],
  [
    'inside lists, an increment for each item',
    '{ books { id ... @defer(label: "b") { available } } }',
    { books: [{ id: 'b1' }, { id: 'b2' }, { id: 'b3' }] },
    [['b books.0', 'b books.1', 'b books.2']],
  ],
  [
    'inside lists of lists',
    '{ shelves { id ... @defer { available } } }',
    { shelves: [[{ id: 'b1' }, { id: 'b2' }], [], [{ id: 'b3' }]] },
    [['shelves.0.0', 'shelves.0.1', 'shelves.2.0']],
  ],
  [
    'nested, after what is around it',
    '{ me { id ... @defer(label: "a") { reviews { id ... @defer(label: "b") { item { title } } } } } }',
    { me: { id: 'u1' } },
    [['a me'], ['b me.reviews.0', 'b me.reviews.1']],
  ],
  [
    'on a named fragment',
    '{ me { id ...F @defer(label: "f") } } fragment F on User { name }',
    { me: { id: 'u1' } },
    [['f me']],
  ],
  [
    'a fragment spread to two places: two parts',
    '{ me { id ...F @defer(label: "f") friends { id ...F @defer(label: "g") } } } fragment F on User { name }',
    { me: { id: 'u1', friends: [{ id: 'u2' }, { id: 'u3' }] } },
    [['f me'], ['g me.friends.0', 'g me.friends.1']],
  ],
  [
    'in a fragment that is spread twice',
    '{ me { ...F } best { id reviews(first: 1) { author { ...F } } } } fragment F on User { id ... @defer(label: "f") { name } }',
    { me: { id: 'u1' }, best: { id: 'b1', reviews: [{ author: { id: 'u1' } }] } },
    [['f me'], ['f best.reviews.0.author']],
  ],
  [
    'some types of a list',
    '{ items(first: 4) { id ... on Film @defer(label: "f") { minutes available } } }',
    { items: [{ id: 'b1' }, { id: 'b2' }, { id: 'b3' }, { id: 'f1' }] },
    [['f items.3']],
  ],
  [
    'an interface object',
    '{ best { id ... @defer { title ... on Book { pages } } } }',
    { best: { id: 'b1' } },
    [['best']],
  ],
  [
    '@requires',
    '{ item(id: "b1") { id ... on Book @defer { shipping } } }',
    { item: { id: 'b1' } },
    [['item']],
  ],
  [
    'an alias that means another field to the plan',
    '{ item(id: "b1") { id ... on Book @defer { weight: pages shipping } } }',
    { item: { id: 'b1' } },
    [['item']],
  ],
  ['an object that is null', '{ item(id: "nope") { id ... @defer { title } } }', { item: null }, [[]]],
  ['@include false', '{ me { id ... @defer @include(if: false) { name } } }', { me: { id: 'u1' } }, []],
  ['if: false', '{ me { id ... @defer(if: false) { name } } }', { me: { id: 'u1', name: 'Ada L.' } }, []],
  [
    'if: a variable, true',
    'query Q($d: Boolean!) { me { id ... @defer(if: $d) { name } } }',
    { me: { id: 'u1' } },
    [['me']],
    { d: true },
  ],
  [
    'if: a variable, false',
    'query Q($d: Boolean!) { me { id ... @defer(if: $d) { name } } }',
    { me: { id: 'u1', name: 'Ada L.' } },
    [],
    { d: false },
  ],
  [
    'if: a variable nobody gave',
    'query Q($d: Boolean) { me { id ... @defer(if: $d) { name } } }',
    { me: { id: 'u1' } },
    [['me']],
  ],
  [
    'what comes along anyway is not sent later',
    '{ books { id size { width ... @defer { height } } } }',
    {
      books: [
        { id: 'b1', size: { width: 10, height: 20 } },
        { id: 'b2', size: { width: 9, height: 18 } },
        { id: 'b3', size: null },
      ],
    },
    [],
  ],
  [
    '@skip beside @defer',
    'query Q($s: Boolean!) { me { id ... @skip(if: $s) @defer { name } } }',
    { me: { id: 'u1' } },
    [],
    { s: true },
  ],
  [
    'a mutation',
    'mutation { rename(id: "u1", nick: "x") { nick ... @defer(label: "r") { reviews { id } } } }',
    { rename: { nick: 'x' } },
    [['r rename']],
  ],
]

describe('what comes first, and what comes later', () => {
  const parts = deferringHarness(shop)
  const whole = harnessOf(shop)

  test.each(cases)('%s', async (_what, text, first, later, variables = {}) => {
    const payloads = await parts.run(text, { ...variables })
    expect(payloads[0]).toEqual({ data: first, hasNext: later.length > 0 })
    const outlines = payloads.slice(1).map((payload) => {
      const increments = 'incremental' in payload ? (payload.incremental ?? []) : []
      return increments.map(({ label, path }) => `${label === undefined ? '' : `${label} `}${path.join('.')}`)
    })
    // Parts that are ready together may come together.
    expect(outlines.flat()).toEqual(later.flat())
    expect(payloads.map(({ hasNext }) => hasNext)).toEqual(payloads.map((_, at) => at < payloads.length - 1))
    expect(merged(payloads)).toEqual({
      data: plain((await whole.run(text, { ...variables })).data),
      errors: [],
    })
  })
})

test('an entity is asked once for a selection, whichever part asks first', async () => {
  const { graph, run } = deferringHarness(shop)
  await run('{ best { reviews { author { name } } ... @defer { reviews { author { name } } rating } } }')
  const names = graph.requests.filter(({ request }) => request.query.includes('on User{name}'))
  expect(names).toHaveLength(1)
})

test('what is refused is asked of nobody, and comes as null with its error', async () => {
  const refusals: Refusals = {
    key: 'no ratings',
    ofType: () => null,
    ofField: (_type, field) =>
      field === 'rating' || field === 'name' ? new GraphQLError('not for you') : null,
  }
  const { graph, run } = deferringHarness(shop)
  const text =
    '{ items(first: 2) { id rating ... @defer { title rating reviews(first: 1) { author { id name } } } } }'
  const payloads = await run(text, {}, { refusals })
  const error = (...path: (string | number)[]) => expect.objectContaining({ message: 'not for you', path })
  expect(payloads[0]).toMatchObject({
    errors: [error('items', 0, 'rating'), error('items', 1, 'rating')],
  })
  const { data, errors } = merged(payloads)
  expect(errors).toEqual(expect.arrayContaining([error('items', 0, 'reviews', 0, 'author', 'name')]))
  expect(JSON.stringify(data)).not.toMatch(/4\.5|Ada L/)
  expect(graph.requests.map(({ request }) => request.query).join()).not.toMatch(/\b(rating|name)\b/)
})
