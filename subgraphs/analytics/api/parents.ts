import type {
  CarrierRecord as CarrierRow,
  LowLevel,
  OrderCount as OrderCountRow,
} from '../store/operations-reader.ts'
import type { ProductSums, SlowMover as SlowMoverRow } from '../store/product-reader.ts'
import type { SalesSums } from '../store/sales-reader.ts'

export type SalesOfDay = SalesSums & { readonly day: string }
export type SalesOfCountry = SalesSums & { readonly country: string }
export type SalesOfChannel = SalesSums & { readonly channelId: string }
export type SalesSummary = SalesSums
export type TopProduct = ProductSums
export type ProductSalesOfDay = Omit<ProductSums, 'sku' | 'name'> & { readonly day: string }
export type SlowMover = SlowMoverRow
export type OrderCount = OrderCountRow
export type LowStockLevel = LowLevel
export type CarrierRecord = CarrierRow
