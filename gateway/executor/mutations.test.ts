import { expect, test } from 'vitest'
import { harnessOf, outline, plain } from '#gateway/testing/harness.ts'
import { shop } from '#gateway/testing/shop.ts'

const two_subgraphs = `mutation {
  first: rename(id: "u1", nick: "new") { nick reviews { body } }
  review(item: "b1", body: "Good") { body author { name } item { title } }
  last: rename(id: "u2", nick: "newer") { nick }
}`

test('mutations run one after the other, in the order of the document', async () => {
  const { graph, run } = harnessOf(shop)
  const { data, errors } = await run(two_subgraphs)
  expect(errors).toBeUndefined()
  expect(plain(data)).toEqual({
    first: { nick: 'new', reviews: [{ body: 'Sandy' }, { body: 'Slow' }] },
    review: { body: 'Good', author: { name: 'Ada L.' }, item: { title: 'Dune' } },
    last: { nick: 'newer' },
  })
  const mutations = graph.requests.filter(({ request }) => request.query.startsWith('mutation'))
  expect(mutations.map(({ service }) => service)).toEqual(['people', 'opinions', 'people'])
})

test('a mutation waits for the one before it', async () => {
  const { graph, run } = harnessOf(shop)
  let running = 0
  for (const name of ['people', 'opinions']) {
    graph.disturb(name, async ({ query }) => {
      running += 1
      expect(query.startsWith('mutation') ? running : 1).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 20))
      running -= 1
      return { data: null, errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] }
    })
  }
  const { errors } = await run(
    'mutation { a: rename(id: "u1", nick: "x") { id } review(item: "b1", body: "") { id } b: rename(id: "u1", nick: "y") { id } }',
  )
  expect(errors?.map(({ path }) => path)).toEqual([['a'], ['review'], ['b']])
})

test('a mutation without an answer may have been done, and says so; it is not sent again', async () => {
  const { graph, run } = harnessOf(shop, { fetch_limit_ms: 50 })
  graph.disturb('people', () => new Promise(() => undefined))
  const { data, errors = [] } = await run('mutation { rename(id: "u1", nick: "x") { nick } }')
  expect(plain(data)).toEqual({ rename: null })
  expect(errors.map(outline)).toEqual([
    {
      message:
        'There was no answer in time, so it may or may not have been done. Repeat it with the same idempotency key.',
      path: ['rename'],
      code: 'UNAVAILABLE',
    },
  ])
  expect(graph.requests.length).toBe(1)
})

test('a failed mutation does not undo what the others return', async () => {
  const { graph, run } = harnessOf(shop)
  graph.disturb('stock', () => Promise.reject(new Error('down')))
  const { data } = await run(
    'mutation { restock(id: "b1", by: 1) { title } rename(id: "u1", nick: "x") { nick } }',
  )
  expect(plain(data)).toEqual({ restock: null, rename: { nick: 'x' } })
})
