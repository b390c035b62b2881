import { type Calendar, monthOf } from './calendar.ts'
import type {
  Figures,
  ProductRow,
  SalesRow,
  ShipmentState,
  StepRow,
  StockLevel,
  VariantName,
} from './figures.ts'
import { type Fold, folds, type HeardEvent } from './folds.ts'
import { laterState } from './shipments.ts'
import { laterLevel } from './stock.ts'

/** Where the gathered events lie in the log. */
export interface Span {
  readonly firstPosition: number
  readonly lastPosition: number
  /** The newest time of them, RFC 3339. */
  readonly lastEventAt: string
  readonly events: number
}

/** The figures of many events: one row per key. */
export interface Gathered extends Required<Figures> {
  readonly span: Span
}

const fold_by_type: ReadonlyMap<string, Fold> = new Map(folds.map((each) => [each.type, each]))

/**
 * Folds events into one row per key. Sums are sums and states keep the latest position, so any split of the same events
 * into batches gives the same figures in the end. Throws when an event cannot be folded. Events must be unique; there must
 * be at least one.
 */
export function gather(events: readonly HeardEvent[], calendar: Calendar): Gathered {
  const sales = new Map<string, SalesRow>()
  const products = new Map<string, ProductRow>()
  const steps = new Map<string, StepRow>()
  const names = new Map<string, VariantName>()
  const levels = new Map<string, StockLevel>()
  const shipments = new Map<string, ShipmentState>()
  for (const event of events) {
    const figures = fold_by_type.get(event.type)?.figuresOf(event, calendar) ?? {}
    for (const row of figures.sales ?? []) {
      merge(sales, key(row.day, row.channelId, row.currency, row.country), row, addSales)
    }
    for (const row of figures.products ?? []) {
      merge(products, key(row.day, row.variantId, row.channelId, row.currency), row, addProducts)
    }
    for (const row of figures.steps ?? []) merge(steps, key(row.day, row.step, row.reason), row, addSteps)
    for (const row of figures.names ?? []) merge(names, row.variantId, row, betterName)
    for (const row of figures.levels ?? [])
      merge(levels, key(row.variantId, row.warehouseId), row, laterLevel)
    for (const row of figures.shipments ?? []) merge(shipments, row.shipmentId, row, laterState)
  }
  return {
    sales: [...sales.values()],
    products: [...products.values()],
    steps: [...steps.values()],
    names: [...names.values()],
    levels: [...levels.values()],
    shipments: [...shipments.values()],
    span: spanOf(events),
  }
}

/** The same sums by calendar month: `day` is the first of the month. */
export function productsByMonth(days: readonly ProductRow[]): readonly ProductRow[] {
  const months = new Map<string, ProductRow>()
  for (const row of days) {
    const month = { ...row, day: monthOf(row.day) }
    merge(months, key(month.day, row.variantId, row.channelId, row.currency), month, addProducts)
  }
  return [...months.values()]
}

/** A character that no id, code or day contains keeps `a, bc` and `ab, c` apart. */
function key(...parts: readonly string[]): string {
  return parts.join('\u0000')
}

function merge<Row>(rows: Map<string, Row>, at: string, row: Row, together: (a: Row, b: Row) => Row): void {
  const known = rows.get(at)
  rows.set(at, known === undefined ? row : together(known, row))
}

function addSales(a: SalesRow, b: SalesRow): SalesRow {
  return {
    ...a,
    orders: a.orders + b.orders,
    units: a.units + b.units,
    net: a.net + b.net,
    tax: a.tax + b.tax,
    gross: a.gross + b.gross,
    refunds: a.refunds + b.refunds,
    returns: a.returns + b.returns,
  }
}

function addProducts(a: ProductRow, b: ProductRow): ProductRow {
  return {
    ...a,
    units: a.units + b.units,
    gross: a.gross + b.gross,
    refundedUnits: a.refundedUnits + b.refundedUnits,
    refunds: a.refunds + b.refunds,
  }
}

function addSteps(a: StepRow, b: StepRow): StepRow {
  return { ...a, orders: a.orders + b.orders }
}

/** The catalog's latest name; until the catalog speaks, the first that an order line gave it. */
function betterName(a: VariantName, b: VariantName): VariantName {
  if (a.authority !== b.authority) return a.authority > b.authority ? a : b
  const [earlier, later] = b.position >= a.position ? [a, b] : [b, a]
  return a.authority === 1 ? later : earlier
}

function spanOf(events: readonly HeardEvent[]): Span {
  let firstPosition = Number.POSITIVE_INFINITY
  let lastPosition = 0
  let latest = Number.NEGATIVE_INFINITY
  for (const { position, time } of events) {
    firstPosition = Math.min(firstPosition, position)
    lastPosition = Math.max(lastPosition, position)
    latest = Math.max(latest, Date.parse(time))
  }
  return { firstPosition, lastPosition, lastEventAt: new Date(latest).toISOString(), events: events.length }
}
