import type { Target } from '../shared/targets.ts'
import type { Report } from './report.ts'

const requests_per_s_min = 900
const times_stock_min = 10
const cpu_max_ms = 1
const share_of_rust_max = 0.65
const asked_max = 7
const memory_max_mb = 250

/** What our gateway should reach with the heavy query, alone and beside others of the same run. */
export function targetsOf(peers: Report['peers']): readonly Target[] {
  const figuresOf = (name: 'ours' | 'stock' | 'grafbase') => {
    const outcome = peers[name]
    return outcome !== undefined && 'figures' in outcome ? outcome.figures : null
  }
  const [ours, stock, rust] = [figuresOf('ours'), figuresOf('stock'), figuresOf('grafbase')]
  if (ours === null) return []
  const { heavy } = ours
  const target = (what: string, figure: number, goal: Target['goal'], limit: number, unit: string) =>
    ({ what: `heavy query: ${what}`, figure, goal, limit, unit }) as const
  const cpu_ms = heavy.cpu_ms_per_operation
  return [
    target('requests', heavy.requests_per_second, 'at least', requests_per_s_min, '/s'),
    target('CPU per operation', cpu_ms, 'at most', cpu_max_ms, 'ms'),
    target(
      'subgraph requests per operation',
      heavy.subgraph_requests_per_operation,
      'at most',
      asked_max,
      '',
    ),
    target('resident memory at most', ours.memory_max_mb, 'at most', memory_max_mb, 'MB'),
    ...(stock === null
      ? []
      : [
          target(
            'requests of stock',
            heavy.requests_per_second / stock.heavy.requests_per_second,
            'at least',
            times_stock_min,
            '×',
          ),
        ]),
    ...(rust === null
      ? []
      : [
          target(
            'CPU of the Rust one',
            cpu_ms / rust.heavy.cpu_ms_per_operation,
            'at most',
            share_of_rust_max,
            '×',
          ),
        ]),
  ]
}
