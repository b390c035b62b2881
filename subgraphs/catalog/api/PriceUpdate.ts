import { positionCursor } from '#platform/events/cloud-event.ts'
import { money } from '#platform/money/money.ts'
import { channelOfPrice } from './PriceChange.ts'
import type { PriceUpdateResolvers } from './types.generated.ts'
import { visibleVariant } from './visibility.ts'

export const PriceUpdate: PriceUpdateResolvers = {
  cursor: ({ position }) => positionCursor(position),
  variant: async ({ data }, _, { loaders, viewer }) =>
    visibleVariant(viewer, await loaders.variant.load(data.variantId)),
  channelId: ({ data }) => data.channelId,
  channel: ({ data }, _, { loaders }) => channelOfPrice(loaders, data.channelId),
  oldPrice: ({ data }) => (data.oldAmount === null ? null : money(data.oldAmount, data.currency)),
  newPrice: ({ data }) => money(data.newAmount, data.currency),
  effectiveAt: ({ data }) => new Date(data.effectiveAt),
}
