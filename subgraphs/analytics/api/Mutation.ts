import type { Resolvers } from './types.generated.ts'

export const Mutation: Resolvers['Mutation'] = {
  async configureStore(_parent, { input }, context) {
    const { channelId = null, timeZone, currency } = input
    const decision = await context.configureStore(context.viewer.tenantId, { channelId, timeZone, currency })
    if (decision.accepted) return { __typename: 'StoreConfigured', ...decision.facts }
    const problems = [decision.refusal]
    return {
      __typename: 'InvalidInput',
      message: 'The settings cannot be used; nothing was changed.',
      problems,
    }
  },
}
