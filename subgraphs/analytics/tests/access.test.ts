import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { startTestSubgraph, type TestSubgraph } from '#platform/testing/test-subgraph.ts'
import { customer, guest, service, staff } from '#platform/testing/viewers.ts'
import { createAnalytics } from '../subgraph.ts'
import { imported, order, parcelPlanned, publish, saidBy, stockIs } from './world.ts'

let analytics: TestSubgraph
beforeAll(async () => {
  analytics = await startTestSubgraph('analytics', createAnalytics)
  const events = [
    imported(order()),
    stockIs('v1', 'w1', 1),
    parcelPlanned({ shipmentId: 's1', carrierId: 'c1', eta: null }),
  ]
  await publish(analytics.eventLog, [...events, ...saidBy('rival', [imported(order()), imported(order())])])
  await eventually(async () => expect((await counts(analyst)).salesSummary.asOf.lagEvents).toBe(0))
})
afterAll(() => analytics.stop())

const analyst = staff('analytics:read')
const march = '(from: "2026-03-01", to: "2026-03-31")'
const counts = (viewer: Viewer) =>
  analytics.data(
    viewer,
    `{ salesSummary${march} { orders asOf { lagEvents lastEventAt } } topProducts${march} { rows { units } }
       lowStock { rows { available } } orderCounts${march} { rows { imported } } shipmentCounts { count } }`,
  )
const codeOf = async (viewer: Viewer, query: string) =>
  (await analytics.run(viewer, query)).errors?.map((error) => error.extensions?.code)

const questions = [
  'figuresAsOf { lagEvents }',
  `salesByDay${march} { rows { day } }`,
  `salesByCountry${march} { rows { country } }`,
  `salesByChannel${march} { rows { orders } }`,
  `salesSummary${march} { orders }`,
  `topProducts${march} { rows { sku } }`,
  `slowMovers${march} { rows { sku } }`,
  `salesByProduct(variantId: "v1", from: "2026-03-01", to: "2026-03-31") { rows { day } }`,
  `orderCounts${march} { rows { day } }`,
  'lowStock { rows { available } }',
  'shipmentCounts { count }',
  `carrierPerformance${march} { rows { delivered } }`,
]

test.each(questions)('%s is for those with analytics:read alone', async (question) => {
  expect(await codeOf(guest, `{ ${question} }`)).toEqual(['UNAUTHENTICATED'])
  expect(await codeOf(customer('c1'), `{ ${question} }`)).toEqual(['FORBIDDEN'])
  expect(await codeOf(staff('orders:read', 'inventory:read'), `{ ${question} }`)).toEqual(['FORBIDDEN'])
  expect(await codeOf(analyst, `{ ${question} }`)).toBeUndefined()
})

test('live metrics are refused at once to those without the scope', async () => {
  const query = 'subscription { liveMetrics { ordersToday } }'
  for (const [viewer, code] of [
    [guest, 'UNAUTHENTICATED'],
    [customer('c1'), 'FORBIDDEN'],
  ] as const) {
    const responses = await Array.fromAsync(analytics.subgraph.port.subscribe({ query, viewer }))
    expect(responses.map((each) => each.errors?.[0]?.extensions?.code)).toEqual([code])
  }
})

test('figures are those of the viewer’s tenant alone', async () => {
  expect(await counts(analyst)).toMatchObject({
    salesSummary: { orders: 1, asOf: { lagEvents: 0, lastEventAt: '2026-03-30T12:00:00.000Z' } },
    topProducts: { rows: [{ units: 1 }] },
    lowStock: { rows: [{ available: 1 }] },
    orderCounts: { rows: [{ imported: 1 }] },
  })
  const rival = await counts({ ...analyst, tenantId: 'rival' })
  expect(rival).toMatchObject({
    salesSummary: { orders: 2 },
    lowStock: { rows: [] },
    orderCounts: { rows: [{ imported: 2 }] },
  })
  expect(rival.shipmentCounts.every((each: { count: number }) => each.count === 0)).toBe(true)
  const stranger = await counts({ ...analyst, tenantId: 'stranger' })
  expect(stranger).toMatchObject({
    salesSummary: { orders: 0, asOf: { lastEventAt: null } },
    topProducts: { rows: [] },
  })
})

const refusals: readonly (readonly [string, string])[] = [
  [
    'salesByDay(from: "2026-03-02", to: "2026-03-01") { rows { day } }',
    '`to` (2026-03-01) is before `from` (2026-03-02).',
  ],
  [
    'salesByCountry(from: "2026-03-02", to: "2026-03-01") { rows { country } }',
    '`to` (2026-03-01) is before `from` (2026-03-02).',
  ],
  [
    'topProducts(from: "2025-01-01", to: "2026-02-05") { rows { sku } }',
    'A range has at most 400 days; 2025-01-01 to 2026-02-05 has 401.',
  ],
  [
    'orderCounts(from: "2025-01-01", to: "2026-02-05") { rows { day } }',
    'A range has at most 400 days; 2025-01-01 to 2026-02-05 has 401.',
  ],
  [
    `topProducts(from: "2026-03-01", to: "2026-03-01", first: 101) { rows { sku } }`,
    '`first` must be between 1 and 100; it is 101.',
  ],
  ['lowStock(first: 0) { rows { available } }', '`first` must be between 1 and 100; it is 0.'],
  ['lowStock(threshold: 0) { rows { available } }', '`threshold` must be between 1 and 1000000; it is 0.'],
]

describe('what is out of bounds is refused with a sentence', () => {
  test.each(refusals)('%s', async (question, message) => {
    const { errors } = await analytics.run(analyst, `{ ${question} }`)
    expect(errors?.map((error) => [error.message, error.extensions?.code])).toEqual([
      [message, 'BAD_USER_INPUT'],
    ])
  })

  test('400 days are not', async () => {
    expect(
      await codeOf(analyst, '{ salesByDay(from: "2025-01-01", to: "2026-02-04") { rows { day } } }'),
    ).toBeUndefined()
  })
})

test('a day is not a day that the calendar lacks', async () => {
  const { errors } = await analytics.run(
    analyst,
    '{ salesByDay(from: "2026-02-30", to: "2026-03-01") { rows { day } } }',
  )
  expect(errors).toHaveLength(1)
})

test('only a service may configure a store', async () => {
  const configure =
    'mutation { configureStore(input: { timeZone: "Mars/Olympus", currency: "GBP" }) { __typename } }'
  expect(await codeOf(analyst, configure)).toEqual(['FORBIDDEN'])
  expect(await analytics.data(service('seed'), configure)).toEqual({
    configureStore: { __typename: 'InvalidInput' },
  })
})
