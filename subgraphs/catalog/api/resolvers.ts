import { Category } from './Category.ts'
import { Channel } from './Channel.ts'
import { MinorUnits } from './MinorUnits.ts'
import { Mutation } from './Mutation.ts'
import { PriceChange } from './PriceChange.ts'
import { PriceUpdate } from './PriceUpdate.ts'
import { Product } from './Product.ts'
import { Query } from './Query.ts'
import { Quote } from './Quote.ts'
import { QuoteLine } from './QuoteLine.ts'
import { Subscription } from './Subscription.ts'
import type { Resolvers } from './types.generated.ts'
import { Variant } from './Variant.ts'

/** Every type with resolvers of its own. */
export const resolvers: Resolvers = {
  Category,
  Channel,
  MinorUnits,
  Mutation,
  PriceChange,
  PriceUpdate,
  Product,
  Query,
  Quote,
  QuoteLine,
  Subscription,
  Variant,
}
