import { connectionOf, pageOf } from '#platform/pages/pages.ts'
import { isPlainLine } from '#platform/texts/plain-text.ts'
import { isSlug } from '../domain/texts.ts'
import { priceChangePlace } from '../store/price-reader.ts'
import { historyKey, priceKey } from './loaders.ts'
import { taxedPrice } from './mappers.ts'
import type { VariantResolvers } from './types.generated.ts'
import { visibleVariant } from './visibility.ts'

export const Variant: VariantResolvers = {
  __resolveReference: async (reference, { loaders, viewer }) => {
    const { id, sku } = reference as { id?: string; sku?: string }
    const variant =
      id === undefined ? loaders.variantBySku.load(sku ?? '') : loaders.variant.load(id.toLowerCase())
    return visibleVariant(viewer, await variant)
  },
  product: async ({ productId }, _, { loaders }) => {
    const product = await loaders.product.load(productId)
    if (product === null) throw new Error(`product ${productId} has a variant and is gone`)
    return product
  },
  price: async ({ id }, { channelId, currency }, { loaders }) => {
    if (!isSlug(channelId)) return null
    return taxedPrice(
      await loaders.price.load(priceKey({ subjectId: id, channelId, currency: currency ?? null })),
    )
  },
  priceHistory: async ({ id }, { channelId = null, currency = null, ...args }, { loaders }) => {
    const page = pageOf(args)
    if (channelId !== null && !isPlainLine(channelId))
      return connectionOf([], page, priceChangePlace, (row) => row)
    const rows = await loaders.history.load(historyKey({ variantId: id, channelId, currency, ...args }))
    return connectionOf(rows, page, priceChangePlace, (row) => row)
  },
}
