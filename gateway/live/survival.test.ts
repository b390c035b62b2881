import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from 'graphql-ws'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { createEventSource, type EventSource, followed, liveShop } from '#gateway/testing/event-source.ts'
import type { TestSubgraph } from '#gateway/testing/graph.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { serveSubgraph } from '#gateway/testing/http-subgraph.ts'
import { startWorld, type World } from '#gateway/testing/running.ts'
import { multipart, openClient, sse } from '#gateway/testing/stream-client.ts'
import { createServiceTokenIssuer } from '#platform/auth/service-token.ts'
import { createHttpPort } from '#platform/subgraph/http-port.ts'

const query = 'subscription { stockChanged { level book { title available } } }'

/** Subscribes, and adds the cursor of each event to `seen`. */
type Follow = (world: World, seen: unknown[]) => Promise<void>

async function overSocket({ gateway }: World, seen: unknown[]): Promise<void> {
  const client = createClient({ url: gateway.websocketUrl, webSocketImpl: WebSocket, retryAttempts: 0 })
  onTestFinished(() => void client.dispose())
  const next = ({ extensions }: { extensions?: Record<string, unknown> | null }) =>
    seen.push(extensions?.cursor)
  client.subscribe({ query }, { next, error: (error) => seen.push(error), complete: () => seen.push('over') })
}

function overHttp(accept: string): Follow {
  return async (world, seen) => {
    const { news } = await openClient(world, accept, { query })
    const read = async () => {
      for (let part = await news(); ; part = await news()) {
        const { payload = part.json } = (part.json ?? {}) as { payload?: unknown }
        seen.push((payload as { extensions?: { cursor?: unknown } })?.extensions?.cursor ?? part)
        if (part.over !== undefined) return
      }
    }
    void read()
  }
}

/** `Book.available` moves from stock to catalog: the same subscription then asks another question upstream. */
function moved(source: EventSource): Readonly<Record<string, TestSubgraph>> {
  const { catalog, stock, ...others } = liveShop(source)
  if (catalog === undefined || stock === undefined) throw new Error('The shop has changed.')
  const sdl = `${catalog.sdl} extend type Book { available: Int @override(from: "stock") }`
  return { ...others, stock, catalog: { sdl, resolvers: catalog.resolvers } }
}

async function until(seen: readonly unknown[], length: number): Promise<void> {
  for (let tries = 0; seen.length < length && tries < 400; tries += 1) await sleep(5)
  expect(seen.length).toBeGreaterThanOrEqual(length)
}

/** A gateway whose stock subgraph is behind HTTP, so that it can restart. */
async function world() {
  const source = createEventSource()
  const shop = liveShop(source)
  const { schemas, port: portOf } = composeGraph(shop)
  if (schemas.stock === undefined) throw new Error('The shop has no stock.')
  const subgraph = await serveSubgraph('stock', schemas.stock)
  const serviceTokens = createServiceTokenIssuer('a secret for tests that is long enough', 'gateway')
  const port = createHttpPort({ name: 'stock', url: subgraph.url, serviceTokens })
  onTestFinished(() => port.close())
  const running = await startWorld(shop, { ports: (name) => (name === 'stock' ? port : portOf(name)) })
  return { source, subgraph, running }
}

describe.each<[string, Follow]>([
  ['a WebSocket', overSocket],
  ['server-sent events', overHttp(sse)],
  ['multipart', overHttp(multipart)],
])('a subscriber over %s', (_name, follow) => {
  test('is not dropped by a restart of the subgraph, and misses nothing', async () => {
    const { source, subgraph, running } = await world()
    const seen: unknown[] = []
    await follow(running, seen)
    await followed(source, 1)
    source.append('b1')
    await until(seen, 1)
    await subgraph.stop()
    source.cut()
    source.append('b2')
    await sleep(150)
    await subgraph.restart()
    source.append('b3')
    await until(seen, 3)
    source.append('b1')
    await until(seen, 4)
    expect(seen).toEqual(['1', '2', '3', '4'])
  })

  test('is not dropped by swaps of the supergraph, back and forth, and misses nothing', async () => {
    const { source, running } = await world()
    const original = running.graph.sdl
    const other = composeGraph(moved(source)).sdl
    const seen: unknown[] = []
    await follow(running, seen)
    await followed(source, 1)
    source.append('b1')
    await until(seen, 1)
    for (let round = 0; round < 6; round += 1) {
      source.append('b1')
      const swapped = running.gateway.swapSupergraph(round % 2 === 0 ? other : original)
      source.append('b2')
      await swapped
      source.append('b3')
      await until(seen, 1 + 3 * (round + 1))
    }
    expect(seen).toEqual(Array.from({ length: 19 }, (_, index) => String(index + 1)))
    expect(source.starts.length).toBeGreaterThan(1)
  })
})
