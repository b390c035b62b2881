import { createServer } from 'node:net'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { createClient } from 'graphql-ws'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import {
  audienceKey,
  createServiceTokenIssuer,
  createServiceTokenVerifier,
} from '#platform/auth/service-token.ts'
import { guestOf, type Viewer } from '#platform/auth/viewer.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import type { ViewerContext } from './authorize.ts'
import { createHttpPort } from './http-port.ts'
import { createLocalPort } from './local-port.ts'
import { serveSubgraph } from './serve.ts'

const secret = 'a secret for tests that is long enough'
const name = 'stock'
const serviceTokens = createServiceTokenIssuer(secret, 'gateway')

/** A served subgraph whose subscription says who subscribes. */
async function served(): Promise<URL> {
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse('type Query { a: Int } type Subscription { me: String! }'),
      resolvers: {
        Subscription: {
          me: {
            async *subscribe(_: unknown, _args: unknown, { viewer }: ViewerContext) {
              yield { me: viewer.tenantId }
            },
          },
        },
      },
    },
  ])
  const contextOf = ({ viewer }: { readonly viewer: Viewer }) => ({ viewer }) as ViewerContext
  const port = createLocalPort({ name, schema, contextOf, logger: silentLogger })
  const nothing = async () => undefined
  const subgraph = {
    name,
    schema,
    contextOf,
    port,
    routes: [],
    start: nothing,
    ready: nothing,
    drain: nothing,
  }
  const verifier = createServiceTokenVerifier(audienceKey(secret, name), name)
  const options = { subgraph, verifier, logger: silentLogger, host: '127.0.0.1', port: await freePort() }
  const { close } = await serveSubgraph(options)
  onTestFinished(close)
  return new URL(`http://127.0.0.1:${options.port}/graphql`)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

async function whoOn(
  url: URL,
  connectionParams: Record<string, unknown>,
  extensions: Record<string, unknown>,
) {
  const client = createClient({
    url: url.href.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
  })
  onTestFinished(() => void client.dispose())
  return (await client.iterate({ query: 'subscription { me }', extensions }).next()).value
}

const authorizationOf = (tenant: string) => `Bearer ${serviceTokens.issue(guestOf(tenant), name)}`

test('each operation of a shared socket runs as its own viewer', async () => {
  const port = createHttpPort({ name, url: await served(), serviceTokens })
  onTestFinished(() => port.close())
  const who = async (tenant: string) => {
    const events = port.subscribe({ query: 'subscription { me }', viewer: guestOf(tenant) })
    return (await events[Symbol.asyncIterator]().next()).value
  }
  expect(await Promise.all(['acme', 'other'].map(who))).toEqual([
    { data: { me: 'acme' } },
    { data: { me: 'other' } },
  ])
})

test('without a token of its own, an operation of a shared socket is refused, not run as another', async () => {
  const url = await served()
  const shared = { authorization: authorizationOf('acme'), sharedByViewers: true }
  const refused = [{ extensions: { code: 'UNAUTHENTICATED' } }]
  await expect(whoOn(url, shared, {})).rejects.toMatchObject(refused)
  await expect(whoOn(url, shared, { authorization: 'Bearer forged' })).rejects.toMatchObject(refused)
})

test('a socket of one viewer stays that viewer’s, whatever an operation says', async () => {
  const own = { authorization: authorizationOf('acme') }
  expect(await whoOn(await served(), own, { authorization: authorizationOf('other') })).toEqual({
    data: { me: 'acme' },
  })
})

test('a socket without a token is closed', async () => {
  await expect(whoOn(await served(), {}, { authorization: authorizationOf('acme') })).rejects.toMatchObject({
    code: 4403,
  })
})
