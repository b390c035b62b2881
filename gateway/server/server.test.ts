import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { startWorld } from '#gateway/testing/running.ts'
import { shop } from '#gateway/testing/shop.ts'
import { fault } from '#platform/faults/codes.ts'

const me = { query: '{ me { nick reviews { body } } }' }

describe('answers', () => {
  test('a federated query, with a request id', async () => {
    const { post } = await startWorld(shop)
    const answer = await post(me)
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({
      data: { me: { nick: 'ada', reviews: [{ body: 'Sandy' }, { body: 'Slow' }] } },
    })
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('variables and operation names', async () => {
    const { post } = await startWorld(shop)
    const query = 'query A($id: ID!) { item(id: $id) { title } } query B { me { nick } }'
    expect((await post({ query, operationName: 'A', variables: { id: 'b2' } })).json).toEqual({
      data: { item: { title: 'Ubik' } },
    })
    expect((await post({ query, operationName: 'B' })).json).toEqual({ data: { me: { nick: 'ada' } } })
  })

  test('a query over GET, with a preflight header', async () => {
    const { get } = await startWorld(shop)
    const answer = await get('/graphql?query={me{nick}}', { 'apollo-require-preflight': '1' })
    expect(answer.json).toEqual({ data: { me: { nick: 'ada' } } })
  })

  test('an automatic persisted query: unknown, registered, known', async () => {
    const { post } = await startWorld(shop)
    const sha256Hash = createHash('sha256').update(me.query).digest('hex')
    const extensions = { persistedQuery: { version: 1, sha256Hash } }
    expect((await post({ extensions })).json?.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND')
    expect((await post({ ...me, extensions })).status).toBe(200)
    expect((await post({ extensions })).json?.data).toMatchObject({ me: { nick: 'ada' } })
  })

  test('the id and trace of the caller go on, when they are harmless', async () => {
    const { post, graph } = await startWorld(shop)
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    expect((await post(me, { 'x-request-id': 'abc.1', traceparent })).headers.get('x-request-id')).toBe(
      'abc.1',
    )
    expect(graph.requests.at(-1)?.request.traceparent).toBe(traceparent)
    expect(
      (await post(me, { 'x-request-id': '<b>', traceparent: 'x' })).headers.get('x-request-id'),
    ).not.toBe('<b>')
    expect(graph.requests.at(-1)?.request.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
  })
})

describe('refusals', () => {
  const cases: readonly [
    what: string,
    body: unknown,
    headers: Record<string, string>,
    status: number,
    code: string,
  ][] = [
    ['bad syntax', { query: '{ me' }, {}, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nothing }' }, {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a wrong variable', { query: 'query Q($id: ID!) { item(id: $id) { id } }' }, {}, 400, 'BAD_USER_INPUT'],
    ['no query', { variables: {} }, {}, 400, 'BAD_REQUEST'],
    ['a body that is not JSON', '{', {}, 400, 'BAD_REQUEST'],
    [
      'a body that is too large',
      JSON.stringify({ query: `{ me { nick } } #${'x'.repeat(1024 * 1024)}` }),
      {},
      413,
      'BAD_REQUEST',
    ],
    [
      'a form, which another site could send',
      '{"query":"{ me { nick } }"}',
      { 'content-type': 'text/plain' },
      400,
      'BAD_REQUEST',
    ],
    ['several operations in one request', [me, me], {}, 400, 'BAD_USER_INPUT'],
    ['a token that is none', me, { authorization: 'Bearer x' }, 401, 'UNAUTHENTICATED'],
    ['another way to sign in', me, { authorization: 'Basic YTpi' }, 401, 'UNAUTHENTICATED'],
    [
      'introspection in production',
      { query: '{ __schema { types { name } } }' },
      {},
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a subscription over HTTP', { query: 'subscription { never }' }, {}, 400, 'BAD_USER_INPUT'],
    ['too many tokens', { query: `{ ${'me { nick } '.repeat(4_000)} }` }, {}, 400, 'BAD_USER_INPUT'],
  ]
  test.each(cases)('%s', async (_what, body, headers, status, code) => {
    const { post, graph } = await startWorld(shop)
    await sleep(20)
    const before = graph.requests.length
    const answer = await post(body, headers)
    expect(answer.status).toBe(status)
    expect(answer.json?.errors?.[0]?.extensions.code).toBe(code)
    expect(graph.requests.length).toBe(before)
  })

  test('a query over GET without a header that forces a preflight', async () => {
    const { get } = await startWorld(shop)
    const answer = await get('/graphql?query={me{nick}}')
    expect(answer.status).toBe(400)
    expect(answer.json?.errors?.[0]?.message).toMatch(/Cross-Site Request Forgery/)
  })

  test('a mutation over GET', async () => {
    const { get } = await startWorld(shop)
    const query = encodeURIComponent('mutation { rename(id: "u1", nick: "x") { id } }')
    expect((await get(`/graphql?query=${query}`, { 'apollo-require-preflight': '1' })).status).toBe(405)
  })
})

describe('masking', () => {
  test('an unknown failure is one sentence with the request id, and nothing of the inside', async () => {
    const { post } = await startWorld(shop)
    const answer = await post({ query: '{ broken { id } }' }, { 'x-request-id': 'req-1' })
    expect(answer.json).toEqual({
      data: { broken: null },
      errors: [
        {
          message: 'Something went wrong on our side. Quote the request id req-1 when you report it.',
          path: ['broken'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-1' },
        },
      ],
    })
    expect(answer.text).not.toMatch(/secret_table|app\.ts|stack/)
  })

  test('a known failure keeps its code and its sentence', async () => {
    const { post, graph } = await startWorld(shop)
    graph.disturb('people', () =>
      Promise.reject(fault('RATE_LIMITED', 'Slow down.', { retryAfterSeconds: 3 })),
    )
    expect((await post(me)).json).toEqual({
      data: { me: null },
      errors: [
        { message: 'Slow down.', path: ['me'], extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 3 } },
      ],
    })
  })

  test('a subgraph that refuses our own query is our fault, not the client’s', async () => {
    const { post, graph } = await startWorld(shop)
    const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' }
    graph.disturb('people', async () => ({
      errors: [{ message: 'Cannot query field "x" on type "Internal".', extensions }],
    }))
    const answer = await post(me)
    expect(answer.json?.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR')
    expect(answer.text).not.toContain('Internal"')
  })
})

describe('identity', () => {
  const viewerOf = async (headers: Record<string, string>) => {
    const { post, graph, issuer } = await startWorld(shop)
    const authorization = headers.authorization === 'ok' ? `Bearer ${await issuer.token()}` : ''
    await post(me, { ...headers, authorization })
    return graph.requests.at(-1)?.request.viewer
  }

  test('a token', async () => {
    expect(await viewerOf({ authorization: 'ok' })).toMatchObject({
      tenantId: 'acme',
      kind: 'customer',
      subject: 'account-1',
      customerId: 'customer-1',
      scopes: new Set(['orders:read', 'orders:write']),
      client: 'console',
    })
  })

  test('no token: a guest, whatever identity headers say', async () => {
    const forged = {
      'x-user-id': 'root',
      'x-tenant': 'other',
      'x-viewer': '{"kind":"staff"}',
      'x-forwarded-host': 'b.localhost',
    }
    expect(await viewerOf(forged)).toMatchObject({
      tenantId: 'acme',
      kind: 'guest',
      subject: null,
      scopes: new Set(),
    })
  })
})

describe('pages', () => {
  const cases: readonly [path: string, development: number, production: number, contains: RegExp][] = [
    ['/health/live', 200, 200, /live/],
    ['/health/ready', 200, 200, /ready/],
    ['/metrics', 200, 200, /gateway_websockets 0/],
    ['/.well-known/jwks.json', 200, 200, /"kty":"OKP"/],
    ['/', 302, 404, /^$/],
    ['/explorer', 200, 404, /explorer\/assets\/graphiql.min.js/],
    ['/explorer/assets/graphiql.min.js', 200, 404, /GraphiQL/],
    ['/explorer/assets/graphiql.min.css', 200, 404, /graphiql-container/],
    ['/explorer/assets/react.production.min.js', 200, 404, /React/],
    ['/explorer/assets/react-dom.production.min.js', 200, 404, /createRoot/],
    ['/explorer/assets/explorer.js', 200, 404, /createFetcher/],
    ['/explorer/assets/..%2f..%2fpackage.json', 404, 404, /Not found/],
    ['/explorer/assets/constructor', 404, 404, /Not found/],
    ['/nothing', 404, 404, /Nothing is here/],
  ]
  test.each(cases)('%s', async (path, development, production, contains) => {
    const inDevelopment = await startWorld(shop, { environment: 'development' })
    await sleep(20)
    const answer = await inDevelopment.get(path)
    expect(answer.status).toBe(development)
    expect(answer.text).toMatch(contains)
    const inProduction = await startWorld(shop)
    await sleep(20)
    expect((await inProduction.get(path)).status).toBe(production)
  })

  test('Apollo Sandbox greets a browser in development, and nothing does in production', async () => {
    const browser = { accept: 'text/html' }
    expect(
      (await (await startWorld(shop, { environment: 'development' })).get('/graphql', browser)).text,
    ).toMatch(/EmbeddedSandbox/)
    expect((await (await startWorld(shop)).get('/graphql', browser)).text).not.toMatch(/Sandbox/)
  })

  test('the explorer loads nothing from anywhere else', async () => {
    const { get } = await startWorld(shop, { environment: 'development' })
    const page = await get('/explorer')
    expect(page.text).not.toMatch(/(src|href)="(https?:)?\/\//)
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'self'/)
    expect((await get('/explorer/assets/graphiql.min.css')).text).not.toMatch(/url\(["']?(https?:)?\/\//)
  })

  test('ready waits until every subgraph has answered once', async () => {
    let isUp = false
    const { get } = await startWorld(shop, {
      ports: (name) => ({
        name,
        execute: () =>
          isUp || name !== 'stock' ? Promise.resolve({ data: {} }) : Promise.reject(new Error('not yet')),
        subscribe: () => {
          throw new Error('unused')
        },
      }),
    })
    await sleep(50)
    const waiting = await get('/health/ready')
    expect([waiting.status, waiting.json]).toEqual([503, { status: 'waiting', waitingFor: ['stock'] }])
    isUp = true
    await sleep(700)
    expect((await get('/health/ready')).status).toBe(200)
  })
})

test('introspection is for development', async () => {
  const { post } = await startWorld(shop, { environment: 'development' })
  expect((await post({ query: '{ __type(name: "Film") { name } }' })).json).toEqual({
    data: { __type: { name: 'Film' } },
  })
})
