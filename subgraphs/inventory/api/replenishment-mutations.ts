import { approveReplenishment, rejectReplenishment } from '../commands/replenishment/decide-replenishment.ts'
import { proposeOnDemand } from '../commands/replenishment/propose-on-demand.ts'
import { removeReorderPolicy, setReorderPolicy } from '../commands/replenishment/set-reorder-policy.ts'
import { toRefusal } from './refusals.ts'
import type { MutationResolvers } from './types.generated.ts'

/** Mutations of replenishment. */
export const replenishmentMutations: MutationResolvers = {
  setReorderPolicy: async (_parent, { input }, { acting }) => {
    const { minMax = null, reorderPoint = null } = input.rule
    const decision = await setReorderPolicy(acting, {
      ...input,
      supplierId: input.supplierId ?? null,
      rule: { minMax, reorderPoint },
    })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'SetReorderPolicySuccess', policy: decision.facts }
  },

  removeReorderPolicy: async (_parent, { input }, { acting }) => {
    const decision = await removeReorderPolicy(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'RemoveReorderPolicySuccess', policy: decision.facts }
  },

  proposeReplenishment: async (_parent, { input: { warehouseId = null } }, { acting }) => {
    const decision = await proposeOnDemand(acting, warehouseId)
    if (!decision.accepted) return toRefusal(decision.refusal)
    const { next, ...counts } = decision.facts
    return { __typename: 'ProposeReplenishmentSuccess', ...counts, more: next !== null }
  },

  approveReplenishment: async (_parent, { input }, { acting }) => {
    const decision = await approveReplenishment(acting, {
      ...input,
      tolerancePercent: input.tolerancePercent ?? 0,
    })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'ApproveReplenishmentSuccess', ...decision.facts }
  },

  rejectReplenishment: async (_parent, { input }, { acting }) => {
    const decision = await rejectReplenishment(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'RejectReplenishmentSuccess', proposals: decision.facts }
  },
}
