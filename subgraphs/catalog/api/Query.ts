import { fault } from '#platform/faults/codes.ts'
import { isSlug } from '../domain/texts.ts'
import { categoryBySlug } from '../store/category-store.ts'
import { allChannels } from '../store/channel-store.ts'
import { productBySlug } from '../store/product-reader.ts'
import { listCategories } from './CategoryConnection.ts'
import { listProducts } from './ProductConnection.ts'
import type { QueryResolvers } from './types.generated.ts'
import { listVariants } from './VariantConnection.ts'
import { visibleProduct, visibleVariant } from './visibility.ts'

export const Query: QueryResolvers = {
  product: async (_, { id, slug }, context) => {
    const key = oneOf({ id, slug })
    const find = () => (isSlug(key.value) ? context.read((scope) => productBySlug(scope, key.value)) : null)
    const product = key.name === 'id' ? await context.loaders.product.load(key.value) : await find()
    return visibleProduct(context.viewer, product)
  },
  products: (_, args, context) => listProducts(args, context),
  variant: async (_, { id, sku }, { loaders, viewer }) => {
    const key = oneOf({ id, sku })
    const loader = key.name === 'id' ? loaders.variant : loaders.variantBySku
    return visibleVariant(viewer, await loader.load(key.value))
  },
  variants: (_, args, context) => listVariants(args, context),
  category: (_, { id, slug }, context) => {
    const key = oneOf({ id, slug })
    if (key.name === 'id') return context.loaders.category.load(key.value)
    return isSlug(key.value) ? context.read((scope) => categoryBySlug(scope, key.value)) : null
  },
  categories: (_, args, context) => listCategories(args, context),
  channel: (_, { id }, { loaders }) => loaders.channel.load(id),
  channels: (_parent, _args, context) => context.read(allChannels),
}

/** The one key that was given. Ids are compared in small letters, as they are made. */
function oneOf(keys: Readonly<Record<string, string | null | undefined>>): { name: string; value: string } {
  const given = Object.entries(keys).flatMap(([name, value]) => (value == null ? [] : [{ name, value }]))
  const [key] = given
  if (key !== undefined && given.length === 1)
    return key.name === 'id' ? { ...key, value: key.value.toLowerCase() } : key
  throw fault(
    'BAD_USER_INPUT',
    `Give exactly one of ${Object.keys(keys)
      .map((name) => `\`${name}\``)
      .join(' and ')}.`,
  )
}
