import { expect, test } from 'vitest'
import { startWorld } from '#gateway/testing/running.ts'
import { openClient, sse } from '#gateway/testing/stream-client.ts'
import { context } from './context.ts'
import { requires } from './requires.ts'
import { subgraphsOf } from './world.ts'

const conflict = { query: '{ product { duty vat } }' }
const refusal = {
  extensions: { code: 'BAD_USER_INPUT' },
  message: expect.stringMatching(/Ask for them in separate operations/),
}

test('what no plan gets right is refused on every transport, and nobody is asked', async () => {
  const world = await startWorld(subgraphsOf(requires))
  const { json } = await world.post(conflict)
  expect(json).toMatchObject({ errors: [refusal] })
  expect(json).not.toHaveProperty('data')
  const stream = await openClient(world, sse, conflict)
  expect((await stream.news()).json).toMatchObject({ errors: [refusal] })
  expect(world.graph.requests.filter(({ request }) => request.query.includes('product'))).toEqual([])
})

test('a graph with contexts is served, though the stock gateway refuses to load it', async () => {
  const world = await startWorld(subgraphsOf(context))
  const { json } = await world.post({ query: '{ shops { product { price(in: 2) } } }' })
  const prices = ['2 EUR', '2 USD', '2 EUR', '2 null'].map((price) => ({ product: { price } }))
  expect(json).toEqual({ data: { shops: prices } })
})
