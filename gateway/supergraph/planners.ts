import type { Logger } from '#platform/telemetry/logger.ts'
import type { PlanAway } from './plan-document.ts'
import { startPlannerThread } from './planner-thread.ts'

/** Plans in threads, so that no request waits for the plan of another. */
export interface Planners {
  readonly plan: PlanAway
  stop(): Promise<void>
}

/**
 * Answers in parts are planned in a process of their own, which is given up when it takes too long: for some operations with
 * `@defer` the planner multiplies its choices, and for a few it never ends, and takes memory until its process is aborted.
 */
export function startPlanners(logger: Logger): Planners {
  const whole = startPlannerThread(logger, {
    evaluated_plans_max: null,
    planning_max_ms: null,
    answer_max_ms: whole_answer_max_ms,
    isProcess: false,
  })
  const parts = startPlannerThread(logger, {
    evaluated_plans_max: parts_evaluated_plans_max,
    planning_max_ms: parts_planning_max_ms,
    answer_max_ms: parts_answer_max_ms,
    isProcess: true,
  })
  return {
    plan: (supergraph, text, operationName, isIncremental) =>
      (isIncremental ? parts : whole).plan(supergraph, text, operationName),
    stop: async () => void (await Promise.all([whole.stop(), parts.stop()])),
  }
}

/** The plans are as short as with ten thousand, and found in a tenth of the time. */
const parts_evaluated_plans_max = 100
/** Those that can be planned take some ten milliseconds. */
const parts_planning_max_ms = 2_000
const whole_answer_max_ms = 5_000
/** Nobody else plans in parts: the first who asks waits until the thread has read the supergraph. */
const parts_answer_max_ms = 15_000
