import { decideReturn } from '../commands/returns/decide-return.ts'
import { receiveReturn } from '../commands/returns/receive-return.ts'
import { requestReturn } from '../commands/returns/request-return.ts'
import { known } from './mappers.ts'
import { decidedResult, receivedResult, requestedResult } from './return-refusals.ts'
import type { MutationResolvers } from './types.generated.ts'

type ReturnMutation = 'requestReturn' | 'approveReturn' | 'rejectReturn' | 'receiveReturn'

/** Mutations of goods that come back. */
export const returnMutations: Pick<MutationResolvers, ReturnMutation> = {
  async requestReturn(_mutation, { input }, context) {
    const request = { ...input, accessToken: input.accessToken ?? null }
    const answer = await requestReturn(context.commands, context.viewer, request)
    if (answer.type === 'returned') known(context, answer.order)
    return requestedResult(answer)
  },

  async approveReturn(_mutation, { input: { returnId, note } }, { commands, viewer }) {
    const answer = await decideReturn(commands, viewer, returnId, 'APPROVED', note ?? null)
    return decidedResult('ApproveReturnSuccess', answer)
  },

  async rejectReturn(_mutation, { input: { returnId, note } }, { commands, viewer }) {
    const answer = await decideReturn(commands, viewer, returnId, 'REJECTED', note ?? null)
    return decidedResult('RejectReturnSuccess', answer)
  },

  async receiveReturn(_mutation, { input }, context) {
    const request = { ...input, deduction: input.deduction ?? '0', addition: input.addition ?? '0' }
    const answer = await receiveReturn(context.commands, context.runs, context.viewer, request)
    if (answer.type === 'returned') known(context, answer.order)
    return receivedResult(answer)
  },
}
