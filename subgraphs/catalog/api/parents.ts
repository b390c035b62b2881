import type { z } from 'zod'
import type { LoggedEvent } from '#platform/events/cloud-event.ts'
import type { Category as CategoryRow } from '../domain/category.ts'
import type { Channel as ChannelRow } from '../domain/channel.ts'
import type { Product as ProductRow } from '../domain/product.ts'
import type { PricedLine } from '../domain/quote.ts'
import type { StandingQuote } from '../domain/standing-quote.ts'
import type { PriceChanged } from '../published.ts'
import type { PriceChangeRow } from '../store/price-reader.ts'
import type { VariantRow } from '../store/product-reader.ts'

// What the resolvers of each GraphQL type are given. The names are those of the types: see codegen.ts.
export type Category = CategoryRow
export type Channel = ChannelRow
export type PriceChange = PriceChangeRow
export type Product = ProductRow
export type Variant = VariantRow
export type Quote = StandingQuote & { readonly __typename: 'Quote' }
export type QuoteLine = PricedLine & { readonly currency: string }
export type PriceUpdate = LoggedEvent<z.infer<(typeof PriceChanged)['schema']>>
