import { availabilityOver } from '../domain/stock/level.ts'
import type { VariantResolvers } from './types.generated.ts'

export const Variant: VariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  availability: async ({ id }, _given, { loaders }) =>
    availabilityOver(await loaders.levelsOfVariant.load(id)),
  stockLevels: ({ id }, _given, { loaders }) => loaders.levelsOfVariant.load(id),
  tracking: async ({ id }, _given, { loaders }) => (await loaders.tracking.load(id))?.tracking ?? 'NONE',
  barcodes: ({ id }, _given, { loaders }) => loaders.barcodesOfVariant.load(id),
}
