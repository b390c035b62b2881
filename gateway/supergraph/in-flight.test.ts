import { expect, test } from 'vitest'
import { composeGraph } from '#gateway/testing/graph.ts'
import { startWorld } from '#gateway/testing/running.ts'
import { shop } from '#gateway/testing/shop.ts'

/** The shop without books' availability, which operations on their way still ask for. */
function shrunk(): string {
  const { stock, ...others } = shop
  if (stock === undefined) throw new Error('The shop has no stock.')
  const sdl = stock.sdl.replaceAll('available: Int\n', '')
  expect(sdl).not.toBe(stock.sdl)
  return composeGraph({ ...others, stock: { ...stock, sdl } }).sdl
}

test('an operation on its way ends on the supergraph it began with', async () => {
  const world = await startWorld(shop)
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  const catalog = composeGraph(shop).port('catalog')
  world.graph.disturb('catalog', async (request) => {
    await held
    return catalog.execute(request)
  })
  const query = '{ books { title available } }'
  const answer = world.post({ query })
  await expect
    .poll(() => world.graph.requests.some(({ request }) => request.query.includes('books')))
    .toBe(true)
  await world.gateway.swapSupergraph(shrunk())
  expect((await world.post({ query })).status).toBe(400)
  release()
  const { json } = await answer
  expect(json).toMatchObject({ data: { books: [{ title: 'Dune', available: 7 }, {}, {}] } })
  expect(json?.errors).toBeUndefined()
})
