import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import {
  type Happening,
  type Memory,
  now_ms,
  type Seen,
  startWorker,
  type Worker,
  watchLag,
} from './messages.ts'

/**
 * Live subscribers on one gateway process: memory for each, the way of an event from publishing to the client, and what is
 * missed or twice when the subgraph is killed and started again. Stops by itself within a minute.
 */
const { values } = parseArgs({
  options: {
    sockets: { type: 'string', default: '10000' },
    shipments: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '16' },
    own: { type: 'boolean', default: false },
  },
})
const sockets = Number(values.sockets)
const shipments = Math.min(sockets, Number(values.shipments))
const rate_per_second = Number(values.rate)
const run_ms = Number(values.seconds) * 1000
const hasOwnViewers = values.own
const catch_up_limit_ms = 12_000
const whole_limit_ms = 60_000
const tick_ms = 5
const outage_ms = 300
const results_file = new URL('../results/live.json', import.meta.url)

type GatewayMemory = Memory & { readonly cpu_ms: number; readonly lag_ms: number }

const workers = new Set<Worker>()
const watchdog = setTimeout(() => stop('The bench took longer than a minute.'), whole_limit_ms)

async function main(): Promise<void> {
  const [port, tracking, orders] = await freePorts(3)
  const upstreams = { tracking, orders }
  const start = async (file: string, settings: object, flags: readonly string[] = []) => {
    const worker = await startWorker(file, settings, flags)
    workers.add(worker)
    return worker
  }
  const log: Happening[] = []
  const startUpstream = async () => {
    const worker = await start('upstream-process.ts', { ports: upstreams })
    const known = log.length
    await worker.ask({ log: log.slice(0, known) })
    for (const happening of log.slice(known)) worker.tell(happening)
    return worker
  }
  let upstream: Worker | null = await startUpstream()
  const gateway = await start('gateway-process.ts', { port, upstreams }, ['--expose-gc'])
  const url = `ws://127.0.0.1:${port}/graphql`
  const clients = await start('clients-process.ts', { url, sockets, shipments, hasOwnViewers })

  const empty = await settled(gateway)
  const opened_ms = now_ms()
  const { connected, failed: refused } = await clients.ask<{ connected: number; failed: number }>({
    ask: 'open',
  })
  console.log(`${connected} sockets in ${seconds(now_ms() - opened_ms)}, ${refused} refused`)
  await sleep(hasOwnViewers ? 4_000 : 2_000)
  const full = await settled(gateway)

  const latest: Record<number, number> = {}
  const publish = () => {
    const number = log.length + 1
    // Spread over all shipments, in an order that repeats only after all of them.
    const shipment = (number * 7_919) % shipments
    const happening = { number, shipment, previous: latest[shipment] ?? 0, at_ms: now_ms() }
    latest[shipment] = number
    log.push(happening)
    upstream?.tell(happening)
  }
  const publishFor = async (duration_ms: number) => {
    const started_ms = now_ms()
    const before = log.length
    while (now_ms() - started_ms < duration_ms) {
      const due = Math.floor(((now_ms() - started_ms) / 1000) * rate_per_second)
      while (log.length - before < due) publish()
      await sleep(tick_ms)
    }
  }

  await clients.ask({ ask: 'lag' })
  const lagHere = watchLag()
  await publishFor(run_ms / 2)
  await sleep(500)
  const { lag_ms: clients_lag_ms } = await clients.ask<{ lag_ms: number }>({ ask: 'lag' })
  const publisher_lag_ms = lagHere()
  const busy = await gateway.ask<GatewayMemory>({ ask: 'memory' })
  clients.tell({ steady: false })
  upstream.kill()
  workers.delete(upstream)
  upstream = null
  const restarting = sleep(outage_ms).then(startUpstream)
  const publishing = publishFor(run_ms / 2)
  upstream = await restarting
  await publishing
  const caught_up_ms = await untilComplete(clients, latest)
  const seen = await clients.ask<Seen>({ ask: 'seen', latest })

  const result = {
    at: new Date().toISOString(),
    node: process.version,
    sockets: { wanted: sockets, connected, refused },
    shipments,
    viewers: hasOwnViewers ? sockets : shipments,
    upstreams: hasOwnViewers ? sockets : shipments,
    events: { published: log.length, rate_per_second, received: seen.received },
    memory_kB_per_socket: {
      rss: kilobytes((full.rss - empty.rss) / connected),
      used: kilobytes((full.used - empty.used) / connected),
      gateway_rss_MB: Math.round(full.rss / 2 ** 20),
    },
    steady_ms: percentiles(seen.steady_ms),
    worst_event_loop_ms: { gateway: busy.lag_ms, clients: clients_lag_ms, publisher: publisher_lag_ms },
    gateway_cpu_share: Math.round((busy.cpu_ms / (run_ms / 2)) * 100) / 100,
    restart: { caught_up_ms, ...percentiles(seen.restart_ms) },
    missed: seen.missed + (connected - seen.complete),
    duplicated: seen.duplicated,
    partial: seen.partial,
    failed: seen.failed - refused,
  }
  console.log(JSON.stringify(result, null, 2))
  await save(result)
  stop()
}

/** The gateway's memory when garbage has been collected twice, some time apart. */
async function settled(gateway: Worker): Promise<GatewayMemory> {
  await gateway.ask({ ask: 'memory' })
  await sleep(500)
  return gateway.ask({ ask: 'memory' })
}

/** Until every subscriber has every event of its shipment; how long that took after the last was published. */
async function untilComplete(clients: Worker, latest: Readonly<Record<number, number>>): Promise<number> {
  const started_ms = now_ms()
  while (now_ms() - started_ms < catch_up_limit_ms) {
    const { complete } = await clients.ask<{ complete: number }>({ ask: 'complete', latest })
    if (complete === sockets) break
    await sleep(100)
  }
  return Math.round(now_ms() - started_ms)
}

function percentiles(values_ms: readonly number[]) {
  const sorted = [...values_ms].sort((one, other) => one - other)
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) }
}

async function save(result: object): Promise<void> {
  await mkdir(new URL('.', results_file), { recursive: true })
  const earlier = await readFile(results_file, 'utf8').then(JSON.parse, () => ({}))
  const name = hasOwnViewers ? 'ownViewers' : 'sharedViewers'
  await writeFile(results_file, `${JSON.stringify({ ...earlier, [name]: result }, null, 2)}\n`)
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  const listening = servers.map(
    (server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve())),
  )
  await Promise.all(listening)
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

function stop(complaint?: string): void {
  clearTimeout(watchdog)
  for (const worker of workers) worker.kill()
  if (complaint !== undefined) console.error(complaint)
  process.exit(complaint === undefined ? 0 : 1)
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 102.4) / 10
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

main().catch((error: unknown) => stop(String(error)))
