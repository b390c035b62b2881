import type { Execution } from '#gateway/executor/execute.ts'
import type { CompiledOperation, Variables } from '#gateway/executor/operation/compile-operation.ts'
import { fault } from '#platform/faults/codes.ts'
import { planSubscription, type SubscriptionPlan } from './subscription-plan.ts'

/** A subscription as one version of the supergraph runs it. */
export interface Version {
  readonly operation: CompiledOperation
  readonly plan: SubscriptionPlan
}

/** Plans a subscription. Throws a fault when its field is skipped. */
export function versionOf(operation: CompiledOperation, variables: Variables): Version {
  const { primary } = operation.variantFor(variables)
  if (primary === null)
    throw fault('BAD_USER_INPUT', 'The subscription selects nothing: its field is skipped.')
  return { operation, plan: planSubscription(operation, primary) }
}

/** Whether two versions ask the same question of the same subgraph, so that one connection serves both. */
export function isSameUpstream(execution: Execution, one: Version, other: Version): boolean {
  const portOf = ({ operation, plan }: Version) => execution.portOf(operation, plan.service)
  return one.plan.text === other.plan.text && portOf(one) === portOf(other)
}
