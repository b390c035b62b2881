import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createEventSource, followed, liveShop } from '#gateway/testing/event-source.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { guest } from '#gateway/testing/harness.ts'
import { serveSubgraph } from '#gateway/testing/http-subgraph.ts'
import { startWorld } from '#gateway/testing/running.ts'
import {
  audienceKey,
  createServiceTokenIssuer,
  createServiceTokenVerifier,
} from '#platform/auth/service-token.ts'
import { createHttpPort } from '#platform/subgraph/http-port.ts'

const secret = 'a secret for tests that is long enough'

async function world() {
  const source = createEventSource()
  const shop = liveShop(source)
  const { schemas } = composeGraph(shop)
  if (schemas.stock === undefined) throw new Error('The shop has no stock.')
  const subgraph = await serveSubgraph('stock', schemas.stock)
  const port = createHttpPort({
    name: 'stock',
    url: subgraph.url,
    serviceTokens: createServiceTokenIssuer(secret, 'gateway'),
  })
  onTestFinished(() => port.close())
  return { subgraph, port, source, shop }
}

const query = { query: 'query Places { warehouses { city } }', operationName: 'Places', viewer: guest }
const mutation = { query: 'mutation { restock(id: "b1", by: 1) { available } }', viewer: guest }
const places = { data: { warehouses: [{ city: 'Oslo' }, { city: 'Rome' }] } }

const reset = (response: ServerResponse) => response.socket?.resetAndDestroy()
const saying = (status: number, body: string) => (response: ServerResponse) =>
  response.writeHead(status).end(body)

test('operations go over kept connections, as the viewer, for this subgraph only', async () => {
  const { subgraph, port } = await world()
  for (let times = 0; times < 10; times += 1) expect(await port.execute(query)).toEqual(places)
  expect(subgraph.connections()).toBeLessThanOrEqual(2)
  expect(subgraph.bodies[0]).toEqual({ query: query.query, operationName: 'Places' })
  const token = subgraph.authorizations[0]?.replace('Bearer ', '') ?? ''
  const open = (audience: string) =>
    createServiceTokenVerifier(audienceKey(secret, audience), audience).verify(token)
  expect(open('stock')).toEqual(guest)
  expect(open('catalog')).toBeNull()
})

test('a query whose connection failed is sent once more', async () => {
  const { subgraph, port } = await world()
  subgraph.mishaps.push(reset)
  expect(await port.execute(query)).toEqual(places)
  expect(subgraph.bodies.length).toBe(2)
})

test('and not a third time', async () => {
  const { subgraph, port } = await world()
  subgraph.mishaps.push(reset, reset)
  await expect(port.execute(query)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } })
  expect(subgraph.bodies.length).toBe(2)
})

test('a mutation is never sent twice', async () => {
  const { subgraph, port } = await world()
  subgraph.mishaps.push(reset)
  await expect(port.execute(mutation)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } })
  expect(subgraph.bodies.length).toBe(1)
})

test.each([
  ['not JSON', 502, '<html>Bad gateway at http://10.0.0.3</html>'],
  ['not GraphQL', 200, '{"hello":1}'],
  ['a list', 200, '[]'],
])('an answer that is %s is no answer, and is not asked for again', async (_what, status, body) => {
  const { subgraph, port } = await world()
  subgraph.mishaps.push(saying(status, body))
  const refused = port.execute(query)
  await expect(refused).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } })
  await expect(refused).rejects.not.toThrow(/10\.0\.0\.3/)
  expect(subgraph.bodies.length).toBe(1)
})

test('a GraphQL answer counts, whatever its status', async () => {
  const { subgraph, port } = await world()
  const errors = [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }]
  subgraph.mishaps.push(saying(401, JSON.stringify({ errors })))
  expect(await port.execute(query)).toEqual({ errors })
})

test('work that is given up stops', async () => {
  const { subgraph, port } = await world()
  subgraph.mishaps.push(() => undefined)
  const signal = AbortSignal.timeout(50)
  await expect(port.execute({ ...query, signal })).rejects.toMatchObject({
    extensions: { code: 'UNAVAILABLE' },
  })
})

test('a subscription over a socket, with a token of its own', async () => {
  const { subgraph, port, source } = await world()
  const events = port
    .subscribe({ query: 'subscription { stockChanged { level } }', viewer: guest })
    [Symbol.asyncIterator]()
  const first = events.next()
  while (source.followers() === 0) await sleep(5)
  source.append('b1')
  expect(await first).toEqual({ done: false, value: { data: { stockChanged: { level: 0 } } } })
  expect(subgraph.authorizations[0]).toMatch(/^Bearer \w+\./)
  await events.return?.()
  expect((await events.next()).done).toBe(true)
})

test('subscriptions of several viewers share a socket, each with its own token', async () => {
  const { subgraph, port, source } = await world()
  const follow = (subject: string) => {
    const viewer = { ...guest, kind: 'customer', subject } as const
    return port
      .subscribe({ query: 'subscription { stockChanged { level } }', viewer })
      [Symbol.asyncIterator]()
  }
  const all = ['a', 'b', 'c'].map(follow)
  const firsts = all.map((events) => events.next())
  await followed(source, 3)
  source.append('b1')
  for (const first of firsts) expect((await first).value).toEqual({ data: { stockChanged: { level: 0 } } })
  expect(subgraph.sockets()).toBe(1)
  expect(new Set(subgraph.authorizations).size).toBe(3)
  for (const events of all) await events.return?.()
})

test('an upstream that runs far ahead of its reader is given up, to be resumed', async () => {
  const { port, source } = await world()
  const events = port
    .subscribe({ query: 'subscription { stockChanged { level } }', viewer: guest })
    [Symbol.asyncIterator]()
  const first = events.next()
  await followed(source, 1)
  for (let number = 0; number < 1_500; number += 1) source.append('b1')
  expect((await first).value).toEqual({ data: { stockChanged: { level: 0 } } })
  await sleep(300)
  let taken = 1
  const drain = async () => {
    for (let next = await events.next(); next.done !== true; next = await events.next()) taken += 1
  }
  await expect(drain()).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } })
  expect(taken).toBe(1_001)
})

test('an answer that is too large is no answer', async () => {
  const { subgraph } = await world()
  const serviceTokens = createServiceTokenIssuer(secret, 'gateway')
  const port = createHttpPort({ name: 'stock', url: subgraph.url, serviceTokens, response_bytes_max: 1_000 })
  onTestFinished(() => port.close())
  subgraph.mishaps.push(saying(200, JSON.stringify({ data: { text: 'x'.repeat(2_000) } })))
  await expect(port.execute(query)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } })
  expect(await port.execute(query)).toEqual(places)
})

test('a refused subscription is a response with errors', async () => {
  const { port } = await world()
  const events: unknown[] = []
  for await (const event of port.subscribe({ query: 'subscription { refused { level } }', viewer: guest }))
    events.push(event)
  expect(events).toMatchObject([{ errors: [{ message: 'not you' }] }])
})

test('a gateway over HTTP: a restart of the subgraph costs no event', async () => {
  const { subgraph, port, source, shop } = await world()
  const { gateway, graph, post } = await startWorld(shop, {
    ports: (name) => (name === 'stock' ? port : graphPort(name)),
  })
  function graphPort(name: string) {
    return composeGraph(shop).port(name)
  }
  expect(graph.sdl.length).toBeGreaterThan(0)
  expect((await post({ query: '{ books { title available } }' })).json).toMatchObject({
    data: { books: [{ available: 7 }, {}, {}] },
  })
  const { createClient } = await import('graphql-ws')
  const { WebSocket } = await import('ws')
  const client = createClient({ url: gateway.websocketUrl, webSocketImpl: WebSocket })
  const seen: unknown[] = []
  const events = client.iterate<unknown, { cursor: string }>({
    query: 'subscription { stockChanged { book { title } } }',
  })
  const reading = (async () => {
    for await (const { extensions } of events) if (seen.push(extensions?.cursor) === 4) break
  })()
  while (source.followers() === 0) await sleep(5)
  source.append('b1')
  while (seen.length < 1) await sleep(5)
  await subgraph.stop()
  source.cut()
  source.append('b2')
  await sleep(150)
  await subgraph.restart()
  source.append('b3')
  while (seen.length < 3) await sleep(5)
  source.append('b1')
  await reading
  expect(seen).toEqual(['1', '2', '3', '4'])
  await client.dispose()
})
