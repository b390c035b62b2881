import type { Resolvers } from './types.generated.ts'

export const Subscription: Resolvers['Subscription'] = {
  liveMetrics: {
    subscribe: (_parent, { after }, context) =>
      context.live.subscribe(context.viewer.tenantId, after ?? null),
  },
}
