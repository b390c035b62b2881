import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { executionOver, guest, harnessOf, outline, plain } from '#gateway/testing/harness.ts'
import { shop } from '#gateway/testing/shop.ts'
import { fault } from '#platform/faults/codes.ts'
import type { SubgraphRequest, SubgraphResponse } from '#platform/subgraph/port.ts'
import { executeOperation } from './execute.ts'
import { compileOperation } from './operation/compile-operation.ts'

type Behaviour = (request: SubgraphRequest) => Promise<SubgraphResponse>

const gone = 'This part of the answer is not available right now. Try again in a moment.'

async function disturbed(name: string, behaviour: Behaviour, text: string) {
  const { graph, run } = harnessOf(shop, { operation_limit_ms: 300, fetch_limit_ms: 100 })
  graph.disturb(name, behaviour)
  const { data, errors = [] } = await run(text)
  return { data: plain(data), errors: errors.map(outline).map(plain) }
}

const down: Behaviour = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4001'))
const silent: Behaviour = () => new Promise(() => undefined)
const refusing: Behaviour = async () => ({
  data: null,
  errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }],
})
const failing: Behaviour = async () => Promise.reject(fault('TRY_AGAIN', 'Starting up.'))
const answering =
  (response: unknown): Behaviour =>
  async () =>
    response as SubgraphResponse

describe('a subgraph that fails costs its fields, and one error for each', () => {
  const text = '{ item(id: "b1") { title ... on Book { available } } }'
  const cases: readonly [what: string, behaviour: Behaviour, code: string, message: string][] = [
    ['down', down, 'UNAVAILABLE', gone],
    ['silent', silent, 'UNAVAILABLE', 'This part of the answer took too long. Try again in a moment.'],
    ['refusing', refusing, 'FORBIDDEN', 'No.'],
    ['failing with a code of ours', failing, 'TRY_AGAIN', 'Starting up.'],
    ['answering nothing', answering({}), 'UNAVAILABLE', gone],
    ['answering another form', answering({ data: { _entities: 'two' } }), 'UNAVAILABLE', gone],
    ['answering too few', answering({ data: { _entities: [] } }), 'UNAVAILABLE', gone],
  ]
  test.each(cases)('%s', async (_what, behaviour, code, message) => {
    expect(await disturbed('stock', behaviour, text)).toEqual({
      data: { item: { title: 'Dune', available: null } },
      errors: [{ message, path: ['item', 'available'], code }],
    })
  })
})

describe('where errors are', () => {
  test('the root field that could not be fetched', async () => {
    expect(await disturbed('people', down, '{ me { nick } best { id } }')).toEqual({
      data: { me: null, best: { id: 'b1' } },
      errors: [{ message: gone, path: ['me'], code: 'UNAVAILABLE' }],
    })
  })

  test('every place of the entity, in lists too', async () => {
    const { data, errors } = await disturbed('people', down, '{ latest { body author { friends { id } } } }')
    expect(data).toBeNull()
    expect(errors).toMatchObject([0, 1, 2].map((index) => ({ path: ['latest', index, 'author', 'friends'] })))
  })

  test("the entity's own index in a list of several requests", async () => {
    const answer = { data: { _entities: [{ available: 1 }, { available: null }, { available: 3 }] } }
    const error = {
      message: 'Lost count.',
      path: ['_entities', 1, 'available'],
      extensions: { code: 'TRY_AGAIN' },
    }
    expect(
      await disturbed('stock', answering({ ...answer, errors: [error] }), '{ books { available } }'),
    ).toEqual({
      data: { books: [{ available: 1 }, { available: null }, { available: 3 }] },
      errors: [{ message: 'Lost count.', path: ['books', 1, 'available'], code: 'TRY_AGAIN' }],
    })
  })

  test('an entity on several paths: all of them', async () => {
    const { errors } = await disturbed('people', refusing, '{ latest { author { name } } }')
    expect(errors.length).toBe(3)
  })

  test('no further than what the client selected', async () => {
    const error = { message: 'Odd.', path: ['_entities', 0, 'weight'], extensions: { code: 'TRY_AGAIN' } }
    const behaviour = answering({
      data: { _entities: [{ __typename: 'Book', weight: null, size: null }] },
      errors: [error],
    })
    const { errors } = await disturbed('catalog', behaviour, '{ best { rating ... on Book { shipping } } }')
    expect(errors).toEqual([{ message: 'Odd.', path: ['best'], code: 'TRY_AGAIN' }])
  })

  test('a fetch whose inputs failed is not sent, and has no error of its own', async () => {
    expect(await disturbed('opinions', down, '{ me { id } latest { item { title } } }')).toEqual({
      data: null,
      errors: [{ message: gone, path: ['latest'], code: 'UNAVAILABLE' }],
    })
  })
})

describe('nulls go up to the nearest nullable place', () => {
  const cases: readonly [what: string, text: string, data: unknown, paths: unknown][] = [
    [
      'non-null field of an object',
      '{ item(id: "b3") { ... on Book { stored } } }',
      { item: null },
      [['item', 'stored']],
    ],
    ['through non-null lists to the root', '{ books { title stored } }', null, [['books', 2, 'stored']]],
    [
      'non-null field that nobody brought',
      '{ nobody: item(id: "b3") { ... on Book { stored title } } me { id } }',
      { nobody: null, me: { id: 'u1' } },
      [['nobody', 'stored']],
    ],
    [
      'an inaccessible type is null, and not named',
      '{ leaky { __typename } }',
      { leaky: [{ __typename: 'Book' }, null] },
      [['leaky', 1]],
    ],
    [
      'an inaccessible enum value is null',
      '{ item(id: "b3") { ... on Book { title condition } } }',
      { item: { title: 'Solaris', condition: null } },
      [['item', 'condition']],
    ],
  ]
  test.each(cases)('%s', async (_what, text, data, paths) => {
    const answer = await harnessOf(shop).run(text)
    expect(plain(answer.data)).toEqual(data)
    expect(answer.errors?.map(({ path }) => path)).toEqual(paths)
    expect(JSON.stringify(answer.errors)).not.toMatch(/Secret|DAMAGED/)
  })
})

describe('what a client gets wrong', () => {
  const cases: readonly [what: string, text: string, variables: Record<string, unknown>, message: RegExp][] =
    [
      [
        'a missing variable',
        'query Q($id: ID!) { item(id: $id) { id } }',
        {},
        /"\$id" of required type "ID!"/,
      ],
      [
        'a variable of another type',
        'query Q($n: Int) { items(first: $n) { id } }',
        { n: 'many' },
        /"\$n" got invalid value/,
      ],
    ]
  test.each(cases)('%s', async (_what, text, variables, message) => {
    const answer = await harnessOf(shop).run(text, variables)
    expect(answer.data).toBeUndefined()
    expect(answer.errors?.[0]?.message).toMatch(message)
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test.each(['constructor', '__proto__', 'toString'])('an alias named %s', async (name) => {
    expect(() => harnessOf(shop).run(`{ me { ${name}: nick } }`)).toThrow('Give the field another alias')
  })

  test('an operation the document does not have', () => {
    expect(() => harnessOf(shop).run('query A { me { id } }', {}, 'B')).toThrow('no operation named "B"')
    expect(() => harnessOf(shop).run('query A { me { id } } query B { me { id } }')).toThrow('say which one')
  })
})

test('an operation that takes too long is answered with what there is', async () => {
  const started = performance.now()
  const { data, errors } = await disturbed(
    'stock',
    silent,
    '{ me { nick } warehouses { city } item(id: "b1") { ... on Book { available } } }',
  )
  expect(performance.now() - started).toBeLessThan(2_000)
  expect(data).toBeNull()
  expect(errors.map((error) => (error as { path: unknown }).path)).toEqual([
    ['warehouses'],
    ['item', 'available'],
  ])
})

test.each([
  ['a query stops', '{ users { id } }', true],
  ['a mutation goes on', 'mutation { rename(id: "u1", nick: "x") { id } }', false],
])('when the client leaves, %s', async (_what, text, isStopped) => {
  const graph = composeGraph(shop)
  const client = new AbortController()
  const seen: boolean[] = []
  graph.disturb('people', async ({ signal }) => {
    client.abort()
    seen.push(signal?.aborted === true)
    return { data: null }
  })
  const operation = compileOperation(buildSupergraph(graph.sdl), parse(text), null)
  await executeOperation(executionOver(graph), operation, {}, { viewer: guest, signal: client.signal })
  expect(seen).toEqual([isStopped])
})
