import { createClient } from 'graphql-ws'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { createEventSource, followed, liveShop } from '#gateway/testing/event-source.ts'
import type { TestSubgraph } from '#gateway/testing/graph.ts'
import { liveWorld } from '#gateway/testing/live-world.ts'
import { startWorld, type World } from '#gateway/testing/running.ts'
import { multipart, openClient, type Part, readStream, sse } from '#gateway/testing/stream-client.ts'
import { eventually } from '#platform/testing/eventually.ts'

const query = 'subscription S($after: String) { stockChanged(after: $after) { level } }'
const moved_query = 'subscription { stockChanged { level book { available } } }'

interface Ask {
  readonly variables?: Readonly<Record<string, unknown>>
  readonly extensions?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/** Subscribes; resolves with what has come so far, and the way to leave. */
type Follow = (world: World, ask?: Ask) => Promise<{ readonly seen: unknown[]; leave(): void }>

const overSocket: Follow = async ({ gateway }, { headers = {}, ...body } = {}) => {
  const client = createClient({
    url: gateway.websocketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { ...headers },
  })
  onTestFinished(() => void client.dispose())
  const seen: unknown[] = []
  client.subscribe({ query, ...body } as never, {
    next: (event) => seen.push(event),
    error: () => undefined,
    complete: () => undefined,
  })
  return { seen, leave: () => void client.dispose() }
}

const overHttp =
  (accept: string): Follow =>
  async (world, { headers = {}, ...body } = {}) => {
    const { news, leave } = await openClient(world, accept, { query, ...body }, headers)
    const seen: unknown[] = []
    const read = async () => {
      for (let part = await news(); part.over === undefined; part = await news()) seen.push(payloadOf(part))
    }
    void read()
    return { seen, leave }
  }

const payloadOf = ({ event, json }: Part) =>
  event === undefined ? (json as { payload?: unknown }).payload : json

async function world() {
  const source = createEventSource()
  source.append('b1')
  return { source, running: await startWorld(liveShop(source, true)) }
}

const event = (cursor: string) => ({
  data: { stockChanged: { level: (Number(cursor) - 1) * 10 } },
  extensions: { cursor },
})
const start = { data: null, extensions: { cursor: '1' } }

describe.each<[string, Follow]>([
  ['a WebSocket', overSocket],
  ['server-sent events', overHttp(sse)],
  ['multipart', overHttp(multipart)],
])('over %s', (_name, follow) => {
  test('who asks is told where the subscription starts, and misses nothing when cut before the first event', async () => {
    const { source, running } = await world()
    const asking = { extensions: { startCursor: true } }
    const { seen, leave } = await follow(running, asking)
    await eventually(() => expect(seen).toEqual([start]))
    leave()
    source.append('b1')
    source.append('b2')
    const again = await follow(running, { variables: { after: '1' } })
    await eventually(() => expect(again.seen).toEqual([event('2'), event('3')]))
  })

  test('a header, or a parameter of the socket, asks for it as well', async () => {
    const { running } = await world()
    const { seen } = await follow(running, { headers: { 'x-start-cursor': 'true' } })
    await eventually(() => expect(seen).toEqual([start]))
  })

  test('who resumes after a cursor is told that one, and then what follows', async () => {
    const { running } = await world()
    const { seen } = await follow(running, { variables: { after: '0' }, extensions: { startCursor: true } })
    await eventually(() => expect(seen).toEqual([{ data: null, extensions: { cursor: '0' } }, event('1')]))
  })

  test('who does not ask gets events only', async () => {
    const { source, running } = await world()
    const { seen } = await follow(running)
    await followed(source, 1)
    source.append('b1')
    await eventually(() => expect(seen).toEqual([event('2')]))
  })

  test('who joins others later is told where they are', async () => {
    const { source, running } = await world()
    const first = await follow(running)
    await followed(source, 1)
    source.append('b1')
    await eventually(() => expect(first.seen).toEqual([event('2')]))
    const late = await follow(running, { extensions: { startCursor: true } })
    await eventually(() => expect(late.seen).toEqual([{ data: null, extensions: { cursor: '2' } }]))
    source.append('b1')
    await eventually(() => expect(late.seen.at(-1)).toEqual(event('3')))
    expect(source.starts.length).toBe(1)
  })

  test('where the subgraph does not say it, the first event is the first message', async () => {
    const source = createEventSource()
    const { seen } = await follow(await startWorld(liveShop(source)), { extensions: { startCursor: true } })
    await followed(source, 1)
    source.append('b1')
    await eventually(() => expect(seen).toEqual([event('1')]))
  })
})

test('an event stream has the place as an `id` without an event, which an EventSource sends back by itself', async () => {
  const { source, running } = await world()
  const url = `${running.gateway.url}?${new URLSearchParams({ query })}`
  const first = await readStream(url, { headers: { accept: sse } })
  const silent: Part[] = []
  for (let part = await first.next(); part.id === undefined; part = await first.next()) silent.push(part)
  expect(silent.every((part) => part.event === undefined)).toBe(true)
  first.leave()
  source.append('b1')
  const again = await readStream(url, { headers: { accept: sse, 'last-event-id': '1' } })
  expect(await again.news()).toMatchObject({ id: '2', json: event('2') })
})

describe('the gateway itself', () => {
  const announcing = (source: Parameters<typeof liveShop>[0]) => liveShop(source, true)

  test('loses nothing of an outage before the first event', async () => {
    const { source, follow } = liveWorld(announcing)
    source.append('b1')
    const follower = follow('subscription { stockChanged { level } }')
    await followed(source, 1)
    source.cut()
    source.append('b1')
    source.append('b1')
    expect(await follower.next()).toMatchObject({ extensions: { cursor: '2' } })
    expect(await follower.next()).toMatchObject({ extensions: { cursor: '3' } })
    expect(source.starts).toEqual(['1', '1'])
  })

  test('swaps to another question before the first event', async () => {
    const { source, follow, swapTo } = liveWorld(announcing)
    const follower = follow(moved_query)
    await followed(source, 1)
    const { catalog, stock, ...others } = announcing(source)
    const sdl = `${catalog?.sdl} extend type Book { available: Int @override(from: "stock") }`
    swapTo({ ...others, stock: stock as TestSubgraph, catalog: { resolvers: catalog?.resolvers ?? {}, sdl } })
    await eventually(() => expect(source.starts).toEqual(['0', '0']))
    source.append('b1')
    expect(await follower.next()).toMatchObject({ extensions: { cursor: '1' } })
  })
})
