import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { startTestSubgraph, type TestSubgraph } from '#platform/testing/test-subgraph.ts'
import { service, staff } from '#platform/testing/viewers.ts'
import { createAnalytics } from '../subgraph.ts'
import { imported, order, publish } from './world.ts'

let analytics: TestSubgraph
beforeAll(async () => {
  analytics = await startTestSubgraph('analytics', createAnalytics)
  await publish(analytics.eventLog, [
    imported(order({ placedAt: '2026-06-30T23:30:00Z' })),
    imported(order({ placedAt: '2026-12-31T23:30:00Z', channelId: 'web-de' })),
  ])
  await eventually(async () => expect(await days()).toHaveLength(2))
})
afterAll(() => analytics.stop())

async function days(): Promise<readonly string[]> {
  const query = '{ salesByDay(from: "2026-06-01", to: "2027-01-02") { rows { day } } }'
  const { salesByDay } = await analytics.data(staff('analytics:read'), query)
  return salesByDay.rows.map((row: { day: string }) => row.day)
}

async function configure(timeZone: string, channelId: string | null, currency = 'EUR') {
  const mutation = `mutation($input: ConfigureStoreInput!) {
    configureStore(input: $input) { ... on StoreConfigured { eventsRecounted } ... on InvalidInput { problems { path message } } } }`
  const { configureStore } = await analytics.data(service('seed'), mutation, {
    input: { timeZone, channelId, currency },
  })
  return configureStore
}

test('half past eleven in the evening, UTC, is the next day in London in summer, and not in winter', async () => {
  expect(await days()).toEqual(['2026-07-01', '2026-12-31'])
})

test('another time zone of a channel counts its past again, on its own days', async () => {
  expect(await configure('Europe/Berlin', 'web-de')).toEqual({ eventsRecounted: 2 })
  expect(await days()).toEqual(['2026-07-01', '2027-01-01'])
})

test('another time zone of the store counts its past again; the channel keeps its own', async () => {
  expect(await configure('America/New_York', null)).toEqual({ eventsRecounted: 2 })
  expect(await days()).toEqual(['2026-06-30', '2027-01-01'])
})

test('another currency alone counts nothing again, and is what summaries are in', async () => {
  expect(await configure('America/New_York', null, 'USD')).toEqual({ eventsRecounted: 0 })
  const query = '{ salesSummary(from: "2026-06-01", to: "2026-06-30") { currency } }'
  expect(await analytics.data(staff('analytics:read'), query)).toEqual({ salesSummary: { currency: 'USD' } })
})

test('a time zone that does not exist is refused', async () => {
  const message = 'Mars/Olympus is not an IANA time zone such as Europe/London.'
  expect(await configure('Mars/Olympus', null)).toEqual({ problems: [{ path: 'timeZone', message }] })
})
