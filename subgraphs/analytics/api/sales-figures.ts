import { type Money, money } from '#platform/money/money.ts'
import { averageOrder } from '../domain/average.ts'
import type { SalesSums } from '../store/sales-reader.ts'

/** The fields that every type with sales figures has: `SalesOfDay`, `SalesOfCountry`, `SalesOfChannel`, `SalesSummary`. */
export const salesFigures = {
  net: (sums: SalesSums): Money => money(sums.net, sums.currency),
  tax: (sums: SalesSums): Money => money(sums.tax, sums.currency),
  gross: (sums: SalesSums): Money => money(sums.gross, sums.currency),
  refunds: (sums: SalesSums): Money => money(sums.refunds, sums.currency),
  averageOrder(sums: SalesSums): Money | null {
    const average = averageOrder(sums.gross, sums.orders)
    return average === null ? null : money(average, sums.currency)
  },
}

interface ProductAmounts {
  readonly gross: number
  readonly refunds: number
  readonly currency: string
}

/** The amounts of `TopProduct` and `ProductSalesOfDay`. */
export const productFigures = {
  gross: (sums: ProductAmounts): Money => money(sums.gross, sums.currency),
  refunds: (sums: ProductAmounts): Money => money(sums.refunds, sums.currency),
}
