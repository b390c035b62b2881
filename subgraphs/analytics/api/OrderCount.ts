import type { Resolvers } from './types.generated.ts'

export const OrderCount: Resolvers['OrderCount'] = {
  cancellations: ({ reasons }) => reasons.map(({ reason, orders }) => ({ reason, count: orders })),
}
