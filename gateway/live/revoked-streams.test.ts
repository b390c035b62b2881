import { createClient } from 'graphql-ws'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import type { ApiKeyDirectory } from '#gateway/identity/api-keys.ts'
import { createEventSource, followed, liveShop } from '#gateway/testing/event-source.ts'
import { createRevocationLog } from '#gateway/testing/revocation-log.ts'
import { startWorld, type World } from '#gateway/testing/running.ts'
import { multipart, openClient, sse } from '#gateway/testing/stream-client.ts'
import { newApiKey } from '#platform/auth/api-key.ts'
import { guestOf } from '#platform/auth/viewer.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { eventually } from '#platform/testing/eventually.ts'

const query = 'subscription { stockChanged { level } }'
const { text: key } = newApiKey(uuidv7())

/** Subscribes with these headers; resolves with how the stream ended. */
type Follow = (world: World, headers: Readonly<Record<string, string>>) => Promise<() => Promise<unknown>>

const overSocket: Follow = async ({ gateway }, headers) => {
  const client = createClient({
    url: gateway.websocketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { ...headers },
  })
  onTestFinished(() => void client.dispose())
  const ended = new Promise((resolve) => {
    client.subscribe(
      { query },
      {
        next: () => undefined,
        error: (closed) => resolve((closed as { code?: unknown }).code),
        complete: () => resolve('complete'),
      },
    )
  })
  return () => ended
}

const overHttp =
  (accept: string): Follow =>
  async (world, headers) => {
    const { news } = await openClient(world, accept, { query }, { ...headers })
    return async () => {
      const json = JSON.stringify((await news()).json)
      return JSON.parse(json.replace(/^{"payload":null,/, '{')).errors?.[0].extensions.code
    }
  }

async function world() {
  const source = createEventSource()
  const log = createRevocationLog()
  const record = { isThere: true }
  const apiKeys: ApiKeyDirectory = {
    async find() {
      const viewer = { ...guestOf('acme', 'erp'), kind: 'partner', subject: 'client-1' } as const
      return record.isThere
        ? { viewer, grant: { id: 'client-1', asked_at_ms: Date.now() }, terms: null }
        : null
    },
  }
  const running = await startWorld(liveShop(source), {
    apiKeys,
    revocations: log.source,
    revocation_look_every_ms: 5,
  })
  const status = async (headers: Record<string, string>) =>
    (await running.post({ query: '{ me { nick } }' }, headers)).status
  return { source, log, record, running, status }
}

describe.each<[string, Follow, unknown]>([
  ['a WebSocket', overSocket, 4403],
  ['server-sent events', overHttp(sse), 'UNAUTHENTICATED'],
  ['multipart', overHttp(multipart), 'UNAUTHENTICATED'],
])('over %s', (_name, follow, last) => {
  test('a subscription ends with its sign-in; those of other sign-ins go on', async () => {
    const { source, log, running, status } = await world()
    const bearer = async (sid: string) => ({ authorization: `Bearer ${await running.issuer.token({ sid })}` })
    const [mine, others] = [await bearer('s1'), await bearer('s2')]
    const ended = await follow(running, mine)
    await follow(running, others)
    // Equal viewers share one stream; it must outlive one of them.
    await followed(source, 1)
    log.add('s1')
    expect(await ended()).toBe(last)
    expect(source.followers()).toBe(1)
    expect([await status(mine), await status(others)]).toEqual([401, 200])
  })

  test('a subscription ends when its key is revoked, and the key opens no other', async () => {
    const { source, log, record, running, status } = await world()
    const ended = await follow(running, { 'x-api-key': key })
    await followed(source, 1)
    record.isThere = false
    log.add('client-1', 'API_CLIENT')
    expect(await ended()).toBe(last)
    await eventually(async () => expect(await status({ 'x-api-key': key })).toBe(401))
  })

  test('a subscription ends when the rights of its key change, and a new one runs with them', async () => {
    const { source, log, running } = await world()
    const ended = await follow(running, { 'x-api-key': key })
    await followed(source, 1)
    log.add('client-1', 'API_CLIENT')
    expect(await ended()).toBe(last)
    // A test's source notices that nobody is there with its next event.
    await eventually(() => {
      source.append('b1')
      expect(source.followers()).toBe(0)
    })
    await eventually(() => follow(running, { 'x-api-key': key }))
    await followed(source, 1)
  })
})
