import { describe, expect, it } from 'vitest'
import { isMet } from '../shared/targets.ts'
import type { PeerFigures, QueryFigures } from './measure.ts'
import { durationOf } from './options.ts'
import { type Report, wrongOf } from './report.ts'
import { targetsOf } from './targets.ts'

const query = (change: Partial<QueryFigures> = {}): QueryFigures => ({
  operations: 1_000,
  failures: 0,
  seconds: 1,
  requests_per_second: 1_000,
  p50_ms: 1,
  p95_ms: 2,
  p99_ms: 3,
  answer_bytes: 133_000,
  cpu_ms_per_operation: 0.9,
  subgraph_requests_per_operation: 7,
  subgraph_kb_per_operation: 90,
  ...change,
})
const peer = (title: string, heavy: Partial<QueryFigures>, small: Partial<QueryFigures> = {}) => {
  const figures: PeerFigures = {
    heavy: query(heavy),
    small: query(small),
    equal: null,
    cold: { cold_ms: 1, stall_max_ms: 1, calm_max_ms: 1 },
    memory_now_mb: 150,
    memory_max_mb: 200,
  }
  return { title, figures }
}
const slow = peer('stock', { requests_per_second: 101, cpu_ms_per_operation: 10 })
const rust = peer('Grafbase', { cpu_ms_per_operation: 1.2 })
const missed = (peers: Report['peers']) =>
  targetsOf(peers)
    .filter((target) => !isMet(target))
    .map(({ what }) => what)

describe('targets of the gateway', () => {
  it('are told alone, and beside others where these were measured', () => {
    expect(targetsOf({ ours: peer('ours', {}) })).toHaveLength(4)
    expect(targetsOf({ ours: peer('ours', {}), stock: slow, grafbase: rust })).toHaveLength(6)
    expect(targetsOf({ stock: slow })).toEqual([])
    expect(targetsOf({ ours: { title: 'ours', failed: 'port taken' }, stock: slow })).toEqual([])
  })

  it('are missed against others, too', () => {
    expect(missed({ ours: peer('ours', {}), stock: slow, grafbase: rust })).toEqual([
      'heavy query: requests of stock',
      'heavy query: CPU of the Rust one',
    ])
  })
})

describe('the exit code', () => {
  it.each([
    ['slow', { ours: peer('ours', { requests_per_second: 1 }) }, 0],
    ['one that did not start', { ours: peer('ours', {}), hive: { title: 'Hive', failed: 'it ended' } }, 1],
    ['wrong answers', { ours: peer('ours', {}, { failures: 3 }) }, 1],
  ])('%s', (_name, peers, count) => expect(wrongOf(peers)).toHaveLength(count))
})

it('more gateways are expected to take longer', () => {
  const likely = (peers: readonly ('ours' | 'stock')[]) =>
    durationOf({ seconds: 8, concurrency: 32, peers }).likely_ms
  expect(likely(['ours', 'stock'])).toBe(2 * likely(['ours']))
})
