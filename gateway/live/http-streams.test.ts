import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { abandoned, createEventSource, followed, liveShop } from '#gateway/testing/event-source.ts'
import { startWorld } from '#gateway/testing/running.ts'
import { multipart, openClient, type Part, readStream, sse } from '#gateway/testing/stream-client.ts'

const changes = 'subscription S($after: String) { stockChanged(after: $after) { level book { title } } }'
const noted = 'subscription { stockChanged { note } }'

async function shop(options: Parameters<typeof startWorld>[1] = {}) {
  const source = createEventSource()
  return { source, world: await startWorld(liveShop(source), options) }
}

/** The answer in a part, and the end of a stream, in the words of both transports. */
const payloadOf = ({ event, json }: Part) =>
  event === undefined ? (json as { payload?: unknown }).payload : json

describe.each([
  ['server-sent events', sse, 'text/event-stream; charset=utf-8'],
  ['multipart', multipart, 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0'],
])('a subscription over %s', (_name, accept, contentType) => {
  test('has every event, completed by the other subgraphs, with its cursor', async () => {
    const { source, world } = await shop()
    const { response, news } = await openClient(world, accept, { query: changes })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(contentType)
    await followed(source, 1)
    source.append('b1')
    expect(payloadOf(await news())).toEqual({
      data: { stockChanged: { level: 0, book: { title: 'Dune' } } },
      extensions: { cursor: '1' },
    })
  })

  test('shares one upstream with sockets and other streams, and runs each event once', async () => {
    const { source, world } = await shop()
    const [one, two] = [
      await openClient(world, accept, { query: changes }),
      await openClient(world, accept === sse ? multipart : sse, { query: changes }),
    ]
    await followed(source, 1)
    source.append('b1')
    expect(payloadOf(await one.news())).toEqual(payloadOf(await two.news()))
    expect(source.starts.length).toBe(1)
    const entities = world.graph.requests.filter(({ request }) => request.query.includes('_entities'))
    expect(entities.length).toBe(1)
  })

  test('resumes after a cursor', async () => {
    const { source, world } = await shop()
    for (const book of ['b1', 'b2', 'b3']) source.append(book)
    const { news } = await openClient(world, accept, { query: changes, variables: { after: '1' } })
    expect(payloadOf(await news())).toMatchObject({ extensions: { cursor: '2' } })
    expect(payloadOf(await news())).toMatchObject({ extensions: { cursor: '3' } })
  })

  test('runs as the viewer of the token', async () => {
    const { source, world } = await shop()
    const authorization = `Bearer ${await world.issuer.token()}`
    await openClient(world, accept, { query: changes }, { authorization })
    await followed(source, 1)
    expect(world.graph.requests.at(-1)?.request.viewer).toMatchObject({ subject: 'account-1' })
  })

  test('is refused with 401 when the token is not valid', async () => {
    const { world } = await shop()
    const { response } = await openClient(world, accept, { query: changes }, { authorization: 'Bearer no' })
    expect(response.status).toBe(401)
  })

  test('is refused to pages of another origin in production', async () => {
    const { world } = await shop()
    const { response } = await openClient(world, accept, { query: changes }, { origin: 'https://evil.test' })
    expect(response.status).toBe(403)
  })

  test('ends with an error when the token expires', async () => {
    const { source, world } = await shop()
    const exp = Math.floor(Date.now() / 1000) + 2
    const authorization = `Bearer ${await world.issuer.token({ exp })}`
    const { news } = await openClient(world, accept, { query: changes }, { authorization })
    await followed(source, 1)
    const last = await news()
    expect(last.json).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    if (accept === sse) expect(await news()).toEqual({ event: 'complete' })
    expect(await news()).toEqual({ over: 'ended' })
    await abandoned(source)
  })

  test('ends the upstream when the client leaves', async () => {
    const { source, world } = await shop()
    const { leave } = await openClient(world, accept, { query: changes })
    await followed(source, 1)
    leave()
    await abandoned(source)
  })

  test('ends when it is over', async () => {
    const { world } = await shop()
    const { news } = await openClient(world, accept, { query: 'subscription { plain }' })
    for (const plain of [1, 2, 3]) expect(payloadOf(await news())).toEqual({ data: { plain } })
    if (accept === sse) expect(await news()).toEqual({ event: 'complete' })
    expect(await news()).toEqual({ over: 'ended' })
  })

  test('is cut off behind a client that does not read; memory stays bounded', async () => {
    const { source, world } = await shop({ buffered_events_max: 4 })
    const { news } = await openClient(world, accept, { query: noted })
    await followed(source, 1)
    for (let round = 0; round < 60; round += 1) {
      source.append('b1', 'x'.repeat(512 * 1024))
      await sleep(2)
    }
    await followed(source, 0)
    let part = await news()
    let last = part
    while (part.over === undefined) {
      last = part
      part = await news()
    }
    expect(part).toEqual({ over: 'ended' })
    if (accept === multipart)
      expect(last.json).toMatchObject({ payload: null, errors: [{ extensions: { code: 'TRY_AGAIN' } }] })
  })

  test('ends at once when the gateway drains, so that the client reconnects', async () => {
    const { source, world } = await shop()
    const { news } = await openClient(world, accept, { query: changes })
    await followed(source, 1)
    const drained = world.gateway.drain()
    const last = await news()
    if (accept === multipart)
      expect(last.json).toMatchObject({ errors: [{ extensions: { code: 'TRY_AGAIN' } }] })
    // Without `complete`: what has not completed is tried again.
    expect(accept === multipart ? await news() : last).toEqual({ over: 'ended' })
    await drained
  })
})

test('operations of every kind over server-sent events', async () => {
  const { world } = await shop()
  const query = await openClient(world, sse, { query: '{ me { nick } }' })
  expect(await query.news()).toEqual({ event: 'next', json: { data: { me: { nick: 'ada' } } } })
  expect(await query.news()).toEqual({ event: 'complete' })
  const mutation = await openClient(world, sse, {
    query: 'mutation { rename(id: "u1", nick: "x") { nick } }',
  })
  expect(await mutation.news()).toMatchObject({ json: { data: { rename: { nick: 'x' } } } })
})

test.each([
  ['bad syntax', '{ me', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['introspection in production', '{ __schema { description } }', 'GRAPHQL_VALIDATION_FAILED'],
])('over server-sent events, %s is an event with errors', async (_what, query, code) => {
  const { world } = await shop()
  const { news, response } = await openClient(world, sse, { query })
  expect(response.status).toBe(200)
  expect(await news()).toMatchObject({
    event: 'next',
    json: { errors: expect.arrayContaining([expect.objectContaining({ extensions: { code } })]) },
  })
  expect(await news()).toEqual({ event: 'complete' })
})

test('failures are masked over server-sent events too', async () => {
  const { world } = await shop()
  const { json } = await (await openClient(world, sse, { query: '{ broken { id } }' })).news()
  expect(json).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] })
  expect(JSON.stringify(json)).not.toMatch(/secret_table/)
})

test("a browser's EventSource: GET, ids, and Last-Event-ID where the operation has no `after`", async () => {
  const { source, world } = await shop()
  for (const book of ['b1', 'b2', 'b3']) source.append(book)
  const url = new URL(world.gateway.url)
  url.searchParams.set('query', 'subscription { stockChanged { level } }')
  const { news } = await readStream(url, { headers: { accept: sse, 'last-event-id': '2' } })
  expect(await news()).toMatchObject({ event: 'next', id: '3' })
  expect(source.starts).toEqual(['2'])
})

test.each([
  ['a mutation over GET', 405, { method: 'GET' }, '?query=mutation{rename(id:"u1",nick:"x"){nick}}'],
  [
    'a form',
    415,
    { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{me{nick}}"}' },
    '',
  ],
  ['no operation', 400, { method: 'POST', body: '{}' }, ''],
  [
    'variables that are no object',
    400,
    { method: 'POST', body: '{"query":"{me{nick}}","variables":[]}' },
    '',
  ],
])('over server-sent events, %s is refused with %i', async (_what, status, init, search) => {
  const { world } = await shop()
  const headers = { accept: sse, 'content-type': 'application/json', ...(init as RequestInit).headers }
  const { response } = await readStream(world.gateway.url + search, { ...(init as RequestInit), headers })
  expect(response.status).toBe(status)
})

test('what accepts multipart and is no subscription is answered plainly', async () => {
  const { world } = await shop()
  const answer = await world.post({ query: '{ me { nick } }' }, { accept: multipart })
  expect(answer.json).toEqual({ data: { me: { nick: 'ada' } } })
  const refused = await world.post({ query: 'subscription { nothing }' }, { accept: multipart })
  expect(refused.json).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
})
