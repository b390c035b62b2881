import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { coerceVariables, complete, shapeAnswer } from '#gateway/executor/execute.ts'
import { compileOperation } from '#gateway/executor/operation/compile-operation.ts'
import { buildSupergraph, type Supergraph } from '#gateway/supergraph/supergraph.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { executionOver, guest } from '#gateway/testing/harness.ts'
import { actualCost } from './actual.ts'
import { createCheckCost } from './check-cost.ts'
import { createCosts } from './estimate.ts'

const items = ['i1', 'i2', 'i3'].map((id) => ({ __typename: 'Item', id, heavy: id, tags: ['a', 'b'] }))
const graph = composeGraph({
  priced: {
    sdl: `
      type Query {
        item: Item
        items: [Item]
        few: [Item] @listSize(assumedSize: 3)
        page(first: Int = 5, last: Int): Page
          @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
        strict(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"])
        dear: Int @cost(weight: 7)
        find(by: FindInput, word: String @cost(weight: 2)): Item
        things: [Thing] @listSize(assumedSize: 2)
        node: Node
        level: Level
      }
      type Mutation { save(input: FindInput): Item }
      input FindInput { id: ID name: String @cost(weight: 3) inner: FindInput }
      type Page { nodes: [Item] edges: [Edge] total: Int @cost(weight: 20) }
      type Edge { node: Item }
      type Item implements Node { id: ID! heavy: String @cost(weight: 4) tags: [String] items: [Item] @listSize(assumedSize: 2) }
      type Big implements Node @cost(weight: 9) { id: ID! item: Item }
      interface Node { id: ID! }
      union Thing = Item | Big enum Level @cost(weight: 5) { A B }
    `,
    resolvers: {
      Query: {
        item: () => items[0],
        items: () => items,
        things: () => items,
        page: () => ({ nodes: items, total: 3 }),
      },
      Mutation: { save: () => items[0] },
    },
  },
})
const supergraph = buildSupergraph(graph.sdl)

function compiled(text: string, given: object, on: Supergraph = supergraph) {
  const operation = compileOperation(on, parse(text), null)
  const coerced = coerceVariables(operation, { ...given })
  if ('errors' in coerced) throw coerced.errors[0]
  return { operation, variables: coerced.variables }
}

function estimate(text: string, given: object = {}, on?: Supergraph): number {
  const { operation, variables } = compiled(text, given, on)
  return createCosts().estimate(operation, variables)
}

const estimates: readonly [query: string, cost: number, variables?: object][] = [
  ['{ __typename }', 0],
  ['{ item { id } }', 1],
  ['{ a: item { id } b: item { id } }', 2],
  ['{ item { id } item { heavy } }', 1 + 4],
  ['{ items { id } }', 10],
  ['{ few { id } }', 3],
  ['{ few { heavy } }', 3 * (1 + 4)],
  ['{ few { items { heavy } } }', 3 * (1 + 2 * (1 + 4))],
  ['{ item { tags } }', 1],
  ['{ page { nodes { id } } }', 1 + 5],
  ['{ page(first: 50) { nodes { id } edges { node { id } } } }', 1 + 50 + 50 * 2],
  ['query Q($n: Int) { page(first: $n) { nodes { id } } }', 1 + 30, { n: 30 }],
  ['query Q($n: Int = 4) { page(first: $n) { nodes { id } } }', 1 + 4],
  ['{ page(last: 8) { nodes { id } } }', 1 + 8],
  ['{ page(first: 1000000) { nodes { items { id } } } }', 1 + 1_000_000 * 3],
  ['{ page(first: -5) { nodes { id } } }', 1],
  ['{ page { total } }', 1 + 20],
  ['{ strict(first: 4) { id } }', 4],
  ['{ dear }', 7],
  ['{ level }', 5],
  ['{ find(word: "x") { id } }', 1 + 2],
  ['{ find(by: { id: 1, inner: { name: "x" } }) { id } }', 1 + 1 + 1 + 3],
  ['query Q($by: FindInput) { find(by: $by) { id } }', 1 + 1 + 3, { by: { name: 'x' } }],
  ['mutation { save(input: { name: "x" }) { id } }', 10 + 1 + 1 + 3],
  ['{ things { ... on Item { heavy } ... on Big { item { id } } } }', 2 * (1 + 4 + 1)],
  ['{ node { id ... on Big { item { id } } } }', 1 + 1],
  ['{ ...F ...F } fragment F on Query { item { id } }', 1],
  ['query Q($no: Boolean!) { dear @include(if: $no) item { id } }', 1, { no: false }],
  ['query Q($no: Boolean!) { dear @skip(if: $no) item { id } }', 1 + 7, { no: false }],
]

test.each(estimates)('%s costs %i', (query, cost, variables) => {
  expect(estimate(query, variables)).toBe(cost)
})

test.each(['{ strict { id } }', '{ strict(first: 1, last: 1) { id } }'])('%s must say how much', (query) => {
  expect(() => estimate(query)).toThrow(/takes exactly one of first, last/)
})

test('directives that are imported under other names count too', () => {
  const renamed = graph.sdl
    .replace(
      /cost\/v0\.1", import: \[[^\]]*\]/,
      'cost/v0.1", as: "price", import: [{ name: "@listSize", as: "@long" }]',
    )
    .replaceAll('@cost(', '@price(')
    .replaceAll('@listSize(', '@long(')
  expect(renamed).toMatch(/@price\(weight.*@long\(/s)
  expect(estimate('{ few { heavy } }', {}, buildSupergraph(renamed))).toBe(3 * (1 + 4))
})

describe('the limit', () => {
  const check = createCheckCost(createCosts(), 20)
  test('a refusal says estimate and limit', () => {
    const { operation, variables } = compiled('{ page(first: 100) { nodes { id } } }', {})
    expect(() => check(operation, variables)).toThrow(/may cost 101, and at most 20/)
    expect(() => check(operation, variables)).toThrow(
      expect.objectContaining({ extensions: { code: 'COST_EXCEEDED', estimatedCost: 101, costMax: 20 } }),
    )
  })
  test('what is within it passes', () => {
    const { operation, variables } = compiled('{ few { id } }', {})
    expect(check(operation, variables)).toBe(3)
  })
})

test('what an answer came to', async () => {
  const cost = async (text: string) => {
    const { operation, variables } = compiled(text, {})
    let actual = 0
    const weights = createCosts().weightsOf(supergraph)
    await complete(executionOver(graph), operation, variables, { viewer: guest }, {}, [], (run) => {
      actual = actualCost(weights, run)
      return shapeAnswer(run)
    })
    return actual
  }
  expect(await cost('{ items { heavy } }')).toBe(3 * (1 + 4))
  expect(await cost('{ page { nodes { id } total } }')).toBe(1 + 3 + 20)
  expect(await cost('{ things { ... on Item { heavy } } }')).toBe(3 * (1 + 4))
  expect(await cost('{ a: page { total } b: page { total nodes { tags } } }')).toBe(1 + 20 + 1 + 20 + 3)
  expect(await cost('{ item { id } node { id } }')).toBe(1)
  expect(await cost('mutation { save { id } }')).toBe(10 + 1)
})
