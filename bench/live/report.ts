import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { lineOfTarget, type Target } from '../shared/targets.ts'
import { type Memory, phases, type Seen } from './messages.ts'
import type { LiveOptions } from './options.ts'

/** What a run has found. */
export interface Found {
  readonly connected: number
  readonly refused: number
  readonly opening_ms: number
  readonly published: number
  /** Of the gateway: without sockets, with all, and of its successor when all are back. */
  readonly memory: Readonly<Record<'empty' | 'full' | 'after', Memory>>
  readonly lag_ms: Readonly<Record<'gateway' | 'clients' | 'publisher', number>>
  /** Of one core, while nothing was restarted. */
  readonly gateway_cpu_share: number
  readonly caught_up_ms: Readonly<Record<'upstream' | 'gateway', number>>
  readonly seen: Seen
}

const memory_max_kb = 25
const way_p99_max_ms = 100

/** Prints the table, writes the JSON. Returns the exit code: 1 when something was missed, twice or failed, never for being slow. */
export async function report(options: LiveOptions, found: Found): Promise<number> {
  const result = resultOf(options, found)
  const say = (text: string) => process.stdout.write(text)
  const cells = (values: readonly (string | number)[]) =>
    values.map((value) => String(value).padStart(13)).join('')
  const heads = ['events', 'p50 ms', 'p99', 'max', 'caught up ms']
  say(`\n${'from publishing to the subscriber'.padEnd(34)}${cells(heads)}\n`)
  for (const phase of phases) {
    const { count, p50, p99, max } = result.way_ms[phase]
    const late = phase === 'steady' ? '' : found.caught_up_ms[phase]
    const title = { steady: 'steady', upstream: 'subgraphs killed', gateway: 'gateway killed' }[phase]
    say(`${title.padEnd(34)}${cells([count, p50, p99, max, late])}\n`)
  }
  say(`\n${linesOf(result).join('\n')}\n\nTargets:\n`)
  const targets = targetsOf(result)
  for (const target of targets) say(lineOfTarget(target))
  const wrong = wrongOf(result)
  for (const sentence of wrong) say(`WRONG: ${sentence}\n`)
  await save({ ...result, targets, wrong }, options.own)
  say('Written to bench/results/live.json.\n')
  return wrong.length > 0 ? 1 : 0
}

type Result = ReturnType<typeof resultOf>

export function resultOf(options: LiveOptions, found: Found) {
  const { connected, refused, opening_ms, published, memory, lag_ms, caught_up_ms, seen } = found
  const perSocket = (key: keyof Memory) =>
    Math.round((memory.full[key] - memory.empty[key]) / Math.max(1, connected) / 102.4) / 10
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)
  const { way_ms, ...counts } = seen
  const way = (phase: (typeof phases)[number]) => percentilesOf(way_ms[phase])
  return {
    at: new Date().toISOString(),
    machine: { cores: cpus().length, model: cpus()[0]?.model, load: loadavg()[0], node: process.version },
    options,
    sockets: { wanted: options.sockets, connected, refused, opening_ms },
    published,
    memory_kB_per_socket: { rss: perSocket('rss'), used: perSocket('used') },
    gateway_rss_MB: { full: megabytes(memory.full.rss), after: megabytes(memory.after.rss) },
    worst_event_loop_ms: lag_ms,
    gateway_cpu_share: Math.round(found.gateway_cpu_share * 100) / 100,
    way_ms: { steady: way('steady'), upstream: way('upstream'), gateway: way('gateway') },
    caught_up_ms,
    ...counts,
    incomplete: options.sockets - seen.complete,
  }
}

function linesOf(result: Result): readonly string[] {
  const { memory_kB_per_socket: memory, gateway_rss_MB: gateway, worst_event_loop_ms: lag } = result
  const whole = `${gateway.full} MB in all, ${gateway.after} MB after its restart`
  return [
    `memory of the gateway per socket   ${memory.rss} kB resident, ${memory.used} kB used; ${whole}`,
    `worst pause of an event loop       gateway ${lag.gateway} ms, clients ${lag.clients} ms, publisher ${lag.publisher} ms`,
    `CPU of the gateway                 ${result.gateway_cpu_share} of a core, while nothing was restarted`,
    `events                             ${result.published} published, ${result.received} received, ${result.partial} of them partial`,
    `reconnected                        ${result.reconnected} sockets`,
  ]
}

function targetsOf(result: Result): readonly Target[] {
  const none = (what: string, figure: number): Target => ({
    what,
    figure,
    goal: 'exactly',
    limit: 0,
    unit: '',
  })
  return [
    {
      what: 'memory per socket, resident',
      figure: result.memory_kB_per_socket.rss,
      goal: 'at most',
      limit: memory_max_kb,
      unit: 'kB',
    },
    {
      what: 'p99 from publishing to the subscriber, steady',
      figure: result.way_ms.steady.p99,
      goal: 'at most',
      limit: way_p99_max_ms,
      unit: 'ms',
    },
    none('missed', result.missed),
    none('twice', result.duplicated),
  ]
}

/** What must not be, however slow a machine is: sentences; none when all is well. */
export function wrongOf(
  result: Pick<Result, 'sockets' | 'missed' | 'duplicated' | 'failed' | 'incomplete' | 'connected'>,
): readonly string[] {
  const { sockets, missed, duplicated, failed, incomplete, connected } = result
  return [
    ...(missed > 0 ? [`${missed} events were missed`] : []),
    ...(duplicated > 0 ? [`${duplicated} events came twice`] : []),
    ...(failed > 0 ? [`${failed} sockets or subscriptions failed while the gateway ran`] : []),
    ...(incomplete > 0 ? [`${incomplete} subscribers do not have the last event of their shipment`] : []),
    ...(connected < sockets.wanted
      ? [`${sockets.wanted - connected} sockets are not connected at the end`]
      : []),
  ]
}

export function percentilesOf(values_ms: readonly number[]) {
  const sorted = [...values_ms].sort((one, other) => one - other)
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) }
}

/** With viewers of their own and without, beside each other. */
async function save(result: object, hasOwnViewers: boolean): Promise<void> {
  const file = new URL('../results/live.json', import.meta.url)
  await mkdir(new URL('.', file), { recursive: true })
  const earlier = await readFile(file, 'utf8').then(JSON.parse, () => ({}))
  const name = hasOwnViewers ? 'ownViewers' : 'sharedViewers'
  await writeFile(file, `${JSON.stringify({ ...earlier, [name]: result }, null, 2)}\n`)
}
