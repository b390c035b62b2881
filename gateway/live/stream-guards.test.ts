import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { GuardOptions } from '#gateway/guards/options.ts'
import { hashOf } from '#gateway/guards/trusted-documents/manifest.ts'
import { fixedDocuments } from '#gateway/guards/trusted-documents/trusted-documents.ts'
import { guardedWorld, times } from '#gateway/testing/attack.ts'
import { createEventSource, followed, liveShop } from '#gateway/testing/event-source.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { startWorld, type World } from '#gateway/testing/running.ts'
import { multipart, openClient, type Part, readStream, sse } from '#gateway/testing/stream-client.ts'

interface Payload {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
}

/** The first answer in a stream, or the whole answer where none was opened. */
async function answerTo(
  world: World,
  accept: string,
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly streams: boolean; readonly payload: Payload }> {
  const url = world.gateway.url
  const response = await fetch(url, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  const streams = !response.headers.get('content-type')?.includes('json')
  const json = streams ? (/^(?:data: )?(\{.*\})\r?$/m.exec(text)?.[1] ?? '') : text
  const parsed = JSON.parse(json)
  return { status: response.status, streams, payload: parsed.payload ?? parsed }
}

const released = 'query Open { open }'
const releasedChange = 'subscription Any { anyChanged { id } }'
const document = (text: string, name: string, type: 'query' | 'subscription') =>
  ({ id: hashOf(text), name, type, text, owner: 'web', client: null, max_age_seconds: 0 }) as const
const trusted: GuardOptions = {
  documentPolicies: { otherwise: 'trusted' },
  trustedDocuments: fixedDocuments([
    document(released, 'Open', 'query'),
    document(releasedChange, 'Any', 'subscription'),
  ]),
}

const anyChanged = { query: 'subscription { anyChanged { id } }' }
const deep = { query: 'subscription { anyChanged { id author { name } } }' }
const slow = { permits: 1, seconds: 60 }

const refused: readonly [what: string, guards: GuardOptions, body: Record<string, unknown>, code: string][] =
  [
    ['too many directives', { limits: { directives_max: 1 } }, flags(), 'BAD_USER_INPUT'],
    ['an alias flood', {}, { query: `subscription { anyChanged { ${aliases()} } }` }, 'BAD_USER_INPUT'],
    ['a deep selection', { limits: { depth_max: 2 } }, deep, 'BAD_USER_INPUT'],
    ['half a megabyte of text', {}, { query: `${anyChanged.query} #${'x'.repeat(5e5)}` }, 'BAD_USER_INPUT'],
    ['too high a cost', { cost_max: 1 }, { query: joined() }, 'COST_EXCEEDED'],
    ['a text that was not released', trusted, anyChanged, 'PERSISTED_QUERY_REQUIRED'],
    ['an id nobody knows', trusted, { documentId: 'unknown' }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['what needs a sign-in', {}, { query: 'subscription { bookChanged { id } }' }, 'UNAUTHENTICATED'],
    [
      'something forbidden, where nothing is filtered',
      { unauthorized: 'reject' },
      draft(),
      'UNAUTHENTICATED',
    ],
  ]

function aliases() {
  return times(500, (n) => `a${n}: id`)
}

function flags() {
  return { query: 'subscription { anyChanged { id @skip(if: false) title @skip(if: false) } }' }
}

function joined() {
  return 'subscription { anyChanged { id author { id name } } }'
}

function draft() {
  return { query: 'subscription { anyChanged { id draft } }' }
}

describe.each([
  ['server-sent events', sse],
  ['multipart', multipart],
])('over %s, a subscription is refused', (_name, accept) => {
  test.each(refused)('with %s', async (_what, guards, body, code) => {
    const world = await guardedWorld(guards)
    const { payload } = await answerTo(world, accept, body)
    expect(payload.errors?.[0]?.extensions.code).toBe(code)
    expect(payload.data ?? null).toBeNull()
    expect(world.graph.requests.filter(({ request }) => request.query !== '{__typename}')).toEqual([])
    const { text } = await world.get('/metrics')
    expect(text).toContain(`gateway_refusals_total{code="${code}"} 1`)
  })

  test('when its client had too many before', async () => {
    const world = await guardedWorld({ rates: { perClient: slow } })
    expect((await answerTo(world, accept, anyChanged)).payload.data).toEqual({ anyChanged: { id: 'b1' } })
    const { payload } = await answerTo(world, accept, anyChanged)
    expect(payload.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' })
    expect(payload.errors?.[0]?.extensions).toHaveProperty('retryAfterSeconds')
  })

  test('with 429 when its address had too many before', async () => {
    const world = await guardedWorld({ rates: { perAddress: slow } })
    await answerTo(world, accept, anyChanged)
    const { status, streams, payload } = await answerTo(world, accept, anyChanged)
    expect([status, streams, payload.errors?.[0]?.extensions.code]).toEqual([429, false, 'RATE_LIMITED'])
  })

  test('with a key nobody knows', async () => {
    const { status } = await answerTo(await guardedWorld(), accept, anyChanged, { 'x-api-key': 'guess' })
    expect(status).toBe(401)
  })
})

describe.each([
  ['server-sent events', sse],
  ['multipart', multipart],
])('over %s', (_name, accept) => {
  test('what a viewer may not have of an event is null, with an error at its path', async () => {
    const world = await guardedWorld()
    expect((await answerTo(world, accept, draft())).payload).toMatchObject({
      data: { anyChanged: { id: 'b1', draft: null } },
      errors: [{ path: ['anyChanged', 'draft'], extensions: { code: 'UNAUTHENTICATED' } }],
    })
    const authorization = `Bearer ${await world.issuer.token({ scope: 'drafts:books' })}`
    const allowed = await answerTo(world, accept, draft(), { authorization })
    expect(allowed.payload).toEqual({ data: { anyChanged: { id: 'b1', draft: 'draft b1' } } })
  })

  test('a released subscription runs by its id and by its hash', async () => {
    const world = await guardedWorld(trusted)
    const id = hashOf(releasedChange)
    const extensions = { persistedQuery: { version: 1, sha256Hash: id } }
    for (const body of [{ documentId: id }, { extensions }])
      expect((await answerTo(world, accept, body)).payload.data).toEqual({ anyChanged: { id: 'b1' } })
  })

  test('a policy decides', async () => {
    const guards: GuardOptions = { policies: { office_hours: () => true } }
    const ruled = { query: '{ ruled }' }
    expect((await answerTo(await guardedWorld(guards), accept, ruled)).payload.data).toEqual({
      ruled: 'ruled',
    })
    expect((await answerTo(await guardedWorld(), accept, ruled)).payload).toMatchObject({
      data: { ruled: null },
      errors: [{ path: ['ruled'] }],
    })
  })

  test('names are not suggested in production', async () => {
    const { payload } = await answerTo(await guardedWorld(), accept, {
      query: 'subscription { anyChangd { id } }',
    })
    expect(payload.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    expect(JSON.stringify(payload)).not.toMatch(/Did you mean/)
  })

  test('answers say to browsers what plain ones say', async () => {
    const origin = 'https://shop.example.com'
    const world = await guardedWorld({}, { origins: [origin] })
    const { response } = await openClient(world, accept, anyChanged, { origin })
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'access-control-allow-origin': origin,
      vary: expect.stringContaining('Origin'),
    })
  })

  test('streams and sockets of a client are counted, and more may come when one has left', async () => {
    const source = createEventSource()
    const world = await startWorld(liveShop(source), { guards: { sockets: { per_client_max: 1 } } })
    const changes = { query: 'subscription { stockChanged { level } }' }
    const first = await openClient(world, accept, changes)
    await followed(source, 1)
    const { status, payload } = await answerTo(world, accept, changes)
    expect([status, payload.errors?.[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED'])
    expect((await world.get('/metrics')).text).toContain('gateway_refusals_total{code="RATE_LIMITED"} 1')
    // An answer that does not go on is not counted.
    expect((await answerTo(world, accept, { query: '{ me { nick } }' })).status).toBe(200)
    first.leave()
    await sleep(50)
    expect((await openClient(world, accept, changes)).response.status).toBe(200)
  })

  test('a graph that guards more takes from the next event what a viewer may not have', async () => {
    const source = createEventSource()
    const shop = liveShop(source)
    const world = await startWorld(shop)
    const { news } = await openClient(world, accept, {
      query: 'subscription { stockChanged { level note } }',
    })
    await followed(source, 1)
    source.append('b1', 'before')
    expect(payloadOf(await news())).toMatchObject({ data: { stockChanged: { note: 'before' } } })
    const { stock } = shop
    if (stock === undefined) throw new Error('The shop has changed.')
    const sdl = stock.sdl.replace('note: String', 'note: String @authenticated')
    await world.gateway.swapSupergraph(composeGraph({ ...shop, stock: { ...stock, sdl } }).sdl)
    source.append('b1', 'after')
    expect(payloadOf(await news())).toMatchObject({
      data: { stockChanged: { note: null } },
      errors: [{ path: ['stockChanged', 'note'] }],
    })
  })
})

const payloadOf = ({ event, json }: Part) =>
  event === undefined ? (json as { payload?: unknown }).payload : json

describe('queries over server-sent events', () => {
  test.each([
    ['that cost too much', { cost_max: 5 }, '{ items { id } }', 'COST_EXCEEDED'],
    ['that were not released', trusted, '{ open }', 'PERSISTED_QUERY_REQUIRED'],
    [
      'that need a scope, where nothing is filtered',
      { unauthorized: 'reject' },
      '{ either }',
      'UNAUTHENTICATED',
    ],
  ] as const)('%s are refused like over POST', async (_what, guards, query, code) => {
    const world = await guardedWorld(guards)
    const { news } = await openClient(world, sse, { query })
    const { json } = await news()
    expect(json).toMatchObject({ errors: [{ extensions: { code } }] })
    expect(await news()).toEqual({ event: 'complete' })
    const plain = await guardedWorld(guards)
    expect((await plain.post({ query })).json?.errors?.[0]?.message).toBe(
      (json as Payload).errors?.[0]?.message,
    )
  })

  test('a released one runs by its id over GET', async () => {
    const world = await guardedWorld(trusted)
    const url = `${world.gateway.url}?documentId=${hashOf(released)}`
    const { news } = await readStream(url, { headers: { accept: sse } })
    expect(await news()).toMatchObject({ json: { data: { open: 'open' } } })
  })
})

test('what is shed says which pages may read it', async () => {
  const origin = 'https://shop.example.com'
  const world = await guardedWorld({}, { origins: [origin], overload: { in_flight_max: 0 } })
  const answer = await world.post({ query: '{ open }' }, { origin })
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([503, origin])
})
