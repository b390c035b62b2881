import { type ChildProcess, fork } from 'node:child_process'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { endWithParent } from '../shared/ask-process.ts'

/** Something that happened to a shipment. Numbers go up by one over all shipments. */
export interface Happening {
  readonly number: number
  readonly shipment: number
  /** The number of the shipment's event before this one; 0 when there is none. */
  readonly previous: number
  /** When it was published: milliseconds since 1970, with fractions. */
  readonly at_ms: number
}

/** How the memory of the gateway stands, after garbage collection. */
export interface Memory {
  readonly rss: number
  /** Heap and buffers in use. */
  readonly used: number
}

/** What goes on while events are published: nothing else, the subgraphs' restart, or the gateway's. */
export const phases = ['steady', 'upstream', 'gateway'] as const
export type Phase = (typeof phases)[number]

/** What the subscribers have seen. */
export interface Seen {
  readonly connected: number
  /** Sockets that closed, and subscriptions that ended or were refused, while the gateway was not restarted. */
  readonly failed: number
  /** Sockets that were opened again. */
  readonly reconnected: number
  readonly received: number
  readonly missed: number
  readonly duplicated: number
  /** Events with errors: one subgraph did not answer in time. */
  readonly partial: number
  /** Subscribers that have every event of their shipment so far. */
  readonly complete: number
  /** From publishing to the client, in milliseconds, by what went on. */
  readonly way_ms: Readonly<Record<Phase, readonly number[]>>
}

/** A process of the bench, spoken to with one message at a time. */
export interface Worker {
  /** Sends a message; resolves with the answer to it. */
  ask<Answer>(message: object): Promise<Answer>
  /** Sends a message that has no answer. */
  tell(message: object): void
  kill(): void
  readonly child: ChildProcess
}

const answer_limit_ms = 40_000

/** Starts a file of this folder as a process of its own; resolves when it has said that it is ready. */
export async function startWorker(
  file: string,
  settings: object,
  flags: readonly string[] = [],
): Promise<Worker> {
  const child = fork(new URL(file, import.meta.url), [JSON.stringify(settings)], { execArgv: [...flags] })
  const next = <Answer>() =>
    new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${file} did not answer in time`)), answer_limit_ms)
      child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
      child.once('message', (answer) => {
        clearTimeout(timer)
        child.removeAllListeners('exit')
        resolve(answer as Answer)
      })
    })
  await next()
  return {
    ask<Answer>(message: object) {
      const answer = next<Answer>()
      child.send(message)
      return answer
    },
    tell: (message) => void child.send(message),
    kill: () => void child.kill('SIGKILL'),
    child,
  }
}

/** Watches how late this process's event loop is; the function tells the worst since it was last called, in milliseconds. */
export function watchLag(): () => number {
  const delays = monitorEventLoopDelay({ resolution: 5 })
  delays.enable()
  return () => {
    const worst_ms = Math.round(delays.max / 1e6)
    delays.reset()
    return worst_ms
  }
}

/** The settings of a worker, from its command line. It ends with its parent. */
export function settingsOf<Settings>(): Settings {
  endWithParent()
  return JSON.parse(process.argv[2] ?? '{}') as Settings
}

/** Milliseconds since 1970 with fractions, the same in all processes of a machine. */
export function now_ms(): number {
  return performance.timeOrigin + performance.now()
}

export const service_secret = 'a secret for a bench that is long enough'
