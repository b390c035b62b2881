import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { composeGraph } from '#gateway/testing/graph.ts'
import { startWorld } from '#gateway/testing/running.ts'
import { shop } from '#gateway/testing/shop.ts'

/** A loaded machine takes seconds to build a supergraph. */
const patient = { timeout: 10_000 }
const { sdl } = composeGraph(shop)
const grown = sdl.replace('email: String!', 'grown: Int @join__field(graph: PEOPLE) email: String!')

/** A registry that publishes one text; `answer` may be replaced. */
async function registry() {
  const requests: IncomingMessage[] = []
  const published = { sdl, etag: '"1"', answer: null as ((response: ServerResponse) => void) | null }
  const server = createServer((request, response) => {
    requests.push(request)
    if (published.answer !== null) return published.answer(response)
    if (request.headers['if-none-match'] === published.etag) return response.writeHead(304).end()
    response.writeHead(200, { etag: published.etag }).end(published.sdl)
  })
  await new Promise<void>((resolve) => server.listen(0, () => resolve()))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/supergraph`)
  return { published, requests, url, server }
}

async function worldOf(url: URL, headers: Record<string, string> = {}) {
  const world = await startWorld(shop, { supergraph: { url, headers, poll_interval_ms: 20 } })
  const grows = async () => (await world.post({ query: '{ me { grown } }' })).status === 200
  const metrics = async () => (await world.get('/metrics')).text
  return { ...world, grows, metrics }
}

test('a changed supergraph is swapped in; an unchanged one is not even sent', async () => {
  const { published, requests, url } = await registry()
  const { grows, metrics } = await worldOf(url, { 'x-key': 'k' })
  expect(await grows()).toBe(false)
  await expect.poll(() => requests.at(-1)?.headers['if-none-match'], patient).toBe('"1"')
  expect(requests.at(-1)?.headers['x-key']).toBe('k')
  Object.assign(published, { sdl: grown, etag: '"2"' })
  await expect.poll(grows, patient).toBe(true)
  expect(await metrics()).toMatch(/gateway_supergraph_swaps_total 1\n/)
  expect(await metrics()).toMatch(/gateway_supergraph_info\{id="[0-9a-f]{64}"\} 1/)
})

test('a bad supergraph is refused once and counted, the old one stays, and the next good one is taken', async () => {
  const { published, url } = await registry()
  const { grows, post, metrics } = await worldOf(url)
  Object.assign(published, { sdl: 'type Query { nonsense', etag: '"bad"' })
  await expect.poll(metrics, patient).toMatch(/gateway_supergraph_refused_total 1\n/)
  await sleep(100)
  expect(await metrics()).toMatch(/gateway_supergraph_refused_total 1\n/)
  expect((await post({ query: '{ me { nick } }' })).status).toBe(200)
  Object.assign(published, { sdl: grown, etag: '"3"' })
  await expect.poll(grows, patient).toBe(true)
})

test.each([
  ['says 500', (response: ServerResponse) => void response.writeHead(500).end('no')],
  ['hangs up', (response: ServerResponse) => void response.socket?.resetAndDestroy()],
])('a registry that %s is asked less and less often, and the graph stays', async (_what, mishap) => {
  const { published, requests, url } = await registry()
  const { grows, post } = await worldOf(url)
  published.answer = mishap
  await sleep(400)
  expect((await post({ query: '{ me { nick } }' })).status).toBe(200)
  // Every 20 ms it would have been asked 20 times.
  expect(requests.length).toBeLessThan(12)
  Object.assign(published, { answer: null, sdl: grown, etag: '"2"' })
  await expect.poll(grows, { timeout: 3_000 }).toBe(true)
})

test('a gateway starts although its registry hiccups', async () => {
  const { published, url } = await registry()
  let hiccups = 0
  published.answer = (response) => {
    hiccups += 1
    published.answer = null
    response.writeHead(503).end()
  }
  const { post } = await worldOf(url)
  expect(hiccups).toBe(1)
  expect((await post({ query: '{ me { nick } }' })).status).toBe(200)
})
