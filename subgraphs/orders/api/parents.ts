import type * as carts from '../domain/cart.ts'
import type * as domain from '../domain/order.ts'
import type * as reader from '../store/order-reader.ts'
import type * as refunds from '../store/refund-store.ts'
import type * as returns from '../store/return-reader.ts'
import type * as webhooks from '../store/webhook-store.ts'

/** What resolvers return for a type of the schema, under the type's own name. */
export type Order = domain.Order
/** The currency is its order's. */
export interface OrderLine extends domain.OrderLine {
  readonly currency: string
}
export type Cart = carts.Cart
export type CartLine = carts.CartLine
export type OrderPayment = reader.Payment
export type OrderRefund = refunds.Refund
export type PaymentWebhook = webhooks.PaymentWebhook
export type OrderTimelineEntry = domain.TimelineEntry
export type OrderReturn = returns.Return
export type OrderReturnLine = returns.ReturnLine

export interface Customer {
  readonly id: string
}
export interface Variant {
  readonly id: string
}
export interface Channel {
  readonly id: string
}
