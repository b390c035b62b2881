import { expect, test } from 'vitest'
import { harnessOf } from '#gateway/testing/harness.ts'
import { shop } from '#gateway/testing/shop.ts'
import type { Splitting } from './plan/repetition.ts'

/** Which subgraphs an operation asks, in order, and how many representations each request carries. */
async function requestsOf(
  text: string,
  variables: Record<string, unknown> = {},
  splitting?: Splitting,
): Promise<readonly string[]> {
  const { graph, run } = harnessOf(shop, {}, splitting)
  const { errors } = await run(text, variables)
  expect(errors).toBeUndefined()
  return graph.requests.map(({ service, request }) => {
    const lists = Object.values(request.variables ?? {}).filter(Array.isArray)
    return [service, ...lists.map(({ length }) => length)].join(' ')
  })
}

const cases: readonly [what: string, text: string, requests: readonly string[]][] = [
  ['one subgraph, one request', '{ me { nick friends { name } } }', ['people']],
  [
    'an entity met twice is asked for once',
    '{ me { reviews { author { name } } } }',
    ['people', 'opinions 1', 'people 1'],
  ],
  ['nothing to ask, no request', '{ item(id: "nope") { rating } }', ['catalog']],
  ['only the objects of the right type', '{ items { ... on Film { available } } }', ['catalog', 'stock 2']],
  [
    'what two paths ask for leaves together, when the answer has to wait for the longer one anyway',
    '{ me { reviews { item { title } } } latest { item { title } } }',
    ['people', 'opinions', 'opinions 1', 'catalog 4'],
  ],
  [
    'different selections of one subgraph leave together',
    '{ books { available warehouses { city } } items { ... on Film { available } } me { name } }',
    ['catalog', 'people', 'stock 3 2'],
  ],
  [
    'what an outer path has asked for is known further in',
    '{ books { reviews { author { name reviews { item { ... on Book { reviews { author { name } } } } } } } } }',
    ['catalog', 'opinions 3', 'catalog 4', 'opinions 2', 'people 3'],
  ],
  [
    'a fetch that @requires waits for its inputs, once',
    '{ best { ... on Book { shipping } } }',
    ['opinions', 'catalog 1', 'stock 1'],
  ],
  ['skipped fetches are not sent', '{ me { id reviews @skip(if: true) { body } } }', ['people']],
  ['introspection asks nobody', '{ __schema { queryType { name } } __typename }', []],
]

test.each(cases)('%s', async (_what, text, requests) => {
  expect(await requestsOf(text)).toEqual(requests)
})

test('a subgraph gets only the variables its fetch uses', async () => {
  const { graph, run } = harnessOf(shop)
  await run(
    'query Q($id: ID!, $n: Int) { item(id: $id) { title reviews(first: $n) { body } } me { nick } }',
    { id: 'b1', n: 1 },
  )
  expect(graph.requests.map(({ service, request }) => [service, request.variables])).toEqual([
    ['catalog', { id: 'b1' }],
    ['people', {}],
    ['opinions', { n: 1, representations: [{ __typename: 'Item', id: 'b1' }] }],
  ])
})

test('equal fetches are equal texts, whatever their place in the plan', async () => {
  const { graph, run } = harnessOf(shop)
  await run('query Names { latest { author { name } } }')
  const names = graph.requests.map(({ request }) => [
    request.operationName,
    /^query (\w+)/.exec(request.query)?.[1],
  ])
  expect(names).toEqual([
    ['Names__opinions', 'Names__opinions'],
    ['Names__people', 'Names__people'],
  ])
})

test('one response name with two meanings keeps the places apart', async () => {
  const { run } = harnessOf(shop)
  const text = `{
    a: item(id: "b1") { rating reviews { author { x: name } } }
    b: item(id: "b1") { rating reviews { author { x: email } } }
  }`
  const { data } = await run(text)
  expect(JSON.stringify(data)).toContain('"x":"ada@example.com"')
  expect(JSON.stringify(data)).toContain('"x":"Ada L."')
})

const repeating = '{ latest { author { name reviews { id body } } } }'

test('a split plan asks for the lists of an entity once, and not below each of its places', async () => {
  const { graph, run } = harnessOf(shop, {}, 'always')
  const { data } = await run(repeating)
  const [first, second] = graph.requests.filter(({ service }) => service === 'opinions')
  expect(first?.request.query).not.toContain('reviews')
  expect(second?.request.query).toContain('...on User{reviews{')
  expect(JSON.stringify(data)).toBe(JSON.stringify((await harnessOf(shop, {}, 'never').run(repeating)).data))
})

test('without being told, an operation is split only after its answers have repeated entities', async () => {
  expect(await requestsOf(repeating)).toEqual(await requestsOf(repeating, {}, 'never'))
})
