import { fault } from '#platform/faults/codes.ts'
import { createCategory } from '../commands/create-category.ts'
import { createChannel } from '../commands/create-channel.ts'
import { createProduct } from '../commands/create-product.ts'
import { giveQuote } from '../commands/give-quote.ts'
import { importVariants } from '../commands/import-variants.ts'
import { publishProduct } from '../commands/publish-product.ts'
import { quoteForOrder } from '../commands/quote-for-order.ts'
import { updatePrice } from '../commands/update-price.ts'
import { updateProduct } from '../commands/update-product.ts'
import type { Context } from './context.ts'
import { forgetLoaded } from './loaders.ts'
import { newProductOf } from './mappers.ts'
import * as refusals from './refusals.ts'
import {
  createCategoryResult,
  createChannelResult,
  createProductResult,
  quoteForOrderResult,
  quoteResult,
  updatePriceResult,
  updateProductResult,
} from './results.ts'
import type { MutationResolvers } from './types.generated.ts'

export const Mutation: MutationResolvers = {
  createProduct: async (_, { input }, context) =>
    createProductResult(await done(context, createProduct(context, newProductOf(input)))),
  updateProduct: async (_, { input }, context) =>
    updateProductResult(await done(context, updateProduct(context, input))),
  publishProduct: async (_, { input }, context) => {
    const outcome = await done(context, publishProduct(context, input.productId, true))
    if (outcome.kind === 'UnknownProduct') return refusals.unknownProduct()
    return { __typename: 'PublishProductSuccess', product: outcome.product }
  },
  unpublishProduct: async (_, { input }, context) => {
    const outcome = await done(context, publishProduct(context, input.productId, false))
    if (outcome.kind === 'UnknownProduct') return refusals.unknownProduct()
    return { __typename: 'UnpublishProductSuccess', product: outcome.product }
  },
  createCategory: async (_, { input }, context) =>
    createCategoryResult(await done(context, createCategory(context, input))),
  createChannel: async (_, { input }, context) =>
    createChannelResult(await done(context, createChannel(context, input))),
  updatePrice: async (_, { input }, context) => {
    const outcome = await done(context, updatePrice(context, input))
    return updatePriceResult(outcome, context.loaders)
  },
  quote: async (_, { input }, context) => quoteResult(await giveQuote(context, input)),
  quoteForOrder: async (_, { input }, context) => quoteForOrderResult(await quoteForOrder(context, input)),
  importVariants: async (_, { input }, context) => {
    const outcome = await done(context, importVariants(context, input))
    if (outcome.kind === 'imported') return outcome
    throw fault('BAD_USER_INPUT', refusals.invalidInput(outcome).message, { problems: outcome.problems })
  },
}

/** What a later field of the same request reads must not be from before the change. */
async function done<T>({ loaders }: Context, change: Promise<T>): Promise<T> {
  try {
    return await change
  } finally {
    forgetLoaded(loaders)
  }
}
