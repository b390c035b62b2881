import { fork } from 'node:child_process'
import { Worker } from 'node:worker_threads'
import type { PlannerSettings, PlanQuestion, PlanReply } from './planner-thread.ts'

/** Where a planner runs. */
export interface PlannerHost {
  ask(question: PlanQuestion): void
  end(): Promise<void>
}

export interface HostEvents {
  onReply(reply: PlanReply): void
  /** It failed, as when it ran out of memory. */
  onFailure(error: Error): void
  onEnd(): void
}

const heap_max_mb = 192
const young_heap_max_mb = 8
const file = new URL('./planner-worker.ts', import.meta.url)

/** Starts a planner's thread; or its process, which takes nobody along when memory runs out in a way that threads do not survive. */
export function openHost(settings: PlannerSettings, events: HostEvents): PlannerHost {
  return settings.isProcess ? openProcess(settings, events) : openThread(settings, events)
}

function openThread(settings: PlannerSettings, { onReply, onFailure, onEnd }: HostEvents): PlannerHost {
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: heap_max_mb, maxYoungGenerationSizeMb: young_heap_max_mb },
    workerData: settings,
  })
  worker.unref()
  worker.on('message', onReply)
  worker.on('error', onFailure)
  worker.on('exit', onEnd)
  return { ask: (question) => worker.postMessage(question), end: async () => void (await worker.terminate()) }
}

function openProcess(settings: PlannerSettings, { onReply, onFailure, onEnd }: HostEvents): PlannerHost {
  const child = fork(file, [JSON.stringify(settings)], {
    execArgv: [`--max-old-space-size=${heap_max_mb}`],
    // It plans, and has no use for our secrets.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let isEnding = false
  child.on('message', (reply) => onReply(reply as PlanReply))
  child.on('error', onFailure)
  child.on('exit', (code, signal) => {
    if (isEnding) onEnd()
    else onFailure(new Error(`The planner's process ended with ${signal ?? code}.`))
  })
  return {
    ask: (question) => void child.send(question, () => undefined),
    async end() {
      isEnding = true
      child.kill('SIGKILL')
      await ended
    },
  }
}
