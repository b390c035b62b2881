import type { OrderLineData } from '#subgraphs/orders/published.ts'
import { type Calendar, dayOf } from './calendar.ts'
import type { Figures, ProductRow, SalesRow, VariantName } from './figures.ts'

/** What an order says about where and to whom it was sold. */
export interface SaleData {
  readonly channelId: string
  readonly currency: string
  readonly countryCode: string | null
  readonly country: string | null
  readonly lines: readonly OrderLineData[]
}

export interface SoldOrder extends SaleData {
  readonly placedAt: string
  readonly net: number
  readonly tax: number
  readonly gross: number
}

/** A sale counts on the day the order was placed, whenever it was confirmed. */
export function sold(order: SoldOrder, calendar: Calendar, position: number): Figures {
  const day = dayOf(calendar, order.placedAt, order.channelId)
  const { net, tax, gross } = order
  return {
    sales: [
      { ...nothing_sold, ...keyOf(order, day), orders: 1, units: unitsOf(order.lines), net, tax, gross },
    ],
    products: productsOf(order, day, (line) => ({ ...no_units, units: line.quantity, gross: line.gross })),
    names: namesOf(order.lines, position),
  }
}

/** What is given back counts on the day it was given back; the sale stays where it was. `gross` is positive. */
export function refunded(
  data: SaleData,
  gross: number,
  happenedAt: string,
  calendar: Calendar,
  position: number,
): Figures {
  const day = dayOf(calendar, happenedAt, data.channelId)
  return {
    sales: [{ ...nothing_sold, ...keyOf(data, day), refunds: gross, returns: 1 }],
    products: productsOf(data, day, (line) => ({
      ...no_units,
      refundedUnits: line.quantity,
      refunds: line.gross,
    })),
    names: namesOf(data.lines, position),
  }
}

const nothing_sold = { orders: 0, units: 0, net: 0, tax: 0, gross: 0, refunds: 0, returns: 0 }
const no_units = { units: 0, gross: 0, refundedUnits: 0, refunds: 0 }

type Key = Pick<SalesRow, 'day' | 'channelId' | 'currency' | 'country'>
type Amounts = Pick<ProductRow, 'units' | 'gross' | 'refundedUnits' | 'refunds'>

function keyOf({ channelId, currency, country, countryCode }: SaleData, day: string): Key {
  return { day, channelId, currency, country: country ?? countryCode ?? 'Unspecified' }
}

/** Charges such as postage have an amount, and are neither units nor products. */
function unitsOf(lines: readonly OrderLineData[]): number {
  let units = 0
  for (const line of lines) if (line.variantId !== null) units += line.quantity
  return units
}

function productsOf(
  { channelId, currency, lines }: SaleData,
  day: string,
  amountsOf: (line: OrderLineData) => Amounts,
): readonly ProductRow[] {
  const rows: ProductRow[] = []
  for (const line of lines) {
    if (line.variantId !== null)
      rows.push({ day, variantId: line.variantId, channelId, currency, ...amountsOf(line) })
  }
  return rows
}

function namesOf(lines: readonly OrderLineData[], position: number): readonly VariantName[] {
  const names: VariantName[] = []
  for (const { variantId, sku, name } of lines) {
    if (variantId !== null) names.push({ variantId, sku, name, authority: 0, position })
  }
  return names
}
