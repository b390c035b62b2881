import type { CompiledOperation, Variables } from '#gateway/executor/operation/compile-operation.ts'
import { fault } from '#platform/faults/codes.ts'
import type { Costs } from './estimate.ts'

/** Estimates an operation and refuses it when it may cost too much. Returns the estimate. */
export type CheckCost = (operation: CompiledOperation, variables: Variables) => number

/** A page of a hundred orders, with their lines and their timelines, costs two thousand. */
export const cost_default_max = 10_000

/** Throws COST_EXCEEDED before anything is planned. */
export function createCheckCost(costs: Costs, cost_max: number): CheckCost {
  return (operation, variables) => {
    const estimate = costs.estimate(operation, variables)
    if (estimate <= cost_max) return estimate
    throw fault(
      'COST_EXCEEDED',
      `This operation may cost ${Math.ceil(estimate)}, and at most ${cost_max} is allowed. Ask for shorter lists or fewer fields.`,
      { estimatedCost: estimate, costMax: cost_max },
    )
  }
}
