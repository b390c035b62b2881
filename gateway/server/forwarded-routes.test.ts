import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { forwardedRoutes } from './forwarded-routes.ts'

interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const seen: Seen[] = []
let answer: (seen: Seen) => readonly [number, string] = () => [200, 'ok']
let gate: Promise<void> = Promise.resolve()
let there: Server
let here: Server
const portOf = (server: Server) => (server.address() as AddressInfo).port

beforeAll(async () => {
  there = createServer(async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const { method = '', url = '', headers } = incoming
    seen.push({ method, url, headers, body: Buffer.concat(chunks) })
    await gate
    const [status, text] = answer(seen.at(-1) as Seen)
    if (status === 0) return incoming.socket.destroy()
    response.writeHead(status, { 'content-type': 'text/x', 'x-inside': 'secret', 'set-cookie': 'a=b' })
    response.end(text)
  }).listen(0, '127.0.0.1')
  await once(there, 'listening')
  const base = `http://127.0.0.1:${portOf(there)}`
  const forwards = {
    '/webhooks/payments': new URL(`${base}/inside/payments`),
    '/simulator/bank': new URL(`${base}/bank`),
    '/webhooks/nobody': new URL('http://127.0.0.1:1/'),
  }
  const routes = forwardedRoutes(forwards, silentLogger)
  here = createServer((incoming, response) => {
    const path = (incoming.url ?? '').split('?')[0]
    const route = routes.find((each) => each.path === path && each.method === incoming.method)
    if (route === undefined) response.writeHead(404).end()
    else route.handle(incoming, response)
  }).listen(0, '127.0.0.1')
  await once(here, 'listening')
})
afterAll(() => {
  here.close()
  there.close()
  here.closeAllConnections()
  there.closeAllConnections()
})
beforeEach(() => {
  seen.length = 0
  answer = () => [200, 'ok']
})

const post = (path: string, body: Uint8Array<ArrayBuffer> | string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${portOf(here)}${path}`, { method: 'POST', body, headers })
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the body goes on byte for byte, also what is no text, and the answer comes back', async () => {
  const bodies = [
    new Uint8Array(randomBytes(64 * 1024)),
    new Uint8Array([0xff, 0xfe, 0, 13, 10, 9, 32]),
    '{ "a" : 1.0 }\n',
  ]
  answer = ({ body }) => [202, `${body.length}`]
  for (const body of bodies) {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
    const response = await post('/webhooks/payments', body)
    expect([response.status, await response.text()]).toEqual([202, `${bytes.length}`])
    expect(sum(seen.at(-1)?.body ?? Buffer.alloc(0))).toBe(sum(bytes))
  }
})

test('a body in chunks arrives whole', async () => {
  const outgoing = request(`http://127.0.0.1:${portOf(here)}/webhooks/payments`, { method: 'POST' })
  for (const part of ['{"id":', '"evt', '_1"}']) outgoing.write(part)
  outgoing.end()
  const [response] = await once(outgoing, 'response')
  response.resume()
  expect(seen[0]?.body.toString()).toBe('{"id":"evt_1"}')
})

test('of the headers only the type and the signature go on, and only what a page needs comes back', async () => {
  const headers = {
    'content-type': 'application/json',
    'webhook-timestamp': '1790000000',
    'webhook-signature': 'v1=ab',
    authorization: 'Bearer stolen',
    cookie: 'a=b',
    'x-forwarded-for': '10.0.0.1',
    'x-viewer': 'admin',
  }
  const response = await post('/webhooks/payments', 'x', headers)
  const { host, connection, 'content-length': length, ...passed } = seen[0]?.headers ?? {}
  expect(passed).toEqual({
    'content-type': 'application/json',
    'webhook-timestamp': '1790000000',
    'webhook-signature': 'v1=ab',
  })
  expect([host, connection, length]).toEqual([`127.0.0.1:${portOf(there)}`, 'keep-alive', '1'])
  expect(response.headers.get('content-type')).toBe('text/x')
  for (const name of ['x-inside', 'set-cookie']) expect(response.headers.get(name)).toBeNull()
})

test('the path is ours and the query theirs; a webhook is only posted', async () => {
  await fetch(`http://127.0.0.1:${portOf(here)}/simulator/bank?tenant=demo&payment=order:1`)
  expect(seen[0]).toMatchObject({ method: 'GET', url: '/bank?tenant=demo&payment=order:1' })
  await post('/webhooks/payments?x=1', 'x')
  expect(seen[1]?.url).toBe('/inside/payments?x=1')
  expect((await fetch(`http://127.0.0.1:${portOf(here)}/webhooks/payments`)).status).toBe(404)
  expect((await post('/graphql', 'x')).status).toBe(404)
  expect(seen).toHaveLength(2)
})

test.each([
  ['says how long it is', { 'content-length': String(64 * 1024 + 1) }],
  ['comes in chunks', { 'transfer-encoding': 'chunked' }],
])('a body that is too large and %s is refused, and its connection closed', async (_how, headers) => {
  const outgoing = request(`http://127.0.0.1:${portOf(here)}/webhooks/payments`, { method: 'POST', headers })
  outgoing.on('error', () => undefined)
  outgoing.write(Buffer.alloc(64 * 1024 + 1))
  const [response] = await once(outgoing, 'response')
  response.resume()
  expect([response.statusCode, response.headers.connection]).toEqual([413, 'close'])
  outgoing.destroy()
  expect(seen).toHaveLength(0)
})

test('nobody there, or who breaks off, or says too much: the provider delivers again', async () => {
  expect((await post('/webhooks/nobody', 'x')).status).toBe(502)
  answer = () => [0, '']
  expect((await post('/webhooks/payments', 'x')).status).toBe(502)
  answer = () => [200, 'x'.repeat(64 * 1024 + 1)]
  expect((await post('/webhooks/payments', 'x')).status).toBe(502)
  answer = () => [200, 'ok']
  expect((await post('/webhooks/payments', 'x')).status).toBe(200)
})

test('no more than so many at once, and whoever sends slowly is not counted', async () => {
  const slow = Array.from({ length: 40 }, () => {
    const socket = connect(portOf(here), '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write('POST /webhooks/payments HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhalf')
    return socket
  })
  let open: () => void = () => undefined
  gate = new Promise((resolve) => {
    open = resolve
  })
  const posted = Array.from({ length: 33 }, () => post('/webhooks/payments', 'x'))
  // The one that is too many is answered at once, and all the others when they are let through.
  const first = await Promise.race(posted)
  open()
  const statuses = await Promise.all(posted.map(async (each) => (await each).status))
  expect(first.status).toBe(503)
  expect(statuses.filter((status) => status === 200)).toHaveLength(32)
  expect((await post('/webhooks/payments', 'x')).status).toBe(200)
  for (const socket of slow) socket.destroy()
})
