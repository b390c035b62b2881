import { expect, test } from 'vitest'
import { liveShop } from '#gateway/testing/event-source.ts'
import { guest } from '#gateway/testing/harness.ts'
import { followers, liveWorld as world } from '#gateway/testing/live-world.ts'
import type { LiveEvent } from './stream-state.ts'

const changes = 'subscription { stockChanged { level book { title } } }'
const dune = { level: 0, book: { title: 'Dune' } }

test('every event is completed by the other subgraphs, and carries its cursor beside the data', async () => {
  const { source, follow } = world()
  const follower = follow(changes)
  await followers(source, 1)
  source.append('b1')
  expect(await follower.next()).toEqual({ data: { stockChanged: dune }, extensions: { cursor: '1' } })
})

test('a client that selects the cursor gets it as it asked', async () => {
  const { source, follow } = world()
  const follower = follow('subscription { stockChanged { resumeCursor: level c: cursor cursor } }')
  await followers(source, 1)
  source.append('b1')
  expect(await follower.next()).toEqual({
    data: { stockChanged: { resumeCursor: 0, c: '1', cursor: '1' } },
    extensions: { cursor: '1' },
  })
})

test('equal subscribers share one upstream and one execution', async () => {
  const { source, follow, live, entityRequests } = world()
  const all = [follow(changes), follow(changes), follow(changes)]
  await followers(source, 1)
  source.append('b1')
  const events = await Promise.all(all.map((each) => each.next()))
  expect(events.map((event) => (event as LiveEvent).data)).toEqual(Array(3).fill({ stockChanged: dune }))
  expect(source.starts.length).toBe(1)
  expect(entityRequests()).toBe(1)
  expect(live.counts()).toEqual({ streams: 1, subscribers: 3 })
})

test('different viewers and different variables do not share', async () => {
  const { source, follow, live } = world()
  const other = { ...guest, tenantId: 'other' }
  follow(changes)
  follow(changes, {}, other)
  follow('subscription S($a: String) { stockChanged(after: $a) { level book { title } } }', { a: '0' })
  await followers(source, 3)
  expect(live.counts().streams).toBe(3)
})

test('the upstream ends with its last subscriber', async () => {
  const { source, follow, live } = world()
  const [one, two] = [follow(changes), follow(changes)]
  await followers(source, 1)
  await one.leave()
  expect(source.followers()).toBe(1)
  await two.leave()
  source.append('b1')
  await followers(source, 0)
  expect(live.counts()).toEqual({ streams: 0, subscribers: 0 })
})

test.each([
  ['a variable', 'subscription S($a: String) { stockChanged(after: $a) { level } }', { a: '1' }],
  ['a literal', 'subscription { stockChanged(after: "1") { level } }', {}],
  ['a default', 'subscription S($a: String = "1") { stockChanged(after: $a) { level } }', {}],
])('a client resumes with `after` as %s', async (_how, text, variables) => {
  const { source, follow } = world()
  for (const book of ['b1', 'b2', 'b3']) source.append(book)
  const follower = follow(text, variables)
  expect(await follower.next()).toMatchObject({ extensions: { cursor: '2' } })
  expect(await follower.next()).toMatchObject({ extensions: { cursor: '3' } })
  expect(source.starts).toEqual(['1'])
})

test('a newcomer with a cursor does not join a stream that has moved past it', async () => {
  const { source, follow } = world()
  source.append('b1')
  source.append('b2')
  const text = 'subscription { stockChanged(after: "0") { level } }'
  const early = follow(text)
  await early.next()
  const late = follow(text)
  expect(await late.next()).toMatchObject({ extensions: { cursor: '1' } })
})

test('after an upstream loss no event is lost, and none comes twice', async () => {
  const { source, follow } = world()
  const follower = follow(changes)
  await followers(source, 1)
  const seen: unknown[] = []
  for (let round = 0; round < 5; round += 1) {
    source.append('b1')
    seen.push(await follower.next())
    source.cut()
    source.append('b2')
    source.append('b3')
    seen.push(await follower.next(), await follower.next())
  }
  const cursors = seen.map((event) => (event as LiveEvent).extensions?.cursor)
  expect(cursors).toEqual(Array.from({ length: 15 }, (_, index) => String(index + 1)))
  expect(source.starts.slice(1)).toEqual(['1', '4', '7', '10', '13'])
})

test('a failing subgraph costs a field of the event, not the stream', async () => {
  const { source, follow, graph } = world()
  const follower = follow('subscription { stockChanged { level book { id rating } } }')
  await followers(source, 1)
  graph.disturb('opinions', () => Promise.reject(new Error('down')))
  source.append('b1')
  expect(await follower.next()).toMatchObject({
    data: { stockChanged: { level: 0, book: { id: 'b1', rating: null } } },
    errors: [{ path: ['stockChanged', 'book', 'rating'], extensions: { code: 'UNAVAILABLE' } }],
  })
})

test('a refused subscription says so and ends', async () => {
  const follower = world().follow('subscription { refused { level } }')
  expect(await follower.next()).toMatchObject({ data: null, errors: [{ message: 'not you' }] })
  expect(await follower.next()).toBe('ended')
})

test('a subscription that is over ends', async () => {
  const follower = world().follow('subscription { plain }')
  const events = [await follower.next(), await follower.next(), await follower.next(), await follower.next()]
  expect(events).toEqual([{ data: { plain: 1 } }, { data: { plain: 2 } }, { data: { plain: 3 } }, 'ended'])
})

test('wrong variables are refused before anything is asked', async () => {
  const { follow, source } = world()
  const follower = follow('subscription S($a: String!) { stockChanged(after: $a) { level } }')
  expect(await follower.next()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  expect(source.starts).toEqual([])
})

test('a subscriber that does not take its events is dropped; the others go on', async () => {
  const { source, follow } = world(liveShop, 3)
  const [slow, quick] = [follow(changes), follow(changes)]
  await followers(source, 1)
  for (let round = 0; round < 6; round += 1) {
    source.append('b1')
    expect(await quick.next()).toMatchObject({ extensions: { cursor: String(round + 1) } })
  }
  expect(slow.overflowed()).toBe(true)
  expect(quick.overflowed()).toBe(false)
  expect(await slow.next()).toBe('ended')
})
