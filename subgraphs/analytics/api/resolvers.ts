import { CarrierRecord } from './CarrierRecord.ts'
import { LowStockLevel } from './LowStockLevel.ts'
import { Mutation } from './Mutation.ts'
import { OrderCount } from './OrderCount.ts'
import { ProductSalesOfDay } from './ProductSalesOfDay.ts'
import { Query } from './Query.ts'
import { SalesOfChannel } from './SalesOfChannel.ts'
import { SalesOfCountry } from './SalesOfCountry.ts'
import { SalesOfDay } from './SalesOfDay.ts'
import { SalesSummary } from './SalesSummary.ts'
import { SlowMover } from './SlowMover.ts'
import { Subscription } from './Subscription.ts'
import { TopProduct } from './TopProduct.ts'

/** One entry per GraphQL type that needs more than its own properties. */
export const resolvers = {
  CarrierRecord,
  LowStockLevel,
  Mutation,
  OrderCount,
  ProductSalesOfDay,
  Query,
  SalesOfChannel,
  SalesOfCountry,
  SalesOfDay,
  SalesSummary,
  SlowMover,
  Subscription,
  TopProduct,
}
