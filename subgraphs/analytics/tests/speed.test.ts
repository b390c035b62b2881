import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Folding, startFolding } from './folding.ts'
import { imported, line, order, publish, type Said } from './world.ts'

/** Small in the suite, so that it stays quick; `FOLD_EVENTS=20000` for a figure worth quoting. */
const events_count = Number(process.env.FOLD_EVENTS ?? 1_000)
const lines_per_order = 18
const variants_count = 4_000
const days_count = 365
const publish_at_once = 500

let analytics: Folding
beforeAll(async () => {
  analytics = await startFolding()
})
afterAll(() => analytics.stop())

/** Orders of a year in the order they were placed, as an import of the past tells them; the same ones in every run. */
function importedOrder(n: number): Said {
  const placedAt = new Date(Date.UTC(2025, 0, 1) + (n / events_count) * days_count * 86_400_000).toISOString()
  const lines = Array.from({ length: lines_per_order }, (_, i) =>
    line(`v${(n * 7_919 + i * i * 104_729) % variants_count}`, 1 + (i % 5)),
  )
  return imported(order({ placedAt, lines, country: `country ${n % 38}` }))
}

test('imported orders fold at a speed that is printed', async () => {
  for (let n = 0; n < events_count; n += publish_at_once) {
    await publish(
      analytics.log,
      Array.from({ length: Math.min(publish_at_once, events_count - n) }, (_, i) => importedOrder(n + i)),
    )
  }
  const cpu = process.cpuUsage()
  const started = performance.now()
  await analytics.drain()
  const seconds = (performance.now() - started) / 1_000
  const { user, system } = process.cpuUsage(cpu)
  const rate = Math.round(events_count / seconds)
  const cpu_us = Math.round((user + system) / events_count)
  const lines = events_count * lines_per_order
  const took = `${events_count} events, ${lines} lines in ${seconds.toFixed(2)} s`
  const speed = `${rate} events/s, ${rate * lines_per_order} lines/s, ${cpu_us} µs of Node CPU per event`
  process.stdout.write(`fold: ${took} = ${speed}\n`)
  // Autovacuum does this in production; the test server has it off.
  const owner = postgres(analytics.ownerUrl, { max: 1 })
  await owner`vacuum analyze`
  await owner.end()
  const year = { from: '2025-01-01', to: '2026-01-01' }
  const summary = await timed('salesSummary', `salesSummary(from: $from, to: $to) { orders units }`, year)
  expect(summary.salesSummary.orders).toBe(events_count)
  const top = await timed(
    'topProducts',
    `topProducts(from: $from, to: $to, first: 100) { rows { sku units } }`,
    year,
  )
  expect(top.topProducts.rows).toHaveLength(100)
  await timed('salesByDay', `salesByDay(from: $from, to: $to) { rows { day gross { amount } } }`, year)
  await timed('salesByCountry', `salesByCountry(from: $from, to: $to) { rows { country } }`, year)
  await timed('slowMovers', `slowMovers(from: $from, to: $to) { rows { sku } }`, year)
  await timed('orderCounts', `orderCounts(from: $from, to: $to) { rows { day imported } }`, year)
}, 300_000)

/** Asks five times and prints the median. */
async function timed(name: string, field: string, variables: Record<string, unknown>) {
  const times: number[] = []
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted against literals in tests
  let answer: any
  for (let i = 0; i < 5; i++) {
    const started = performance.now()
    answer = await analytics.ask('acme', `query($from: Date!, $to: Date!) { ${field} }`, variables)
    times.push(performance.now() - started)
  }
  process.stdout.write(`${name}: ${times.sort((a, b) => a - b)[2]?.toFixed(1)} ms\n`)
  return answer
}
