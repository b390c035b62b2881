/**
 * What one event adds to the read models. Sums are added to the row of the same key; states replace what an earlier
 * position said. All amounts are in minor units of `currency`; all days are `YYYY-MM-DD` in the calendar of the channel or
 * store.
 */
export interface Figures {
  readonly sales?: readonly SalesRow[]
  readonly products?: readonly ProductRow[]
  readonly steps?: readonly StepRow[]
  readonly names?: readonly VariantName[]
  readonly levels?: readonly StockLevel[]
  readonly shipments?: readonly ShipmentState[]
}

export interface SalesRow {
  readonly day: string
  readonly channelId: string
  readonly currency: string
  readonly country: string
  readonly orders: number
  readonly units: number
  readonly net: number
  readonly tax: number
  readonly gross: number
  /** Gross given back. */
  readonly refunds: number
  /** How often goods or money were given back: refunds, imported returns and cancellations of confirmed orders. */
  readonly returns: number
}

export interface ProductRow {
  readonly day: string
  readonly variantId: string
  readonly channelId: string
  readonly currency: string
  readonly units: number
  readonly gross: number
  readonly refundedUnits: number
  readonly refunds: number
}

export type OrderStep = 'PLACED' | 'CONFIRMED' | 'CANCELLED' | 'IMPORTED'

export interface StepRow {
  readonly day: string
  readonly step: OrderStep
  /** Why it was cancelled; empty for other steps. */
  readonly reason: string
  readonly orders: number
}

export interface VariantName {
  readonly variantId: string
  readonly sku: string
  readonly name: string
  /** 1 from the catalog, 0 from an order line. */
  readonly authority: 0 | 1
  readonly position: number
}

export interface StockLevel {
  readonly variantId: string
  readonly warehouseId: string
  readonly available: number
  readonly changedAt: string
  readonly position: number
  /** Set by the events that open and close an alert; position 0 when this event says nothing about alerts. */
  readonly alertSince: string | null
  readonly alertPosition: number
}

export interface ShipmentState {
  readonly shipmentId: string
  readonly carrierId: string
  readonly status: string
  readonly position: number
  readonly promisedAt: string | null
  readonly dispatchedAt: string | null
  readonly deliveredAt: string | null
  readonly deliveredDay: string | null
}
