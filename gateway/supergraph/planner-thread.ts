import { Worker } from 'node:worker_threads'
import type { Logger } from '#platform/telemetry/logger.ts'
import type { Plan, PlanAway } from './plan-document.ts'

/** A question for the planner's thread. The SDL comes with the first question about a supergraph. */
export interface PlanQuestion {
  readonly number: number
  readonly supergraphId: string
  readonly sdl: string | null
  readonly text: string
  readonly operationName: string | undefined
}

export interface PlanReply {
  readonly number: number
  readonly plan: Plan | null
}

/** A planner in a thread of its own. */
export interface PlannerThread {
  readonly plan: PlanAway
  stop(): Promise<void>
}

/** An answer that takes longer is not waited for; the operation is then planned by whoever asked. */
const plan_limit_ms = 5_000
const questions_max = 256
/** A thread that has had nothing to do gives its memory back. */
const idle_limit_ms = 20_000
const heap_limits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 8 }

/** Starts a planner thread when it is first needed, and again when it ended. */
export function startPlannerThread(logger: Logger): PlannerThread {
  const waiting = new Map<number, (plan: Plan | null) => void>()
  const known = new Set<string>()
  let worker: Worker | null = null
  let next = 0
  let idle: NodeJS.Timeout | undefined

  function open(): Worker {
    const opened = new Worker(new URL('./planner-worker.ts', import.meta.url), {
      resourceLimits: heap_limits,
    })
    opened.unref()
    opened.on('message', ({ number, plan }: PlanReply) => waiting.get(number)?.(plan))
    opened.on('error', (error) => logger.warn({ err: error }, 'the planner thread failed'))
    opened.on('exit', () => {
      if (worker === opened) forget()
    })
    return opened
  }

  function forget(): void {
    worker = null
    known.clear()
    for (const settle of waiting.values()) settle(null)
  }

  async function stop(): Promise<void> {
    clearTimeout(idle)
    const ended = worker
    forget()
    await ended?.terminate()
  }

  function plan(...[{ id, sdl }, text, operationName]: Parameters<PlanAway>): Promise<Plan | null> {
    if (waiting.size >= questions_max) return Promise.resolve(null)
    worker ??= open()
    const number = next++
    const question: PlanQuestion = {
      number,
      supergraphId: id,
      sdl: known.has(id) ? null : sdl,
      text,
      operationName,
    }
    known.add(id)
    worker.postMessage(question)
    return new Promise((resolve) => {
      const settle = (answer: Plan | null) => {
        clearTimeout(limit)
        waiting.delete(number)
        clearTimeout(idle)
        if (waiting.size === 0) idle = setTimeout(() => void stop(), idle_limit_ms).unref()
        resolve(answer)
      }
      const limit = setTimeout(() => settle(null), plan_limit_ms)
      waiting.set(number, settle)
    })
  }

  return { plan, stop }
}
