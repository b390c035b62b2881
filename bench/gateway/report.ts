import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { lineOfTarget } from '../shared/targets.ts'
import type { MeasureOptions, PeerFigures } from './measure.ts'
import type { PeerName } from './names.ts'
import { repository } from './peers.ts'
import { targetsOf } from './targets.ts'

export type Outcome = { readonly title: string } & (
  | { readonly figures: PeerFigures }
  | { readonly failed: string }
)

/** What a run found, as it is written to bench/results/gateway.json. */
export interface Report {
  readonly at: string
  readonly machine: {
    readonly cores: number
    readonly model: string
    readonly load: number
    readonly pinned: boolean
  }
  readonly options: MeasureOptions
  readonly peers: Partial<Record<PeerName, Outcome>>
}

export function reportOf(options: MeasureOptions, pinned: boolean, peers: Report['peers']): Report {
  const [first] = cpus()
  const machine = { cores: cpus().length, model: first?.model ?? 'unknown', load: loadavg()[0] ?? 0, pinned }
  return { at: new Date().toISOString(), machine, options, peers }
}

/** Prints the tables and writes the JSON. Returns the exit code: 1 when something is wrong, and never for being slow. */
export function publish(report: Report): number {
  const outcomes = Object.values(report.peers)
  const rows = outcomes.flatMap(({ title, ...outcome }) =>
    'figures' in outcome ? [rowOf(title, outcome.figures)] : [],
  )
  console.table(Object.fromEntries(rows))
  for (const { title, ...outcome } of outcomes)
    if ('failed' in outcome) console.log(`${title}: ${outcome.failed}`)
  const { machine } = report
  console.log(
    `${machine.cores} × ${machine.model}, load ${machine.load.toFixed(1)}, pinned: ${machine.pinned}`,
  )
  const ratios = Object.entries(report.peers).flatMap(([name, outcome]) =>
    ratioOf(name, outcome, report.peers.ours),
  )
  for (const line of ratios) console.log(line)
  const targets = targetsOf(report.peers)
  if (targets.length > 0) console.log(`Targets:\n${targets.map(lineOfTarget).join('')}`)
  const wrong = wrongOf(report.peers)
  for (const sentence of wrong) console.log(`WRONG: ${sentence}`)
  const folder = path.join(repository, 'bench/results')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'gateway.json')
  writeFileSync(file, `${JSON.stringify({ ...report, targets, wrong }, null, 2)}\n`)
  console.log('Written to bench/results/gateway.json.')
  return wrong.length > 0 ? 1 : 0
}

/** What must not be, however slow a machine is: sentences; none when all is well. */
export function wrongOf(peers: Report['peers']): readonly string[] {
  return Object.values(peers).flatMap((outcome) => {
    if ('failed' in outcome) return [`${outcome.title} could not be measured`]
    const { title, figures } = outcome
    const failures = figures.heavy.failures + figures.small.failures + (figures.equal?.failures ?? 0)
    return failures > 0 ? [`${title}: ${failures} answers had another status or length than the first`] : []
  })
}

function rowOf(
  title: string,
  { heavy, small, equal, cold, ...memory }: PeerFigures,
): [string, Record<string, unknown>] {
  const row = {
    'req/s': Math.round(heavy.requests_per_second),
    p50: heavy.p50_ms.toFixed(1),
    p95: heavy.p95_ms.toFixed(1),
    p99: heavy.p99_ms.toFixed(1),
    'CPU ms': heavy.cpu_ms_per_operation.toFixed(2),
    asked: heavy.subgraph_requests_per_operation.toFixed(1),
    'asked kB': heavy.subgraph_kb_per_operation.toFixed(0),
    kB: Math.round(heavy.answer_bytes / 1_000),
    failed: heavy.failures + small.failures,
    'MB now/max': `${memory.memory_now_mb.toFixed(0)}/${memory.memory_max_mb.toFixed(0)}`,
    'small req/s': Math.round(small.requests_per_second),
    'small CPU µs': Math.round(small.cpu_ms_per_operation * 1_000),
    'equal req/s': equal === null ? '' : Math.round(equal.requests_per_second),
    'equal CPU ms': equal === null ? '' : equal.cpu_ms_per_operation.toFixed(2),
    'equal asked': equal === null ? '' : equal.subgraph_requests_per_operation.toFixed(2),
    'cold ms': 'failed' in cold ? 'failed' : cold.cold_ms.toFixed(0),
    'stall ms':
      'failed' in cold ? 'failed' : `${cold.stall_max_ms.toFixed(0)} (${cold.calm_max_ms.toFixed(0)})`,
  }
  return [title, row]
}

function ratioOf(name: string, outcome: Outcome, ours: Outcome | undefined): readonly string[] {
  if (
    name === 'ours' ||
    name === 'sharing' ||
    !('figures' in outcome) ||
    ours === undefined ||
    !('figures' in ours)
  )
    return []
  const [us, them] = [ours.figures.heavy, outcome.figures.heavy]
  const faster = us.requests_per_second / them.requests_per_second
  const cheaper = them.cpu_ms_per_operation / us.cpu_ms_per_operation
  return [
    `ours against ${outcome.title}: ${faster.toFixed(1)} × the requests/s, 1/${cheaper.toFixed(1)} of the CPU`,
  ]
}
