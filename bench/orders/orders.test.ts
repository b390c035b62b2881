import { describe, expect, it } from 'vitest'
import type { Measurement } from './measure.ts'
import { durationOf } from './options.ts'
import { rowsPerOrder, totalOf } from './rows.ts'
import { lineOfSlope, type Sized, slopesOf } from './slopes.ts'
import { headOf, lineOf } from './table.ts'
import { wrongOf } from './wrong.ts'

const measured = (change: Partial<Measurement> = {}): Measurement => ({
  name: 'spread 1x',
  clients: 8,
  confirmed: 1_000,
  refused: {},
  errors: {},
  orders_per_s: 400,
  p50_ms: 10,
  p95_ms: 20,
  p99_ms: 30,
  cpu_ours_ms: 2,
  cpu_postgres_ms: 3,
  statements: null,
  wal_bytes: 30_000,
  events: 8,
  drain_ms: 700,
  ...change,
})
const sized = (size: number, change: Partial<Measurement> = {}): Sized => ({ ...measured(change), size })

describe('slopes', () => {
  it('put each larger size beside the smallest, with as many buyers', () => {
    const rows = [
      sized(1),
      sized(1, { clients: 1, orders_per_s: 100 }),
      sized(10, { orders_per_s: 300, cpu_ours_ms: 3, cpu_postgres_ms: 4.5, wal_bytes: 33_000 }),
      sized(100, { clients: 1, orders_per_s: 50, p50_ms: 20 }),
    ]
    expect(slopesOf(rows)).toEqual([
      { size: 10, first: 1, clients: 8, orders_per_s: 0.75, p50: 1, cpu: 1.5, wal: 1.1, statements: null },
      { size: 100, first: 1, clients: 1, orders_per_s: 0.5, p50: 2, cpu: 1, wal: 1, statements: null },
    ])
  })

  it('tell of statements where both were counted', () => {
    const [slope] = slopesOf([sized(1, { statements: 19 }), sized(10, { statements: 19 })])
    expect(slope?.statements).toBe(1)
    expect(slope === undefined ? '' : lineOfSlope(slope)).toContain('statements × 1')
  })

  it('of one size are none', () => expect(slopesOf([sized(1), sized(1, { clients: 32 })])).toEqual([]))
})

describe('the table', () => {
  it('has a cell below every heading', () => {
    const ends = (line: string) => [...line.matchAll(/\S(?= {1,}|\n)/g)].length
    expect(lineOf(measured({ statements: 19 })).length).toBe(headOf().length)
    expect(ends(lineOf(measured()))).toBeGreaterThan(0)
  })

  it('tells refusals and errors by name', () => {
    expect(lineOf(measured({ refused: { OutOfStock: 150 }, errors: { '!INTERNAL': 1 } }))).toContain(
      '150 OutOfStock, 1 !INTERNAL',
    )
  })
})

describe('rows per order', () => {
  it('are what tables got between two readings; tables with nothing are left out', () => {
    const table = (inserted: number, updated: number, deleted: number) => ({ inserted, updated, deleted })
    const before = new Map([
      ['orders.orders', table(100, 50, 0)],
      ['orders.quotes', table(7, 0, 0)],
    ])
    const after = new Map([
      ['orders.orders', table(110, 60, 0)],
      ['orders.quotes', table(7, 0, 0)],
      ['orders.outbox', table(25, 0, 25)],
    ])
    const rows = rowsPerOrder(before, after, 10)
    expect([...rows]).toEqual([
      ['orders.orders', table(1, 1, 0)],
      ['orders.outbox', table(2.5, 0, 2.5)],
    ])
    expect(totalOf(rows)).toBe(7)
  })
})

describe('the exit code', () => {
  const scarce = (change: Partial<Measurement>) =>
    measured({
      name: '50 in stock',
      clients: 200,
      confirmed: 50,
      refused: { 'OutOfStock (0 left of it)': 150 },
      ...change,
    })
  const wrong = (
    spread: readonly Sized[],
    contested: readonly Measurement[],
    violations: readonly string[] = [],
  ) =>
    wrongOf({
      spread,
      contested,
      listings: [],
      verified: {
        violations: violations.map((says) => ({ invariant: 'ledger', id: 'v1', tenantId: 'demo', says })),
      },
    })

  it.each([
    ['a slow run', wrong([sized(1, { orders_per_s: 1, p50_ms: 900 })], [scarce({})]), 0],
    ['an error', wrong([sized(1, { errors: { '!INTERNAL': 2 } })], []), 1],
    ['a refusal where there is enough', wrong([sized(1, { refused: { OutOfStock: 1 } })], []), 1],
    ['no order at all', wrong([sized(1, { confirmed: 0 })], []), 1],
    ['one sold too many', wrong([], [scarce({ confirmed: 51, refused: { OutOfStock: 149 } })]), 2],
    [
      'one that got no answer',
      wrong([], [scarce({ refused: { OutOfStock: 149 }, errors: { '!timeout': 1 } })]),
      2,
    ],
    ['one told something else', wrong([], [scarce({ refused: { PaymentDeclined: 150 } })]), 1],
    ['a violation', wrong([sized(1)], [], ['reserved beyond on hand']), 1],
  ])('%s: %j', (_name, sentences, count) => expect(sentences).toHaveLength(count))
})

it('a larger run is expected to take longer, and given up later', () => {
  const duration = (sizes: readonly number[]) =>
    durationOf({ sizes, clients: [1, 8], seconds: 4, only: 'all' }).likely_ms
  expect(duration([1, 100])).toBeGreaterThan(duration([1, 10]))
  const { likely_ms, whole_max_ms } = durationOf({ sizes: [1], clients: [1], seconds: 1, only: 'spread' })
  expect(whole_max_ms).toBeGreaterThan(likely_ms)
})
