import type { Logger } from '#platform/telemetry/logger.ts'
import type { AwayPlan } from './plan-document.ts'
import { openHost, type PlannerHost } from './planner-host.ts'
import type { Supergraph } from './supergraph.ts'

/** What a thread is started with. */
export interface PlannerSettings {
  /** Plans that are compared before the best one is taken; null for as many as the planner likes. */
  readonly evaluated_plans_max: number | null
  /** Planning that takes longer ends the thread, and the operation is said to be impossible; null to let it go on. */
  readonly planning_max_ms: number | null
  /** An answer that takes longer is not waited for; the operation is then planned by whoever asked. */
  readonly answer_max_ms: number
  /** Whether it is a process of its own instead: for planning that may use up any memory. */
  readonly isProcess: boolean
}

/** A question for the planner's thread. The SDL comes with the first question about a supergraph. */
export interface PlanQuestion {
  readonly number: number
  readonly supergraphId: string
  readonly sdl: string | null
  readonly text: string
  readonly operationName: string | undefined
}

/** That planning begins now, or what has come of it. */
export type PlanReply =
  | { readonly number: number; readonly kind: 'begun' }
  | { readonly number: number; readonly kind: 'planned'; readonly plan: AwayPlan }

/** A planner in a thread of its own. */
export interface PlannerThread {
  plan(supergraph: Supergraph, text: string, operationName: string | undefined): Promise<AwayPlan>
  stop(): Promise<void>
}

const questions_max = 256
/** A thread that has had nothing to do gives its memory back. */
const idle_limit_ms = 20_000

/**
 * Starts a planner thread when it is first needed, and again when it ended. What it was planning when it ran out of memory is
 * impossible to plan; the others it was asked about are not.
 */
export function startPlannerThread(logger: Logger, settings: PlannerSettings): PlannerThread {
  const waiting = new Map<number, (plan: AwayPlan) => void>()
  const known = new Set<string>()
  let host: PlannerHost | null = null
  let next = 0
  let idle: NodeJS.Timeout | undefined
  let overdue: NodeJS.Timeout | undefined

  function open(): PlannerHost {
    const opened = openHost(settings, {
      onReply(reply) {
        if (host !== opened) return
        clearTimeout(overdue)
        if (reply.kind === 'planned') waiting.get(reply.number)?.(reply.plan)
        else if (settings.planning_max_ms !== null)
          overdue = setTimeout(() => giveUp(opened), settings.planning_max_ms).unref()
      },
      onFailure(error) {
        logger.warn({ err: error }, 'the planner failed')
        if (host === opened) forget('impossible')
      },
      onEnd() {
        if (host === opened) forget(null)
      },
    })
    return opened
  }

  function giveUp(stuck: PlannerHost): void {
    if (host !== stuck) return
    logger.warn('an operation takes too long to plan')
    forget('impossible')
    void stuck.end()
  }

  /** Questions are answered in turn: the oldest is the one the thread was at. */
  function forget(oldest: AwayPlan): void {
    host = null
    known.clear()
    clearTimeout(overdue)
    const [current, ...others] = [...waiting.values()]
    current?.(oldest)
    for (const settle of others) settle(null)
  }

  async function stop(): Promise<void> {
    clearTimeout(idle)
    const ended = host
    forget(null)
    await ended?.end()
  }

  function plan(...[{ id, sdl }, text, operationName]: Parameters<PlannerThread['plan']>): Promise<AwayPlan> {
    if (waiting.size >= questions_max) return Promise.resolve(null)
    host ??= open()
    const number = next++
    const question: PlanQuestion = {
      number,
      supergraphId: id,
      sdl: known.has(id) ? null : sdl,
      text,
      operationName,
    }
    known.add(id)
    host.ask(question)
    return new Promise((resolve) => {
      const settle = (answer: AwayPlan) => {
        clearTimeout(limit)
        waiting.delete(number)
        clearTimeout(idle)
        if (waiting.size === 0) idle = setTimeout(() => void stop(), idle_limit_ms).unref()
        resolve(answer)
      }
      const limit = setTimeout(() => settle(null), settings.answer_max_ms)
      waiting.set(number, settle)
    })
  }

  return { plan, stop }
}
