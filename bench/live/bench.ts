import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Memory, now_ms, type Phase, type Seen, startWorker, type Worker, watchLag } from './messages.ts'
import type { LiveOptions } from './options.ts'
import { createPublisher } from './publisher.ts'
import { report } from './report.ts'

const catch_up_limit_ms = 90_000
const outage_ms = 300
const look_every_ms = 100
/** Until what the last events caused has been seen. */
const settle_ms = 500
/** Until sockets that were just opened have their subscription upstream. */
const shared_settle_ms = 2_000
const own_settle_ms = 4_000

type GatewayMemory = Memory & { readonly cpu_ms: number; readonly lag_ms: number }

/** One run, from no sockets to the last event. Returns the exit code. */
export async function bench(options: LiveOptions): Promise<number> {
  const { sockets, shipments, rate, own: hasOwnViewers } = options
  const phase_ms = (options.seconds * 1000) / 3
  const [port, tracking, orders] = await freePorts(3)
  const upstreams = { tracking, orders }
  const publisher = createPublisher(shipments, rate)
  const startUpstream = async () => {
    const worker = await startWorker('upstream-process.ts', { ports: upstreams })
    await publisher.handTo(worker)
    return worker
  }
  const startGateway = () => startWorker('gateway-process.ts', { port, upstreams }, ['--expose-gc'])
  const upstream = await startUpstream()
  const gateway = await startGateway()
  const url = `ws://127.0.0.1:${port}/graphql`
  const clients = await startWorker('clients-process.ts', { url, sockets, shipments, hasOwnViewers })

  const empty = await settled(gateway)
  const opened_ms = now_ms()
  const { connected, failed: refused } = await clients.ask<Pick<Seen, 'connected' | 'failed'>>({
    ask: 'open',
  })
  const opening_ms = Math.round(now_ms() - opened_ms)
  process.stdout.write(`${connected} sockets in ${(opening_ms / 1000).toFixed(1)} s, ${refused} refused\n`)
  await sleep(hasOwnViewers ? own_settle_ms : shared_settle_ms)
  const full = await settled(gateway)

  await clients.ask({ ask: 'lag' })
  const lagHere = watchLag()
  await publisher.publishFor(phase_ms)
  await sleep(settle_ms)
  const { lag_ms: clients_lag_ms } = await clients.ask<{ lag_ms: number }>({ ask: 'lag' })
  const lag_ms = { clients: clients_lag_ms, publisher: lagHere() }
  const busy = await gateway.ask<GatewayMemory>({ ask: 'memory' })

  /** Kills one process, is without it for a moment, starts it again; events are published all the while. */
  async function restart(phase: Phase, victim: Worker, start: () => Promise<Worker>) {
    clients.tell({ phase })
    if (phase === 'upstream') publisher.lose()
    victim.kill()
    const restarting = sleep(outage_ms).then(start)
    const publishing = publisher.publishFor(phase_ms)
    const [worker] = await Promise.all([restarting, publishing])
    const caught_up_ms = await untilComplete(clients, publisher.latest, sockets)
    process.stdout.write(
      `${phase} restarted; everybody had everything ${caught_up_ms} ms after the last event\n`,
    )
    return { worker, caught_up_ms }
  }
  const upstreamAgain = await restart('upstream', upstream, startUpstream)
  const gatewayAgain = await restart('gateway', gateway, startGateway)
  const after = await settled(gatewayAgain.worker)
  const seen = await clients.ask<Seen>({ ask: 'seen', latest: publisher.latest })
  return report(options, {
    connected,
    refused,
    opening_ms,
    published: publisher.count(),
    memory: { empty, full, after },
    lag_ms: { gateway: busy.lag_ms, ...lag_ms },
    gateway_cpu_share: busy.cpu_ms / phase_ms,
    caught_up_ms: { upstream: upstreamAgain.caught_up_ms, gateway: gatewayAgain.caught_up_ms },
    seen,
  })
}

/** The gateway's memory when garbage has been collected twice, some time apart. */
async function settled(gateway: Worker): Promise<GatewayMemory> {
  await gateway.ask({ ask: 'memory' })
  await sleep(settle_ms)
  return gateway.ask({ ask: 'memory' })
}

/** Until every subscriber is connected and has every event of its shipment; how long that took after the last was published. */
async function untilComplete(
  clients: Worker,
  latest: Readonly<Record<number, number>>,
  sockets: number,
): Promise<number> {
  const started_ms = now_ms()
  while (now_ms() - started_ms < catch_up_limit_ms) {
    const { complete, connected } = await clients.ask<Pick<Seen, 'complete' | 'connected'>>({
      ask: 'complete',
      latest,
    })
    if (complete === sockets && connected === sockets) break
    await sleep(look_every_ms)
  }
  return Math.round(now_ms() - started_ms)
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
