import { test } from 'vitest'
import type { SubgraphResponse } from '#platform/subgraph/port.ts'
import { startTestSubgraph, type TestSubgraph } from '#platform/testing/test-subgraph.ts'
import { staff } from '#platform/testing/viewers.ts'
import { createAnalytics } from '../subgraph.ts'
import { imported, order, parcelPlanned, publish, saidBy } from './world.ts'

/** Tests with analytics of their own, all at once: they mostly wait for the next look, once per second. */
const alone = test.extend<{ analytics: TestSubgraph }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures it needs from the pattern
  analytics: async ({}, use) => {
    const analytics = await startTestSubgraph('analytics', createAnalytics)
    await use(analytics)
    await analytics.stop()
  },
})

const today = '2026-03-31T08:00:00Z'
const sale = () => imported(order({ placedAt: today }))

/** Subscribes as staff; `next` gives the next metrics. */
function watch(analytics: TestSubgraph, after: string | null = null, tenantId = 'acme') {
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

alone.concurrent('metrics come at once, and again when something changed', async ({ analytics, expect }) => {
  const watching = watch(analytics)
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

alone(
  'many changes are sent at most once per second, and the last one is what is sent',
  async ({ analytics, expect }) => {
    const watching = watch(analytics)
    await watching.next()
    const began = performance.now()
    let sent = 0
    let seen = 0
    const publishing = (async () => {
      for (let i = 0; i < 25; i++) {
        await publish(analytics.eventLog, [sale()])
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    })()
    while (seen < 25) {
      seen = (await watching.next()).ordersToday
      sent += 1
    }
    const seconds = (performance.now() - began) / 1_000
    await publishing
    expect(sent).toBeGreaterThan(1)
    expect(sent).toBeLessThanOrEqual(1 + seconds / 0.9)
    await watching.stop()
  },
)

alone.concurrent(
  'after a cursor nothing is sent until something changed since',
  async ({ analytics, expect }) => {
    const first = watch(analytics)
    const { cursor } = await first.next()
    await first.stop()
    const resumed = watch(analytics, cursor)
    const next = resumed.next()
    const quiet = new Promise((resolve) => setTimeout(() => resolve('quiet'), 1_500))
    expect(await Promise.race([next, quiet])).toBe('quiet')
    await publish(analytics.eventLog, [sale()])
    expect(await next).toMatchObject({ ordersToday: 1 })
    await resumed.stop()
  },
)

alone.concurrent('another tenant’s sales wake nobody', async ({ analytics, expect }) => {
  const rival = watch(analytics, null, 'rival')
  await rival.next()
  const own = watch(analytics)
  await own.next()
  const next = rival.next()
  await publish(analytics.eventLog, [sale()])
  expect(await own.next()).toMatchObject({ ordersToday: 1 })
  await publish(analytics.eventLog, saidBy('rival', [sale(), sale()]))
  expect(await next).toMatchObject({ ordersToday: 2 })
  await Promise.all([rival.stop(), own.stop()])
})

alone.concurrent('midnight changes today without any event', async ({ analytics, expect }) => {
  await publish(analytics.eventLog, [sale()])
  const watching = watch(analytics)
  let metrics = await watching.next()
  while (metrics.ordersToday === 0) metrics = await watching.next()
  analytics.clock.advance(86_400_000)
  expect(await watching.next()).toMatchObject({ ordersToday: 0, cursor: metrics.cursor })
  await watching.stop()
})

alone.concurrent('a cursor that is none of ours is refused', async ({ analytics, expect }) => {
  const refused = await watch(analytics, 'tomorrow').next()
  expect(refused.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
})

alone.concurrent('a subscriber that waits is ended at once', async ({ analytics, expect }) => {
  const watching = watch(analytics)
  await watching.next()
  const pending = watching.next()
  await watching.stop()
  expect(await pending).toBeUndefined()
})
