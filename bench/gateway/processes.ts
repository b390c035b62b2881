import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { allProcesses, descendantsOf, type Process } from '../shared/processes.ts'
import type { SubgraphName } from './graph.ts'
import type { Peer } from './peers.ts'

export const gateway_core = 0
export const load_core = 1
const start_limit_ms = 60_000
const stop_limit_ms = 3_000
const output_kept_max = 4_000

const hasTaskset = spawnSync('taskset', ['-p', String(process.pid)]).status === 0

/** Puts this process, and the threads it has, on one core. Without `taskset` nothing is pinned, and the report says so. */
export function pinSelf(core: number): boolean {
  if (hasTaskset) spawnSync('taskset', ['-acp', String(core), String(process.pid)])
  return hasTaskset
}

export interface Subgraphs {
  readonly urlOf: (name: SubgraphName) => string
  /** Requests by subgraph, and bytes of their answers, since the last call. */
  takeCounts(): Promise<Readonly<Record<string, number>>>
  stop(): void
}

/** Starts the subgraphs as a process of their own, on the core of their parent. */
export async function startSubgraphs(): Promise<Subgraphs> {
  const child = fork(new URL('./subgraphs.ts', import.meta.url), { stdio: 'inherit' })
  const { ports } = await message<{ ports: Record<SubgraphName, number> }>(child)
  return {
    urlOf: (name) => `http://127.0.0.1:${ports[name]}/graphql`,
    async takeCounts() {
      const answer = message<{ counts: Record<string, number> }>(child)
      child.send('counts')
      return (await answer).counts
    },
    stop: () => child.kill(),
  }
}

function message<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve) => child.once('message', (received) => resolve(received as Message)))
}

/** A gateway's process with all that it started. */
export interface GatewayProcess {
  readonly url: string
  /** CPU seconds so far, user and system. */
  cpuSeconds(): number
  /** Resident memory now, and at most so far. */
  memory(): { readonly now_mb: number; readonly max_mb: number }
  stop(): Promise<void>
}

/**
 * Starts a gateway on its core. Resolves when it answers the query; rejects, with what it printed, when it does not within
 * a minute.
 */
export async function startGatewayProcess(peer: Peer, port: number, probe: unknown): Promise<GatewayProcess> {
  const pinned = hasTaskset ? ['taskset', '-c', String(gateway_core), ...peer.command] : peer.command
  const [command = '', ...rest] = pinned
  const child = spawn(command, rest, {
    cwd: peer.folder,
    env: { ...process.env, ...peer.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-output_kept_max)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const url = `http://127.0.0.1:${port}/graphql`
  const gateway = {
    url,
    cpuSeconds: () => sum(family(child.pid).map(({ own_ms }) => own_ms)) / 1_000,
    memory: () => ({
      now_mb: sum(family(child.pid).map(({ pid }) => memoryOf(pid, 'VmRSS'))),
      max_mb: sum(family(child.pid).map(({ pid }) => memoryOf(pid, 'VmHWM'))),
    }),
    async stop() {
      child.kill('SIGTERM')
      for (let waited = 0; child.exitCode === null && waited < stop_limit_ms; waited += 100) await sleep(100)
      for (const { pid } of family(child.pid)) if (child.exitCode === null) process.kill(pid, 'SIGKILL')
    },
  }
  for (
    const started = Date.now();
    Date.now() - started < start_limit_ms && child.exitCode === null;
    await sleep(200)
  ) {
    if (await answers(url, probe)) return gateway
  }
  await gateway.stop()
  throw new Error(`${peer.title} does not answer here. It printed:\n${output}`)
}

async function answers(url: string, body: unknown): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
    return errors === undefined && data !== null && data !== undefined
  } catch {
    return false
  }
}

/** A process and what it has started. */
function family(root: number | undefined): readonly Process[] {
  if (root === undefined) return []
  const all = allProcesses()
  return [...all.filter(({ pid }) => pid === root), ...descendantsOf(root, all)]
}

function memoryOf(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  try {
    const match = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(match?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
