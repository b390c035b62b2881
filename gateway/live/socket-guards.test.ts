import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { GuardOptions } from '#gateway/guards/options.ts'
import { hashOf } from '#gateway/guards/trusted-documents/manifest.ts'
import { fixedDocuments } from '#gateway/guards/trusted-documents/trusted-documents.ts'
import { guardedWorld, times } from '#gateway/testing/attack.ts'
import { createEventSource, liveShop } from '#gateway/testing/event-source.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { startWorld, type World } from '#gateway/testing/running.ts'

type Message = Readonly<Record<string, unknown>>

interface Socket {
  send(message: Message): void
  /** The next message, or the code and the reason the socket was closed with. */
  next(): Promise<Message>
}

/** How many refusals the metrics have of what was too much. */
async function rateLimited({ get }: World): Promise<number> {
  const { text } = await get('/metrics')
  return Number(/gateway_refusals_total\{code="RATE_LIMITED"\} (\d+)/.exec(text)?.[1] ?? 0)
}

/** Opens a socket, and initialises it when there are parameters. */
function connect(
  { gateway }: World,
  parameters?: Message,
  headers: Readonly<Record<string, string>> = {},
): Socket {
  const raw = new WebSocket(gateway.websocketUrl, 'graphql-transport-ws', { headers })
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
  raw.on('unexpected-response', (_request, response) => give({ status: response.statusCode }))
  raw.on('error', (error) => give({ failed: error.message }))
  if (parameters !== undefined) raw.on('open', () => send({ type: 'connection_init', payload: parameters }))
  return {
    send,
    next: async () => messages.shift() ?? (await new Promise<Message>((resolve) => readers.push(resolve))),
  }
}

/** What the first answer to an operation is. */
async function answerTo(world: World, payload: Message, parameters: Message = {}): Promise<Message> {
  const { next, send } = connect(world, parameters)
  expect(await next()).toEqual({ type: 'connection_ack' })
  send({ id: '1', type: 'subscribe', payload })
  return next()
}

const refusal = (code: string) => ({ type: 'error', payload: [{ extensions: { code } }] })
const open = { query: '{ open }' }
const released = 'query Open { open }'
const trusted: GuardOptions = {
  documentPolicies: { otherwise: 'trusted' },
  trustedDocuments: fixedDocuments([
    {
      id: hashOf(released),
      name: 'Open',
      type: 'query',
      text: released,
      owner: 'web',
      client: null,
      max_age_seconds: 0,
    },
  ]),
}
const slow = { permits: 2, seconds: 60 }

describe('an operation over a socket is refused', () => {
  const cases: readonly [what: string, guards: GuardOptions, payload: Message, code: string][] = [
    ['with an alias flood', {}, { query: `{ ${times(500, (n) => `a${n}: open`)} }` }, 'BAD_USER_INPUT'],
    ['with half a megabyte of text', {}, { query: `{ open } #${'x'.repeat(500_000)}` }, 'BAD_USER_INPUT'],
    ['that costs too much', { cost_max: 5 }, { query: '{ items { id } }' }, 'COST_EXCEEDED'],
    ['that was not released', trusted, open, 'PERSISTED_QUERY_REQUIRED'],
    ['whose hash nobody knows', trusted, { documentId: 'unknown', query: '' }, 'PERSISTED_QUERY_NOT_FOUND'],
    [
      'that a viewer may have nothing of',
      {},
      { query: 'subscription { bookChanged { id } }' },
      'UNAUTHENTICATED',
    ],
  ]
  test.each(cases)('%s', async (_what, guards, payload, code) => {
    expect(await answerTo(await guardedWorld(guards), payload)).toMatchObject(refusal(code))
  })

  test('when there were too many before', async () => {
    const world = await guardedWorld({ rates: { perClient: slow } })
    for (let sent = 0; sent < 2; sent += 1)
      expect(await answerTo(world, open)).toMatchObject({ type: 'next' })
    expect(await answerTo(world, open)).toMatchObject(refusal('RATE_LIMITED'))
  })
})

test('a released operation runs by its id and by its hash', async () => {
  const world = await guardedWorld(trusted)
  const next = { type: 'next', payload: { data: { open: 'open' } } }
  const persistedQuery = { version: 1, sha256Hash: hashOf(released) }
  expect(await answerTo(world, { query: '', documentId: hashOf(released) })).toMatchObject(next)
  expect(await answerTo(world, { query: '', extensions: { persistedQuery } })).toMatchObject(next)
})

test('what a viewer may not have of an event is null, with an error at its path', async () => {
  const world = await guardedWorld()
  expect(await answerTo(world, { query: 'subscription { anyChanged { id draft } }' })).toMatchObject({
    type: 'next',
    payload: {
      data: { anyChanged: { id: 'b1', draft: null } },
      errors: [{ path: ['anyChanged', 'draft'], extensions: { code: 'UNAUTHENTICATED' } }],
    },
  })
  const authorization = `Bearer ${await world.issuer.token({ scope: 'drafts:books' })}`
  expect(
    await answerTo(world, { query: 'subscription { anyChanged { id draft } }' }, { authorization }),
  ).toMatchObject({ payload: { data: { anyChanged: { id: 'b1', draft: 'draft b1' } } } })
})

describe('a graph that guards more than before', () => {
  const guarded = (from: string, to: string) => {
    const shop = liveShop(createEventSource())
    const { stock } = shop
    if (stock === undefined || !stock.sdl.includes(from)) throw new Error('The shop has changed.')
    return composeGraph({ ...shop, stock: { ...stock, sdl: stock.sdl.replace(from, to) } }).sdl
  }
  const query = 'subscription { stockChanged { level note } }'

  test('ends the streams of those who may not have them any more', async () => {
    const source = createEventSource()
    const world = await startWorld(liveShop(source))
    const { next, send } = connect(world, {})
    expect(await next()).toEqual({ type: 'connection_ack' })
    send({ id: '1', type: 'subscribe', payload: { query } })
    while (source.followers() === 0) await sleep(5)
    await world.gateway.swapSupergraph(
      guarded(
        'stockChanged(after: String): StockChange!',
        'stockChanged(after: String): StockChange! @authenticated',
      ),
    )
    expect(await next()).toMatchObject({ payload: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } })
    expect(await next()).toEqual({ id: '1', type: 'complete' })
  })

  test('takes from the others’ next event what they may not have', async () => {
    const source = createEventSource()
    const world = await startWorld(liveShop(source))
    const { next, send } = connect(world, {})
    expect(await next()).toEqual({ type: 'connection_ack' })
    send({ id: '1', type: 'subscribe', payload: { query } })
    while (source.followers() === 0) await sleep(5)
    source.append('b1', 'before')
    expect(await next()).toMatchObject({ payload: { data: { stockChanged: { note: 'before' } } } })
    await world.gateway.swapSupergraph(guarded('note: String', 'note: String @authenticated'))
    source.append('b1', 'after')
    expect(await next()).toMatchObject({
      payload: { data: { stockChanged: { note: null } }, errors: [{ path: ['stockChanged', 'note'] }] },
    })
  })
})

test.each([
  ['a field', { query: '{ opne }' }],
  ['a value', { query: 'query Q($s: Sort) { items(sort: $s) { id } }', variables: { s: 'NEWES' } }],
])('suggestions for %s are for development', async (_what, payload) => {
  const messageIn = async (environment: 'development' | 'production') =>
    JSON.stringify(await answerTo(await guardedWorld({}, { environment }), payload))
  expect(await messageIn('development')).toMatch(/Did you mean/)
  expect(await messageIn('production')).not.toMatch(/Did you mean|NEWEST/)
})

describe('sockets', () => {
  test('that are never initialised are closed', async () => {
    const { next } = connect(await guardedWorld())
    expect(await next()).toMatchObject({ closed: 4408 })
  })

  test('that are initialised twice are closed', async () => {
    const { next, send } = connect(await guardedWorld(), {})
    expect(await next()).toEqual({ type: 'connection_ack' })
    send({ type: 'connection_init' })
    expect(await next()).toMatchObject({ closed: 4429 })
  })

  test('are so many for an address, whatever it says it is, and more when one is closed', async () => {
    const world = await guardedWorld({ sockets: { per_address_max: 2 } })
    const sockets = [connect(world, {}), connect(world, {}, { 'x-forwarded-for': '203.0.113.9' })]
    for (const { next } of sockets) expect(await next()).toEqual({ type: 'connection_ack' })
    expect(await connect(world, {}, { 'x-forwarded-for': '203.0.113.10' }).next()).toEqual({ status: 429 })
    expect(await rateLimited(world)).toBe(1)
    sockets[0]?.send({ type: 'connection_init' })
    expect(await sockets[0]?.next()).toMatchObject({ closed: 4429 })
    await sleep(50)
    expect(await connect(world, {}).next()).toEqual({ type: 'connection_ack' })
  })

  test('cannot be opened again and again', async () => {
    const world = await guardedWorld({ rates: { perAddress: slow } })
    for (let opened = 0; opened < 2; opened += 1) {
      expect(await connect(world, {}).next()).toEqual({ type: 'connection_ack' })
    }
    expect(await connect(world, {}).next()).toMatchObject({ closed: 4431 })
    expect(await rateLimited(world)).toBe(1)
  })

  test('are so many for a client, over all its addresses', async () => {
    const world = await guardedWorld({ sockets: { per_client_max: 1 }, trustedProxies: ['127.0.0.1', '::1'] })
    const from = (address: string, authorization: string) =>
      connect(world, { authorization }, { 'x-forwarded-for': address }).next()
    const [one, other] = [await world.issuer.token(), await world.issuer.token({ sub: 'account-2' })]
    expect(await from('203.0.113.1', `Bearer ${one}`)).toEqual({ type: 'connection_ack' })
    expect(await from('203.0.113.2', `Bearer ${one}`)).toMatchObject({ closed: 4431 })
    expect(await rateLimited(world)).toBe(1)
    expect(await from('203.0.113.2', `Bearer ${other}`)).toEqual({ type: 'connection_ack' })
  })
})
