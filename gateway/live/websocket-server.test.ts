import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from 'graphql-ws'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { abandoned, createEventSource, type EventSource, liveShop } from '#gateway/testing/event-source.ts'
import { startWorld, type World } from '#gateway/testing/running.ts'

type Message = Readonly<Record<string, unknown>>

/** A client as the protocol sees it. */
interface Socket {
  send(message: Message): void
  /** The next message, or the code and the reason the socket was closed with. */
  next(): Promise<Message>
  readonly raw: WebSocket
}

function connect({ gateway }: World, parameters?: Message, options: { origin?: string } = {}): Socket {
  const raw = new WebSocket(gateway.websocketUrl, 'graphql-transport-ws', options)
  const messages: Message[] = []
  const readers: ((message: Message) => void)[] = []
  const give = (message: Message) => {
    const reader = readers.shift()
    if (reader === undefined) messages.push(message)
    else reader(message)
  }
  const send = (message: Message) => raw.send(JSON.stringify(message))
  raw.on('message', (data) => give(JSON.parse(String(data))))
  raw.on('close', (code, reason) => give({ closed: code, reason: String(reason) }))
  raw.on('error', (error) => give({ failed: error.message }))
  if (parameters !== undefined) raw.on('open', () => send({ type: 'connection_init', payload: parameters }))
  const next = async () =>
    messages.shift() ?? (await new Promise<Message>((resolve) => readers.push(resolve)))
  return { send, next, raw }
}

async function followed({ followers }: EventSource, wanted: number): Promise<void> {
  for (let tries = 0; followers() !== wanted && tries < 200; tries += 1) await sleep(5)
  expect(followers()).toBe(wanted)
}

const changes = 'subscription { stockChanged { level book { title } } }'
const subscribe = (id: string, query = changes): Message => ({ id, type: 'subscribe', payload: { query } })

test('a subscription over a socket', async () => {
  const source = createEventSource()
  const { next, send } = connect(await startWorld(liveShop(source)), {})
  expect(await next()).toEqual({ type: 'connection_ack' })
  send(subscribe('1'))
  await followed(source, 1)
  source.append('b1')
  const payload = {
    data: { stockChanged: { level: 0, book: { title: 'Dune' } } },
    extensions: { cursor: '1' },
  }
  expect(await next()).toEqual({ id: '1', type: 'next', payload })
  send({ id: '1', type: 'complete' })
  await abandoned(source)
})

test('queries and mutations over a socket', async () => {
  const { next, send } = connect(await startWorld(liveShop(createEventSource())), {})
  await next()
  send(subscribe('q', '{ me { nick } }'))
  expect(await next()).toEqual({ id: 'q', type: 'next', payload: { data: { me: { nick: 'ada' } } } })
  expect(await next()).toEqual({ id: 'q', type: 'complete' })
  send(subscribe('m', 'mutation { rename(id: "u1", nick: "x") { nick } }'))
  expect(await next()).toMatchObject({ id: 'm', payload: { data: { rename: { nick: 'x' } } } })
})

test.each([
  ['bad syntax', '{ me', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['introspection in production', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a reserved alias', '{ me { constructor: nick } }', 'BAD_USER_INPUT'],
])('over a socket, %s is an error', async (_what, query, code) => {
  const { next, send } = connect(await startWorld(liveShop(createEventSource())), {})
  await next()
  send(subscribe('1', query))
  expect(await next()).toMatchObject({
    id: '1',
    type: 'error',
    payload: expect.arrayContaining([expect.objectContaining({ extensions: { code } })]),
  })
})

test('failures are masked over a socket too', async () => {
  const { next, send } = connect(await startWorld(liveShop(createEventSource())), {})
  await next()
  send(subscribe('1', '{ broken { id } }'))
  const { payload } = await next()
  expect(payload).toMatchObject({
    data: { broken: null },
    errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  })
  expect(JSON.stringify(payload)).not.toMatch(/secret_table/)
})

test('the token in the connection parameters says who subscribes', async () => {
  const world = await startWorld(liveShop(createEventSource()))
  const { next, send } = connect(world, { authorization: `Bearer ${await world.issuer.token()}` })
  await next()
  send(subscribe('1', '{ me { nick } }'))
  await next()
  expect(world.graph.requests.at(-1)?.request.viewer).toMatchObject({
    subject: 'account-1',
    tenantId: 'acme',
  })
})

test('a token that is not valid closes the socket with 4403', async () => {
  const world = await startWorld(liveShop(createEventSource()))
  expect(await connect(world, { authorization: 'Bearer nonsense' }).next()).toMatchObject({ closed: 4403 })
})

test('a token that expires ends its streams with 4403', async () => {
  const source = createEventSource()
  const world = await startWorld(liveShop(source))
  const exp = Math.floor(Date.now() / 1000) + 2
  const { next, send } = connect(world, { authorization: `Bearer ${await world.issuer.token({ exp })}` })
  await next()
  send(subscribe('1'))
  await followed(source, 1)
  expect(await next()).toMatchObject({ closed: 4403 })
  await abandoned(source)
})

test('nothing runs before the connection is acknowledged', async () => {
  const socket = connect(await startWorld(liveShop(createEventSource())))
  socket.raw.on('open', () => socket.send(subscribe('1')))
  expect(await socket.next()).toMatchObject({ closed: 4401 })
})

test('a page of another origin may not connect in production; a listed one and our own may', async () => {
  const world = await startWorld(liveShop(createEventSource()), { origins: ['https://shop.example.com'] })
  const first = (origin: string) => connect(world, {}, { origin }).next()
  expect(await first('https://evil.example.com')).toEqual({ failed: 'Unexpected server response: 403' })
  expect(await first('https://shop.example.com')).toEqual({ type: 'connection_ack' })
  expect(await first(`http://localhost:${world.gateway.port}`)).toEqual({ type: 'connection_ack' })
})

test('a frame that is too large closes the socket', async () => {
  const { next, send } = connect(await startWorld(liveShop(createEventSource())), {})
  await next()
  send(subscribe('1', `{ me { nick } } #${'x'.repeat(1024 * 1024)}`))
  expect(await next()).toMatchObject({ closed: 1009 })
})

test('a client that does not read is closed with 4430; memory stays bounded', async () => {
  const source = createEventSource()
  const { next, send, raw } = connect(await startWorld(liveShop(source), { buffered_events_max: 4 }), {})
  await next()
  send(subscribe('1', 'subscription { stockChanged { note } }'))
  await followed(source, 1)
  raw.pause()
  for (let round = 0; round < 60; round += 1) {
    source.append('b1', 'x'.repeat(512 * 1024))
    await sleep(2)
  }
  await followed(source, 0)
  raw.resume()
  let last = await next()
  while (!('closed' in last)) last = await next()
  expect(last).toMatchObject({ closed: 4430 })
})

test('draining sends clients away with a code after which they reconnect', async () => {
  const source = createEventSource()
  const world = await startWorld(liveShop(source))
  const { next, send } = connect(world, {})
  await next()
  send(subscribe('1'))
  await followed(source, 1)
  const drained = world.gateway.drain()
  expect(await next()).toMatchObject({ closed: 1001 })
  await drained
  source.append('b1')
  await followed(source, 0)
})

test('a graphql-ws client that reconnects after its last cursor misses nothing', async () => {
  const source = createEventSource()
  const world = await startWorld(liveShop(source))
  const client = createClient({ url: world.gateway.websocketUrl, webSocketImpl: WebSocket, lazy: true })
  const query = 'subscription S($after: String) { stockChanged(after: $after) { level } }'
  const seen: unknown[] = []
  let after = '0'
  for (let round = 0; round < 4; round += 1) {
    // While the client is away.
    source.append('b1')
    source.append('b2')
    for await (const { extensions } of client.iterate<unknown, { cursor: string }>({
      query,
      variables: { after },
    })) {
      after = extensions?.cursor ?? after
      seen.push(after)
      if (seen.length % 3 === 0) break
      if (seen.length % 3 === 2) source.append('b3')
    }
  }
  expect(seen).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)))
  await client.dispose()
})

test('a swap of the supergraph changes queries at once, and leaves sockets alone', async () => {
  const source = createEventSource()
  const world = await startWorld(liveShop(source))
  const { next, send } = connect(world, {})
  await next()
  send(subscribe('1'))
  await followed(source, 1)
  const grown = world.graph.sdl.replace(
    'email: String!',
    'grown: Int @join__field(graph: PEOPLE) email: String!',
  )
  expect((await world.post({ query: '{ me { grown } }' })).status).toBe(400)
  await world.gateway.swapSupergraph(grown)
  expect((await world.post({ query: '{ me { grown } }' })).status).toBe(200)
  source.append('b1')
  expect(await next()).toMatchObject({ payload: { extensions: { cursor: '1' } } })
  await expect(world.gateway.swapSupergraph('type Query { nonsense')).rejects.toThrow()
  expect((await world.post({ query: '{ me { nick } }' })).json).toEqual({ data: { me: { nick: 'ada' } } })
})
