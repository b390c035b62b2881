import type { Resolvers } from './types.generated.ts'

export const SlowMover: Resolvers['SlowMover'] = {
  variant: ({ variantId }) => ({ __typename: 'Variant', id: variantId }),
}
