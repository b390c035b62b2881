import { request } from 'node:http'
import { expect, test } from 'vitest'
import { startWorld, type World } from '#gateway/testing/running.ts'
import { shop } from '#gateway/testing/shop.ts'
import type { SubgraphRequest, SubgraphResponse } from '#platform/subgraph/port.ts'

const patient = { timeout: 10_000 }
const me = { query: '{ me { nick } }' }
const answer = { data: { me: { nick: 'ada' } } }

const isAboutMe = ({ query }: SubgraphRequest) => query.includes('{me{')

/** A gateway whose people subgraph answers queries for `me` when it is told to. */
async function held(shareReads?: boolean) {
  const world = await startWorld(shop, shareReads === undefined ? {} : { shareReads })
  const asked: SubgraphRequest[] = []
  const { promise: opened, resolve: open } = Promise.withResolvers<SubgraphResponse>()
  world.graph.disturb('people', (given) => {
    if (!isAboutMe(given)) return null
    asked.push(given)
    // A copy for each, as a network makes.
    return opened.then((response) => structuredClone(response))
  })
  const joined = async () =>
    /gateway_shared_reads_joined_total (\d+)/.exec((await world.get('/metrics')).text)?.[1]
  return { world, asked, open, joined }
}

/** A client that may leave before it has its answer. */
function visit({ gateway }: World): { leave(): void } {
  const sent = request(gateway.url, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'application/json' },
  })
  sent.on('error', () => undefined)
  sent.end(JSON.stringify(me))
  return { leave: () => void sent.destroy() }
}

const as = async ({ issuer }: World, claims = {}) => ({
  authorization: `Bearer ${await issuer.token(claims)}`,
})

test('equal queries of one viewer are one request to a subgraph, whatever their tokens', async () => {
  const { world, asked, open, joined } = await held(true)
  const posts = []
  for (const jti of ['1', '2', '3']) posts.push(world.post(me, await as(world, { jti })))
  await expect.poll(joined, patient).toBe('2')
  open(answer)
  expect((await Promise.all(posts)).map(({ json }) => json)).toEqual([answer, answer, answer])
  expect(asked).toHaveLength(1)
})

test.each([
  ['accounts', { sub: 'account-2' }],
  ['tenants', { tenant: 'other' }],
  ['scopes', { scope: 'orders:read' }],
  ['client applications', { client_id: 'ios' }],
])('different %s ask for themselves', async (_what, claims) => {
  const { world, asked, open, joined } = await held(true)
  const posts = [world.post(me, await as(world)), world.post(me, await as(world, claims))]
  await expect.poll(() => asked.length, patient).toBe(2)
  expect(await joined()).toBe('0')
  open(answer)
  await Promise.all(posts)
})

test('an error is told to everyone, with an id of their own request', async () => {
  const { world, asked, open, joined } = await held(true)
  const posts = ['1', '2'].map((id) => world.post(me, { 'x-request-id': id }))
  await expect.poll(joined, patient).toBe('1')
  open({ data: null, errors: [{ message: 'select failed', path: ['me'] }] })
  const answers = (await Promise.all(posts)).map(({ json }) => json?.errors?.[0])
  expect(answers.map((error) => error?.path)).toEqual([['me'], ['me']])
  expect(answers.map((error) => error?.extensions.requestId).sort()).toEqual(['1', '2'])
  expect(asked).toHaveLength(1)
})

test('the first client leaves, the second gets its answer; when both leave, the subgraph is told', async () => {
  const { world, asked, open, joined } = await held(true)
  const first = visit(world)
  await expect.poll(() => asked.length, patient).toBe(1)
  const second = world.post(me)
  await expect.poll(joined, patient).toBe('1')
  first.leave()
  open(answer)
  expect((await second).json).toEqual(answer)
  expect(asked).toHaveLength(1)

  world.graph.disturb('people', (given) => {
    if (!isAboutMe(given)) return null
    asked.push(given)
    return new Promise(() => undefined)
  })
  const visitors = [visit(world), visit(world)]
  await expect.poll(joined, patient).toBe('2')
  for (const { leave } of visitors) leave()
  await expect.poll(() => asked[1]?.signal?.aborted, patient).toBe(true)
  expect(asked).toHaveLength(2)
})

test('after its own mutation a viewer is not given a read from before', async () => {
  const { world, asked, open } = await held(true)
  const before = world.post(me)
  await expect.poll(() => asked.length, patient).toBe(1)
  await world.post({ query: 'mutation { rename(id: "u1", nick: "x") { id } }' })
  const after = world.post(me)
  await expect.poll(() => asked.length, patient).toBe(2)
  open(answer)
  await Promise.all([before, after])
})

test('nothing is shared unless it is asked for', async () => {
  const { world, asked, open } = await held()
  const posts = [world.post(me), world.post(me)]
  await expect.poll(() => asked.length, patient).toBe(2)
  open(answer)
  await Promise.all(posts)
})
