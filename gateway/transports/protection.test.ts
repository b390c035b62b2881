import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { startWorld, type World } from '#gateway/testing/running.ts'
import { shop } from '#gateway/testing/shop.ts'
import { fault } from '#platform/faults/codes.ts'
import type { SubgraphResponse } from '#platform/subgraph/port.ts'

const query = '{ books { title available } }'
const refused = {
  errors: [{ path: ['books', 0, 'available'] }, {}, {}],
  data: { books: [{ title: 'Dune', available: null }, {}, {}] },
}

const never = () => new Promise<SubgraphResponse>(() => undefined)
const down = () => Promise.reject(fault('UNAVAILABLE', 'down'))
const garbage = () => Promise.reject(new Error('HTTP status 502, and the body is not JSON'))

function asked({ graph }: World, service: string): number {
  return graph.requests.filter((each) => each.service === service && each.request.query !== '{__typename}')
    .length
}

async function metric({ get }: World, line: string): Promise<number> {
  const { text } = await get('/metrics')
  return Number(
    text
      .split('\n')
      .find((each) => each.startsWith(`${line} `))
      ?.slice(line.length + 1),
  )
}

describe.each([
  ['down', down, 60],
  ['answering garbage', garbage, 60],
  ['slow', never, 60],
])('a subgraph that is %s', (_how, behaviour, limit_ms) => {
  test('costs its fields, one error for each place; the breaker opens and then fails at once', async () => {
    const world = await startWorld(shop, { fetch_limit_ms: limit_ms })
    await sleep(20)
    world.graph.disturb('stock', behaviour)
    for (let round = 0; round < 10; round += 1)
      expect((await world.post({ query })).json).toMatchObject(refused)
    expect(asked(world, 'stock')).toBe(10)
    const started = performance.now()
    const { json } = await world.post({ query })
    expect(json).toMatchObject(refused)
    expect(json?.errors?.map(({ extensions }) => extensions.code)).toEqual(Array(3).fill('UNAVAILABLE'))
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(asked(world, 'stock')).toBe(10)
    expect(await metric(world, 'gateway_subgraph_breaker_state{subgraph="stock"}')).toBe(2)
    expect(await metric(world, 'gateway_subgraph_refused_total{subgraph="stock",reason="breaker"}')).toBe(1)
    expect(await metric(world, 'gateway_subgraph_breaker_state{subgraph="catalog"}')).toBe(0)
  })
})

test('the breaker closes again when the subgraph is back', async () => {
  const world = await startWorld(shop)
  await sleep(20)
  let isDown = true
  world.graph.disturb('stock', async (request) => {
    if (isDown) return down()
    const representations = (request.variables?.representations ?? []) as unknown[]
    return { data: { _entities: representations.map(() => ({ available: 1 })) } }
  })
  for (let round = 0; round < 12; round += 1) await world.post({ query })
  isDown = false
  await expect
    .poll(async () => (await world.post({ query })).json?.errors, { timeout: 5_000, interval: 200 })
    .toBeUndefined()
  for (let round = 0; round < 3; round += 1) await world.post({ query })
  expect(await metric(world, 'gateway_subgraph_breaker_state{subgraph="stock"}')).toBe(0)
})

test('a mutation that was not sent is told to be sent again, one that was is not', async () => {
  const world = await startWorld(shop)
  await sleep(20)
  world.graph.disturb('stock', down)
  const codeOf = async () => {
    const { json } = await world.post({ query: 'mutation { restock(id: "b1", by: 1) { id } }' })
    return [json?.errors?.[0]?.extensions.code, json?.errors?.[0]?.message]
  }
  expect(await codeOf()).toEqual(['UNAVAILABLE', expect.stringContaining('may or may not')])
  for (let round = 0; round < 12; round += 1) await world.post({ query })
  const before = asked(world, 'stock')
  expect(await codeOf()).toEqual(['TRY_AGAIN', expect.stringContaining('nothing was done')])
  expect(asked(world, 'stock')).toBe(before)
})

test('clients that leave do not open the breaker', async () => {
  const world = await startWorld(shop)
  await sleep(20)
  world.graph.disturb('stock', never)
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  }
  for (let round = 1; round <= 15; round += 1) {
    const client = new AbortController()
    const gone = fetch(world.gateway.url, { ...init, signal: client.signal }).catch(() => undefined)
    await expect.poll(() => asked(world, 'stock'), { interval: 5 }).toBe(round)
    client.abort()
    await gone
  }
  await sleep(30)
  expect(await metric(world, 'gateway_subgraph_breaker_state{subgraph="stock"}')).toBe(0)
})

test('more requests than the gateway takes at a time are refused with 503, and when to come back', async () => {
  const world = await startWorld(shop, { overload: { in_flight_max: 3 } })
  await sleep(20)
  const { promise: held, resolve: answer } = Promise.withResolvers<void>()
  world.graph.disturb('people', async () => {
    await held
    return { data: { me: { nick: 'ada' } } }
  })
  const running = [1, 2, 3].map(() => world.post({ query: '{ me { nick } }' }))
  await expect.poll(() => asked(world, 'people')).toBe(3)
  const extra = await world.post({ query: '{ me { nick } }' })
  expect(extra.status).toBe(503)
  expect(extra.headers.get('retry-after')).toBe('2')
  expect(extra.json).toMatchObject({ errors: [{ extensions: { code: 'TRY_AGAIN' } }] })
  expect((await world.get('/health/live')).status).toBe(200)
  answer()
  for (const each of running) expect((await each).status).toBe(200)
  expect((await world.post({ query: '{ me { nick } }' })).status).toBe(200)
  expect(await metric(world, 'gateway_shed_total{reason="in flight"}')).toBe(1)
})

test('an event loop that is late refuses too, and takes requests again when it has caught up', async () => {
  const world = await startWorld(shop, { overload: { event_loop_lag_max_ms: 20 } })
  const blocking = setInterval(() => {
    for (const end = performance.now() + 90; performance.now() < end; );
  }, 100)
  try {
    await expect.poll(async () => (await world.post({ query })).status, { interval: 300 }).toBe(503)
  } finally {
    clearInterval(blocking)
  }
  await expect.poll(async () => (await world.post({ query })).status, { interval: 300 }).toBe(200)
})
