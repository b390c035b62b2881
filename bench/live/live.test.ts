import { describe, expect, it } from 'vitest'
import type { Seen, Worker } from './messages.ts'
import { createPublisher } from './publisher.ts'
import { type Found, percentilesOf, resultOf, wrongOf } from './report.ts'

const options = { sockets: 10, shipments: 5, rate: 100, seconds: 3, own: false }
const memory = (rss: number) => ({ rss, used: rss / 2 })
const found = (seen: Partial<Seen> = {}, change: Partial<Found> = {}): Found => ({
  connected: 10,
  refused: 0,
  opening_ms: 5,
  published: 300,
  memory: { empty: memory(102_400), full: memory(307_200), after: memory(307_200) },
  lag_ms: { gateway: 1, clients: 1, publisher: 1 },
  gateway_cpu_share: 0.25,
  caught_up_ms: { upstream: 300, gateway: 900 },
  seen: {
    connected: 10,
    failed: 0,
    reconnected: 10,
    received: 600,
    missed: 0,
    duplicated: 0,
    partial: 0,
    complete: 10,
    way_ms: { steady: [1, 2, 3], upstream: [], gateway: [9] },
    ...seen,
  },
  ...change,
})

describe('a run of live subscribers', () => {
  it.each([
    ['slow', { way_ms: { steady: [9_000], upstream: [], gateway: [] } }, 0],
    ['partial', { partial: 5 }, 0],
    ['one missed', { missed: 1 }, 1],
    ['one twice', { duplicated: 1 }, 1],
    ['one without the last event', { complete: 9 }, 1],
    ['one that did not come back', { connected: 9 }, 1],
    ['one socket closed for no reason', { failed: 1 }, 1],
  ])('%s: %j', (_name, seen, count) => {
    expect(wrongOf(resultOf(options, found(seen)))).toHaveLength(count)
  })

  it('tells the memory of one socket', () => {
    expect(resultOf(options, found()).memory_kB_per_socket).toEqual({ rss: 20, used: 10 })
  })

  it('tells percentiles', () => {
    const values = Array.from({ length: 100 }, (_, at) => 100 - at)
    expect(percentilesOf(values)).toEqual({ count: 100, p50: 51, p99: 100, max: 100 })
    expect(percentilesOf([])).toEqual({ count: 0, p50: 0, p99: 0, max: 0 })
  })
})

describe('the publisher', () => {
  it('hands a new upstream all that was published, each event with the one before it of its shipment', async () => {
    const publisher = createPublisher(3, 2_000)
    await publisher.publishFor(20)
    const told: { readonly number: number; readonly shipment: number; readonly previous: number }[] = []
    const upstream = {
      ask: async ({ log }: { readonly log: typeof told }) => void told.push(...log),
      tell: (happening: (typeof told)[number]) => void told.push(happening),
    } as unknown as Worker
    await publisher.handTo(upstream)
    await publisher.publishFor(20)
    expect(told.map(({ number }) => number)).toEqual(told.map((_, at) => at + 1))
    expect(told).toHaveLength(publisher.count())
    const last: Record<number, number> = {}
    for (const { number, shipment, previous } of told) {
      expect(previous).toBe(last[shipment] ?? 0)
      last[shipment] = number
    }
    expect(publisher.latest).toEqual(last)
  })
})
