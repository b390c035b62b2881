import { expect, test } from 'vitest'
import { type DeferredHarness, deferringHarness } from '#gateway/testing/deferred.ts'
import { schemaPort } from '#gateway/testing/graph.ts'
import { shop } from '#gateway/testing/shop.ts'
import type { SubgraphRequest, SubgraphResponse } from '#platform/subgraph/port.ts'

type Behaviour = (request: SubgraphRequest) => Promise<SubgraphResponse>

const gone = 'This part of the answer is not available right now. Try again in a moment.'
const down: Behaviour = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4001'))

async function disturbed(name: string, behaviour: Behaviour, text: string) {
  const { graph, run } = deferringHarness(shop, { operation_limit_ms: 400, fetch_limit_ms: 200 })
  graph.disturb(name, behaviour)
  return run(text)
}

/** Keeps the answers of a subgraph back until they are released. */
function held(name: string, { graph }: DeferredHarness) {
  const gate = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<AbortSignal | undefined>()
  const schema = graph.schemas[name]
  if (schema === undefined) throw new Error(`The test has no subgraph ${name}.`)
  const port = schemaPort(name, schema)
  graph.disturb(name, async (request) => {
    asked.resolve(request.signal)
    await gate.promise
    return port.execute(request)
  })
  return { release: gate.resolve, asked: asked.promise }
}

test('a subgraph that fails costs the part its fields, and nothing of what was sent', async () => {
  expect(await disturbed('stock', down, '{ books { id ... @defer { available rating } } }')).toEqual([
    { data: { books: [{ id: 'b1' }, { id: 'b2' }, { id: 'b3' }] }, hasNext: true },
    {
      incremental: [0, 1, 2].map((index) => ({
        path: ['books', index],
        data: { available: null, rating: index === 2 ? null : 4.5 },
        errors: [{ message: gone, path: ['books', index, 'available'], code: 'UNAVAILABLE' }],
      })),
      hasNext: false,
    },
  ])
})

test('a null that goes up stops at the part: its object stays', async () => {
  const [first, later] = await disturbed(
    'people',
    down,
    '{ latest { id ... @defer(label: "a") { author { name } } } }',
  )
  expect(first).toMatchObject({ data: { latest: [{}, {}, {}] }, hasNext: true })
  expect(first).not.toHaveProperty('errors')
  expect(later).toMatchObject({
    incremental: [0, 1, 2].map((index) => ({
      label: 'a',
      path: ['latest', index],
      data: null,
      errors: [{ message: gone, path: ['latest', index, 'author', 'name'] }],
    })),
  })
})

test('a null inside a part goes no further than the nearest nullable place', async () => {
  const text =
    '{ item(id: "b1") { id ... on Book @defer { pages category { items { ... on Book { stored } } } } } }'
  const [, later] = await disturbed('stock', down, text)
  expect(later).toMatchObject({ incremental: [{ path: ['item'], data: { pages: 412, category: null } }] })
})

test('what is nested in a part that is null does not come', async () => {
  const text =
    '{ latest { id ... @defer(label: "a") { author { name ... @defer(label: "b") { reviews { id } } } } } }'
  const payloads = await disturbed('people', down, text)
  expect(JSON.stringify(payloads)).not.toContain('"label":"b"')
  expect(payloads.at(-1)).toEqual({ hasNext: false })
})

test('when the first part is null, nothing comes later', async () => {
  const payloads = await disturbed('opinions', down, '{ latest { id ... @defer { item { title } } } }')
  expect(payloads).toEqual([
    { data: null, errors: [{ message: gone, path: ['latest'], code: 'UNAVAILABLE' }], hasNext: false },
  ])
})

test('an error in a field that comes later comes with the field', async () => {
  const behaviour: Behaviour = async ({ query }) =>
    query.includes('_entities')
      ? {
          data: { _entities: [{ name: null }] },
          errors: [{ message: 'Lost.', path: ['_entities', 0, 'name'], extensions: { code: 'TRY_AGAIN' } }],
        }
      : { data: { me: { __typename: 'User', id: 'u1', nick: 'ada' } } }
  const [first, later] = await disturbed('people', behaviour, '{ me { nick ... @defer { name } } }')
  expect(first).toEqual({ data: { me: { nick: 'ada' } }, hasNext: true })
  expect(later).toMatchObject({
    incremental: [{ data: null, errors: [{ message: 'Lost.', path: ['me', 'name'], code: 'TRY_AGAIN' }] }],
  })
})

test('one deadline holds for the whole answer', async () => {
  const silent: Behaviour = () => new Promise(() => undefined)
  const [first, later] = await disturbed(
    'stock',
    silent,
    '{ item(id: "b1") { id ... on Book @defer { available } } }',
  )
  expect(first).toMatchObject({ data: { item: { id: 'b1' } } })
  expect(later).toMatchObject({
    incremental: [
      { data: { available: null }, errors: [{ code: 'UNAVAILABLE', path: ['item', 'available'] }] },
    ],
  })
})

test('a part does not wait for fetches of the first part that it does not depend on', async () => {
  const harness = deferringHarness(shop)
  const opinions = held('opinions', harness)
  const running = harness.run('{ me { id reviews { id } ... @defer { name } } }')
  await opinions.asked
  const names = () => harness.graph.requests.filter(({ request }) => request.query.includes('on User{name}'))
  await expect.poll(() => names().length).toBe(1)
  opinions.release()
  expect(await running).toHaveLength(2)
})

test('what a mutation’s answer is completed with is read when all of it was written', async () => {
  const { graph, run } = deferringHarness(shop)
  await run(
    'mutation { rename(id: "u1", nick: "x") { id ... @defer { reviews { id } } } restock(id: "b1", by: 1) { available } }',
  )
  const order = graph.requests.map(({ service }) => service)
  expect(order).toEqual(['people', 'stock', 'opinions'])
})

test('when the client leaves, what is being asked is given up, and nothing more is sent', async () => {
  const harness = deferringHarness(shop)
  const stock = held('stock', harness)
  const leaving = new AbortController()
  const running = harness.run(
    '{ books { id ... @defer { available } } }',
    {},
    { caller: { signal: leaving.signal } },
  )
  const asked = await stock.asked
  expect(asked?.aborted).toBe(false)
  leaving.abort()
  expect(await running).toHaveLength(1)
  expect(asked?.aborted).toBe(true)
  stock.release()
})

test('when the client of a mutation leaves, it is done, and nothing is read for its answer', async () => {
  const harness = deferringHarness(shop)
  const people = held('people', harness)
  const leaving = new AbortController()
  const text = 'mutation { rename(id: "u1", nick: "x") { id ... @defer { reviews { id } } } }'
  const running = harness.run(text, {}, { caller: { signal: leaving.signal } })
  const asked = await people.asked
  leaving.abort()
  expect(asked?.aborted).toBe(false)
  people.release()
  expect((await running)[0]).toEqual({ data: { rename: { id: 'u1' } }, hasNext: true })
  expect(harness.graph.requests.map(({ service }) => service)).not.toContain('opinions')
})
