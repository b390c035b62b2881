import { isSlug } from '../domain/texts.ts'
import { priceKey } from './loaders.ts'
import { taxedPrice } from './mappers.ts'
import type { ProductResolvers } from './types.generated.ts'
import { visibleProduct, visibleVariant } from './visibility.ts'

export const Product: ProductResolvers = {
  __resolveReference: async ({ id }, { loaders, viewer }) =>
    visibleProduct(viewer, await loaders.product.load(id.toLowerCase())),
  category: ({ categoryId }, _, { loaders }) =>
    categoryId === null ? null : loaders.category.load(categoryId),
  variants: async ({ id }, _, { loaders, viewer }) => {
    const variants = await loaders.variantsOfProduct.load(id)
    return variants.filter((variant) => visibleVariant(viewer, variant) !== null)
  },
  priceFrom: async ({ id }, { channelId, currency }, { loaders }) => {
    if (!isSlug(channelId)) return null
    return taxedPrice(
      await loaders.priceFrom.load(priceKey({ subjectId: id, channelId, currency: currency ?? null })),
    )
  },
}
