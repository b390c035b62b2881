import { hasScope } from '#platform/auth/viewer.ts'
import { availabilityOf, availabilityOver } from '../domain/stock/level.ts'
import type { VariantResolvers } from './types.generated.ts'

export const Variant: VariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  availability: async ({ id }, _given, { loaders, viewer }) =>
    hasScope(viewer, 'inventory:read')
      ? availabilityOver(await loaders.levelsOfVariant.load(id))
      : availabilityOf(await loaders.totalsOfVariant.load(id)),
  stockLevels: ({ id }, _given, { loaders }) => loaders.levelsOfVariant.load(id),
  tracking: async ({ id }, _given, { loaders }) => (await loaders.tracking.load(id))?.tracking ?? 'NONE',
  barcodes: ({ id }, _given, { loaders }) => loaders.barcodesOfVariant.load(id),
}
