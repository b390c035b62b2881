import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { schemaPort } from '#gateway/testing/graph.ts'
import { guardedShop } from '#gateway/testing/guarded-shop.ts'
import { openWorld, startWorld, type World } from '#gateway/testing/running.ts'
import { shop } from '#gateway/testing/shop.ts'
import { openClient } from '#gateway/testing/stream-client.ts'

let world: World
beforeAll(async () => {
  world = await openWorld(shop, { planInThread: true })
})
afterAll(() => world.gateway.drain())

const accept = 'multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9'
const query = '{ me { nick ... @defer(label: "a") { name reviews { id } } } }'

async function raw({ gateway }: World, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    headers: response.headers,
    text: await response.text(),
  }
}

/** Keeps a subgraph's answers back; `asked` has the signal of the first request. */
function hold(name: string, { graph }: World = world) {
  const gate = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<AbortSignal | undefined>()
  const schema = graph.schemas[name]
  if (schema === undefined) throw new Error(`The test has no subgraph ${name}.`)
  const port = schemaPort(name, schema)
  graph.disturb(name, async (request) => {
    if (!request.query.includes('reviews')) return port.execute(request)
    asked.resolve(request.signal)
    await gate.promise
    return port.execute(request)
  })
  onTestFinished(() => gate.resolve())
  return { release: gate.resolve, asked: asked.promise }
}

test('the bytes of an answer in parts', async () => {
  const answer = await raw(world, { query })
  expect(answer.status).toBe(200)
  expect(answer.type).toBe('multipart/mixed;boundary="graphql";deferSpec=20220824')
  expect(answer.headers.get('cache-control')).toBe('no-store, no-transform')
  const part = (json: string) => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--graphql`
  expect(answer.text).toBe(
    `\r\n--graphql${part('{"data":{"me":{"nick":"ada"}},"hasNext":true}')}${part(
      '{"incremental":[{"label":"a","path":["me"],"data":{"name":"Ada L.","reviews":[{"id":"r1"},{"id":"r3"}]}}],"hasNext":false}',
    )}--\r\n`,
  )
})

/** The value of a metric. */
async function counted(name: string): Promise<number> {
  const { text } = await world.get('/metrics')
  const line = text.split('\n').find((each) => each.startsWith(`${name} `))
  return Number(line?.split(' ').at(-1) ?? 0)
}

test('the first part is there before the others are', async () => {
  const before = await counted('gateway_deferred_answers_total{end="complete"}')
  const opinions = hold('opinions')
  const { news } = await openClient(world, accept, { query })
  expect((await news()).json).toEqual({ data: { me: { nick: 'ada' } }, hasNext: true })
  await opinions.asked
  opinions.release()
  expect((await news()).json).toMatchObject({ incremental: [{ label: 'a' }], hasNext: false })
  await expect.poll(() => counted('gateway_deferred_answers_total{end="complete"}')).toBe(before + 1)
  expect(await counted('gateway_first_part_seconds_count')).toBeGreaterThan(0)
})

test('who does not take parts gets the answer whole, and so does who asks without a thread to plan in', async () => {
  const whole = { data: { me: { nick: 'ada', name: 'Ada L.', reviews: [{ id: 'r1' }, { id: 'r3' }] } } }
  expect((await world.post({ query })).json).toEqual(whole)
  expect(
    (await world.post({ query }, { accept: 'multipart/mixed;deferSpec=20991231, application/json' })).json,
  ).toEqual(whole)
  // Another form of the same operation, compiled for itself.
  expect((await raw(world, { query })).text).toContain('"hasNext":true')
  expect((await world.post({ query })).json).toEqual(whole)
  const threadless = await startWorld(shop)
  expect((await threadless.post({ query }, { accept })).json).toEqual(whole)
})

test('an operation without @defer is answered plainly', async () => {
  const { json } = await world.post({ query: '{ me { nick } }' }, { accept })
  expect(json).toEqual({ data: { me: { nick: 'ada' } } })
})

test('a GET, and what may not be sent with one', async () => {
  const get = (text: string) => world.get(`/graphql?query=${encodeURIComponent(text)}`, { accept })
  expect((await get(query)).text).toContain('"incremental"')
  const mutation = 'mutation { rename(id: "u1", nick: "x") { id ... @defer { name } } }'
  expect((await get(mutation)).status).toBe(405)
  expect((await world.post({ query }, { accept, origin: 'https://evil.example' })).status).toBe(403)
  expect((await world.post({ query }, { accept, 'content-type': 'text/plain' })).status).toBe(415)
})

test.each([
  ['a wrong field', '{ me { nothing ... @defer { name } } }', /Cannot query field/],
  [
    'a label that is a variable',
    'query Q($l: String) { me { id ... @defer(label: $l) { name } } }',
    /must be a text/,
  ],
  [
    'a label twice',
    '{ me { id ... @defer(label: "a") { name } ... @defer(label: "a") { nick } } }',
    /label "a"/,
  ],
  [
    'a root field of a mutation',
    'mutation { ... @defer { rename(id: "u1", nick: "x") { id } } }',
    /root fields/,
  ],
  ['too many', `{ me { id ${'... @defer { name } '.repeat(21)} } }`, /21 deferred fragments/],
])('refused plainly, whatever the client takes: %s', async (_what, text, message) => {
  for (const type of [accept, 'application/json']) {
    const { json } = await world.post({ query: text }, { accept: type })
    expect(json).not.toHaveProperty('data')
    expect(json?.errors?.[0]).toMatchObject({ message: expect.stringMatching(message) })
  }
})

test('what the guards refuse is a plain answer with its status', async () => {
  const thrifty = await startWorld(shop, { planInThread: true, guards: { cost_max: 5 } })
  const text = '{ items { id ... @defer { reviews { id } } } }'
  const answer = await thrifty.post({ query: text }, { accept })
  expect(answer.status).toBe(400)
  expect(answer.json?.errors?.[0]?.extensions.code).toBe('COST_EXCEEDED')
  const strict = await startWorld(guardedShop, { planInThread: true, guards: { unauthorized: 'reject' } })
  const refused = await strict.post({ query: '{ book { id ... @defer { rating } } }' }, { accept })
  expect(refused.status).toBe(401)
})

test('what a viewer may not have comes as null, and is asked of nobody', async () => {
  const guarded = await startWorld(guardedShop, { planInThread: true })
  const text = '{ book { id ... @defer { author { id name email } } } }'
  const answer = await raw(guarded, { query: text })
  expect(answer.text).toContain('"email":null')
  expect(answer.text).toMatch(/"path":\["book","author","email"\],"extensions":\{"code":"UNAUTHENTICATED"/)
  expect(JSON.stringify(guarded.graph.requests.map(({ request }) => request.query))).not.toContain('email')
})

test('failures are masked in every part', async () => {
  const { text } = await raw(world, { query: '{ me { id } ... @defer { broken { id } } }' })
  expect(text).toMatch(/"code":"INTERNAL_SERVER_ERROR"/)
  expect(text).not.toContain('secret_table')
})

test('a trusted document is deferred as any other', async () => {
  const sha256Hash = createHash('sha256').update(query).digest('hex')
  const extensions = { persistedQuery: { version: 1, sha256Hash } }
  expect((await raw(world, { extensions })).text).toContain('PERSISTED_QUERY_NOT_FOUND')
  expect((await raw(world, { query, extensions })).text).toContain('"hasNext":true')
  expect((await raw(world, { extensions })).text).toContain('"hasNext":true')
})

test('when the client leaves, the subgraphs stop', async () => {
  const opinions = hold('opinions')
  const { news, leave } = await openClient(world, accept, { query })
  await news()
  const signal = await opinions.asked
  leave()
  await expect.poll(() => signal?.aborted).toBe(true)
  await expect
    .poll(async () => (await world.get('/metrics')).text)
    .toMatch(/deferred_answers_total\{end="left"\} 1/)
})

test('a gateway that drains finishes the answers it has begun', async () => {
  const ending = await startWorld(shop, { planInThread: true })
  const opinions = hold('opinions', ending)
  const { news } = await openClient(ending, accept, { query })
  await news()
  await opinions.asked
  const draining = ending.gateway.drain()
  opinions.release()
  expect((await news()).json).toMatchObject({ hasNext: false })
  await draining
})
