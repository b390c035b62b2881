import { expect, test } from 'vitest'
import { type createEventSource, liveShop } from '#gateway/testing/event-source.ts'
import type { TestSubgraph } from '#gateway/testing/graph.ts'
import { followers, liveWorld as world } from '#gateway/testing/live-world.ts'

const changes = 'subscription { stockChanged { level book { title } } }'
const counted = 'subscription { stockChanged { level book { title available } } }'

/** `Book.available` moves from stock to catalog: the same subscription then asks another question upstream. */
function moved(source: ReturnType<typeof createEventSource>) {
  const { catalog, stock, ...others } = liveShop(source)
  return {
    ...others,
    catalog: {
      resolvers: catalog?.resolvers ?? {},
      sdl: `${catalog?.sdl} extend type Book { available: Int @override(from: "stock") }`,
    },
    stock: stock as TestSubgraph,
  }
}

test('a swap that asks the same upstream does not touch it', async () => {
  const { source, follow, swapTo } = world()
  const follower = follow(changes)
  await followers(source, 1)
  const next = async (cursor: string) => {
    source.append('b1')
    expect(await follower.next()).toMatchObject({ extensions: { cursor } })
  }
  await next('1')
  swapTo({
    ...liveShop(source),
    people: { sdl: 'type User @key(fields: "id") { id: ID! nick: String! @shareable }', resolvers: {} },
  })
  // A stream that moves does so between two events: with the second one it would have.
  for (const cursor of ['2', '3', '4']) await next(cursor)
  expect(source.starts).toEqual([null])
  expect(source.followers()).toBe(1)
})

test('a swap that asks another question goes on after the last cursor', async () => {
  const { source, follow, swapTo, graph } = world()
  const follower = follow(counted)
  await followers(source, 1)
  source.append('b1')
  expect(await follower.next()).toMatchObject({
    data: { stockChanged: { book: { title: 'Dune', available: 7 } } },
  })
  graph.disturb('catalog', async ({ variables }) => {
    const representations = (variables?.representations ?? []) as unknown[]
    return { data: { _entities: representations.map(() => ({ title: 'Dune', available: 99 })) } }
  })
  swapTo(moved(source))
  source.append('b1')
  source.append('b1')
  expect(await follower.next()).toMatchObject({
    data: { stockChanged: { book: { available: 99 } } },
    extensions: { cursor: '2' },
  })
  expect(await follower.next()).toMatchObject({ extensions: { cursor: '3' } })
  expect(source.starts).toEqual([null, '1'])
})

test('a swap before the first event waits for it, so that nothing falls between', async () => {
  const { source, follow, swapTo } = world()
  const follower = follow(counted)
  await followers(source, 1)
  swapTo(moved(source))
  source.append('b1')
  source.append('b2')
  expect(await follower.next()).toMatchObject({ extensions: { cursor: '1' } })
  expect(await follower.next()).toMatchObject({ extensions: { cursor: '2' } })
  expect(source.starts).toEqual([null, '1'])
})

test('a subscription the new graph does not have is told, and ends', async () => {
  const { source, follow, swapTo } = world()
  const follower = follow('subscription { stockChanged { note } }')
  await followers(source, 1)
  const { stock, ...others } = liveShop(source)
  swapTo({ ...others, stock: { resolvers: {}, sdl: (stock?.sdl ?? '').replace('note: String', '') } })
  expect(await follower.next()).toMatchObject({
    errors: [{ message: expect.stringContaining('The graph has changed') }],
  })
  expect(await follower.next()).toBe('ended')
})
