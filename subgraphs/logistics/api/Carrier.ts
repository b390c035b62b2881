import type { CarrierResolvers } from './types.generated.ts'

export const Carrier: CarrierResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.carrier.load(id.toLowerCase()),
}
