import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SubgraphResponse } from '#platform/subgraph/port.ts'
import { startTestSubgraph, type TestSubgraph } from '#platform/testing/test-subgraph.ts'
import { staff } from '#platform/testing/viewers.ts'
import { createAnalytics } from '../subgraph.ts'
import { imported, order, parcelPlanned, publish, saidBy } from './world.ts'

let analytics: TestSubgraph
beforeEach(async () => {
  analytics = await startTestSubgraph('analytics', createAnalytics)
})
afterEach(() => analytics.stop())

const today = '2026-03-31T08:00:00Z'
const sale = () => imported(order({ placedAt: today }))

/** Subscribes as staff; `next` gives the next metrics. */
function watch(after: string | null = null, tenantId = 'acme') {
  const query = `subscription($after: String) { liveMetrics(after: $after) {
    cursor ordersToday grossToday { amount currency } shipmentsByStatus { status count } asOf { lagEvents } } }`
  const viewer = { ...staff('analytics:read'), tenantId }
  const stream = analytics.subgraph.port
    .subscribe({ query, variables: { after }, viewer })
    [Symbol.asyncIterator]()
  return {
    // biome-ignore lint/suspicious/noExplicitAny: answers are asserted against literals in tests
    async next(): Promise<any> {
      const { value } = (await stream.next()) as { value: SubgraphResponse }
      return value?.data?.liveMetrics ?? value
    },
    stop: () => stream.return?.(),
  }
}

test('metrics come at once, and again when something changed', async () => {
  const watching = watch()
  expect(await watching.next()).toMatchObject({
    ordersToday: 0,
    grossToday: { amount: '0.00', currency: 'GBP' },
  })
  await publish(analytics.eventLog, [sale(), parcelPlanned({ shipmentId: 's1', carrierId: 'c1', eta: null })])
  const changed = await watching.next()
  expect(changed).toMatchObject({ ordersToday: 1, grossToday: { amount: '1.20' }, asOf: { lagEvents: 0 } })
  expect(changed.shipmentsByStatus).toContainEqual({ status: 'PLANNED', count: 1 })
  await watching.stop()
})

test('many changes are sent at most once per second, and the last one is what is sent', async () => {
  const watching = watch()
  await watching.next()
  const times: number[] = []
  let seen = 0
  const publishing = (async () => {
    for (let i = 0; i < 25; i++) {
      await publish(analytics.eventLog, [sale()])
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()
  while (seen < 25) {
    seen = (await watching.next()).ordersToday
    times.push(performance.now())
  }
  await publishing
  expect(times.length).toBeGreaterThan(1)
  for (const [i, time] of times.entries()) if (i > 0) expect(time - (times[i - 1] ?? 0)).toBeGreaterThan(900)
  await watching.stop()
})

test('after a cursor nothing is sent until something changed since', async () => {
  const first = watch()
  const { cursor } = await first.next()
  await first.stop()
  const resumed = watch(cursor)
  const next = resumed.next()
  const quiet = new Promise((resolve) => setTimeout(() => resolve('quiet'), 1_500))
  expect(await Promise.race([next, quiet])).toBe('quiet')
  await publish(analytics.eventLog, [sale()])
  expect(await next).toMatchObject({ ordersToday: 1 })
  await resumed.stop()
})

test('another tenant’s sales wake nobody', async () => {
  const rival = watch(null, 'rival')
  await rival.next()
  const own = watch()
  await own.next()
  const next = rival.next()
  await publish(analytics.eventLog, [sale()])
  expect(await own.next()).toMatchObject({ ordersToday: 1 })
  await publish(analytics.eventLog, saidBy('rival', [sale(), sale()]))
  expect(await next).toMatchObject({ ordersToday: 2 })
  await Promise.all([rival.stop(), own.stop()])
})

test('midnight changes today without any event', async () => {
  await publish(analytics.eventLog, [sale()])
  const watching = watch()
  let metrics = await watching.next()
  while (metrics.ordersToday === 0) metrics = await watching.next()
  analytics.clock.advance(86_400_000)
  expect(await watching.next()).toMatchObject({ ordersToday: 0, cursor: metrics.cursor })
  await watching.stop()
})

test('a cursor that is none of ours is refused', async () => {
  const refused = await watch('tomorrow').next()
  expect(refused.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
})

test('a subscriber that waits is ended at once', async () => {
  const watching = watch()
  await watching.next()
  const pending = watching.next()
  await watching.stop()
  expect(await pending).toBeUndefined()
})
