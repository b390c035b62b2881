import type { Sql } from '#platform/database/database.ts'
import type {
  Address,
  Cancellation,
  Contact,
  FulfillmentStatus,
  Order,
  OrderLine,
  OrderStatus,
  PaymentStatus,
} from '../domain/order.ts'

/** The columns of an order, for every statement that reads one. */
export const orderColumns = (sql: Sql) => sql`
  o.id, o.number, o.fingerprint, o.channel_id, o.currency, o.customer_id, o.access_token, o.status, o.payment_status,
  o.fulfillment_status, o.prices_include_tax, o.net, o.tax, o.gross, o.line_count, o.contact, o.shipping_address,
  o.billing_address, o.country_code, o.country, o.placed_at, o.confirmed_at, o.completed_at, o.cancelled_at, o.cancellation,
  o.capture_due, o.parked_reason, o.lease_until, o.lease_owner, o.fence, o.attempts`

export interface OrderRow {
  readonly id: string
  readonly number: string
  readonly fingerprint: string
  readonly channel_id: string
  readonly currency: string
  readonly customer_id: string | null
  readonly access_token: string | null
  readonly status: OrderStatus
  readonly payment_status: PaymentStatus
  readonly fulfillment_status: FulfillmentStatus
  readonly prices_include_tax: boolean
  readonly net: number
  readonly tax: number
  readonly gross: number
  readonly line_count: number
  readonly contact: Contact | null
  readonly shipping_address: Address | null
  readonly billing_address: Address | null
  readonly country_code: string | null
  readonly country: string | null
  readonly placed_at: Date
  readonly confirmed_at: Date | null
  readonly completed_at: Date | null
  readonly cancelled_at: Date | null
  readonly cancellation: (Omit<Cancellation, 'requestedAt'> & { readonly requestedAt: string }) | null
  readonly capture_due: boolean
  readonly parked_reason: string | null
  readonly lease_until: Date | null
  readonly lease_owner: string | null
  readonly fence: number
  readonly attempts: number
}

export function toOrder(row: OrderRow): Order {
  return {
    id: row.id,
    number: row.number,
    fingerprint: row.fingerprint,
    channelId: row.channel_id,
    currency: row.currency,
    customerId: row.customer_id,
    accessToken: row.access_token,
    status: row.status,
    paymentStatus: row.payment_status,
    fulfillmentStatus: row.fulfillment_status,
    pricesIncludeTax: row.prices_include_tax,
    net: row.net,
    tax: row.tax,
    gross: row.gross,
    lineCount: row.line_count,
    contact: row.contact,
    shippingAddress: row.shipping_address,
    billingAddress: row.billing_address,
    countryCode: row.country_code,
    country: row.country,
    placedAt: row.placed_at,
    confirmedAt: row.confirmed_at,
    completedAt: row.completed_at,
    cancelledAt: row.cancelled_at,
    cancellation:
      row.cancellation === null
        ? null
        : { ...row.cancellation, requestedAt: new Date(row.cancellation.requestedAt) },
    captureDue: row.capture_due,
    parkedReason: row.parked_reason,
    lease: { until: row.lease_until, owner: row.lease_owner, fence: row.fence, attempts: row.attempts },
  }
}

export const lineColumns = (sql: Sql) => sql`
  l.id, l.order_id, l.position, l.kind, l.variant_id, l.product_id, l.category_id, l.sku, l.name, l.ordered, l.fulfilled,
  l.committed, l.backordered, l.cancelled, l.delivered, l.returned, l.refunded, l.accepts_backorder, l.served,
  l.unit_gross, l.tax_rate_bp, l.net, l.tax, l.gross`

export interface LineRow {
  readonly id: string
  readonly order_id: string
  readonly position: number
  readonly kind: 'GOODS' | 'CHARGE'
  readonly variant_id: string | null
  readonly product_id: string | null
  readonly category_id: string | null
  readonly sku: string
  readonly name: string
  readonly ordered: number
  readonly fulfilled: number
  readonly committed: number
  readonly backordered: number
  readonly cancelled: number
  readonly delivered: number
  readonly returned: number
  readonly refunded: number
  readonly accepts_backorder: boolean
  readonly served: number
  readonly unit_gross: number
  readonly tax_rate_bp: number
  readonly net: number
  readonly tax: number
  readonly gross: number
}

export function toLine(row: LineRow): OrderLine {
  const {
    order_id,
    variant_id,
    product_id,
    category_id,
    accepts_backorder,
    unit_gross,
    tax_rate_bp,
    ...same
  } = row
  return {
    ...same,
    orderId: order_id,
    variantId: variant_id,
    productId: product_id,
    categoryId: category_id,
    acceptsBackorder: accepts_backorder,
    unitGross: unit_gross,
    taxRateBp: tax_rate_bp,
  }
}
