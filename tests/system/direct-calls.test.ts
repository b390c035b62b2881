import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import {
  audienceKey,
  createServiceTokenIssuer,
  createServiceTokenVerifier,
} from '#platform/auth/service-token.ts'
import { serviceViewer } from '#platform/auth/viewer.ts'
import { type ServedSubgraph, serveSubgraph } from '#platform/subgraph/serve.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { startTestSubgraph, type TestSubgraph } from '#platform/testing/test-subgraph.ts'
import { guest } from '#platform/testing/viewers.ts'
import { createCatalog } from '#subgraphs/catalog/subgraph.ts'

const secret = 'a-service-token-secret-for-tests-0123456789'
const issuer = createServiceTokenIssuer(secret, 'gateway')
const stranger = createServiceTokenIssuer('another-secret-of-enough-characters-0123', 'gateway')

let catalog: TestSubgraph
let served: ServedSubgraph
beforeAll(async () => {
  catalog = await startTestSubgraph('catalog', createCatalog)
  served = await serveSubgraph({
    subgraph: catalog.subgraph,
    port: 0,
    host: '127.0.0.1',
    verifier: createServiceTokenVerifier(audienceKey(secret, 'catalog'), 'catalog'),
    logger: silentLogger,
  })
})
afterAll(async () => {
  await served.close()
  await catalog.stop()
})

async function post(body: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`http://127.0.0.1:${served.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return {
    status: answer.status,
    body: (await answer.json()) as { data?: unknown; errors?: { message: string }[] },
  }
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const sdl = JSON.stringify({ query: '{ _service { sdl } }' })

describe("a subgraph's own port", () => {
  test.each([
    ['no token', {}],
    ['nonsense', bearer('nonsense')],
    ['a token of another deployment', bearer(stranger.issue(guest, 'catalog'))],
    ['a token for another subgraph', bearer(issuer.issue(guest, 'orders'))],
    ['identity headers', { 'x-user-id': 'admin', 'x-tenant-id': 'acme', 'x-scopes': 'service' }],
  ])('refuses a call with %s', async (_name, headers) => {
    const answer = await post(sdl, headers)
    expect(answer.status).toBe(401)
    expect(answer.body.data).toBeUndefined()
    expect(answer.body.errors?.[0]?.message).toContain('through the gateway only')
  })

  test('answers the gateway', async () => {
    expect(await post(sdl, bearer(issuer.issue(guest, 'catalog')))).toMatchObject({
      status: 200,
      body: { data: { _service: { sdl: expect.stringContaining('type Product') } } },
    })
  })

  test('refuses an internal operation to a guest, and answers a service', async () => {
    const body = JSON.stringify({
      query: `mutation { quoteForOrder(input: { channelId: "nowhere", currency: "GBP", lines: [] }) { __typename } }`,
    })
    expect((await post(body, bearer(issuer.issue(guest, 'catalog')))).body.errors?.[0]).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    })
    const asService = issuer.issue(serviceViewer('orders', guest.tenantId), 'catalog')
    expect((await post(body, bearer(asService))).body).toMatchObject({
      data: { quoteForOrder: { __typename: 'InvalidInput' } },
    })
  })

  test('says no to bodies that are too large or no JSON', async () => {
    const authorised = bearer(issuer.issue(guest, 'catalog'))
    expect((await post('{"query":', authorised)).status).toBe(400)
    expect((await post(`{"query":"${' '.repeat(6_000_000)}"}`, authorised)).status).toBe(413)
  })

  test('refuses a socket without a valid token', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${served.port}/graphql`, 'graphql-transport-ws')
    const closed = new Promise<number>((resolve) => socket.once('close', resolve))
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: {} })))
    expect(await closed).toBe(4403)
  })

  test('tells its health to anybody', async () => {
    for (const path of ['live', 'ready']) {
      expect((await fetch(`http://127.0.0.1:${served.port}/health/${path}`)).status).toBe(200)
    }
  })
})
