/** The axes of an order's life, each with its own words. */
const order_statuses = ['PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED'] as const
const payment_statuses = [
  'PENDING',
  'ACTION_REQUIRED',
  'AUTHORISED',
  'PARTIALLY_CAPTURED',
  'CAPTURED',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'VOIDED',
  'FAILED',
] as const
const fulfillment_statuses = [
  'UNFULFILLED',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
] as const
const cancel_reasons = [
  'OUT_OF_STOCK',
  'PAYMENT_DECLINED',
  'STOCK_UNAVAILABLE',
  'PAYMENT_UNAVAILABLE',
  'PAYMENT_ACTION_EXPIRED',
  'RESERVATION_EXPIRED',
  'CUSTOMER_REQUEST',
  'STAFF_REQUEST',
] as const

export type OrderStatus = (typeof order_statuses)[number]
export type PaymentStatus = (typeof payment_statuses)[number]
export type FulfillmentStatus = (typeof fulfillment_statuses)[number]
export type CancelReason = (typeof cancel_reasons)[number]

/** Why a card was not charged, in words a buyer can act on. */
export type DeclineReason = 'CARD_DECLINED' | 'INSUFFICIENT_FUNDS' | 'UNKNOWN_CARD' | 'NOT_AUTHENTICATED'

/** A line inventory could not serve. */
export interface ShortLine {
  readonly variantId: string
  readonly requested: number
  readonly available: number
}

/** The decision that an order will not be shipped. From when it is stored on, the order only moves towards CANCELLED. */
export interface Cancellation {
  readonly reason: CancelReason
  /** What a person added. */
  readonly note: string | null
  readonly requestedAt: Date
  /** What the refusal to the buyer says. */
  readonly short: readonly ShortLine[]
  readonly declineReason: DeclineReason | null
}

export interface Contact {
  readonly name: string
  readonly email: string
  readonly phone: string | null
}

export interface Address {
  readonly name: string
  readonly line1: string
  readonly line2: string | null
  readonly city: string
  readonly region: string | null
  readonly postalCode: string | null
  readonly countryCode: string
}

/** Who may work on the order, and until when: the durable half of the process. */
export interface Lease {
  /** Work remains and may be adopted from then on; null: nothing is left to do. */
  readonly until: Date | null
  readonly owner: string | null
  /** Grows with each owner. A write that carries an older one is refused. */
  readonly fence: number
  /** How often a whole run has given up so far. */
  readonly attempts: number
}

/** An order as its row holds it. Amounts are in minor units of `currency`. */
export interface Order {
  readonly id: string
  readonly number: string
  /** SHA-256 of the input that placed it. */
  readonly fingerprint: string
  readonly channelId: string
  readonly currency: string
  /** Null for a guest. */
  readonly customerId: string | null
  /** With it a guest reads the order; null for a customer's order. */
  readonly accessToken: string | null
  readonly status: OrderStatus
  readonly paymentStatus: PaymentStatus
  readonly fulfillmentStatus: FulfillmentStatus
  readonly pricesIncludeTax: boolean
  readonly net: number
  readonly tax: number
  readonly gross: number
  readonly lineCount: number
  /** Personal, so never in events; null for an imported order. */
  readonly contact: Contact | null
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
  readonly countryCode: string | null
  /** The country as an imported order named it. */
  readonly country: string | null
  readonly placedAt: Date
  readonly confirmedAt: Date | null
  readonly completedAt: Date | null
  readonly cancelledAt: Date | null
  readonly cancellation: Cancellation | null
  /** The goods leave and the authorised payment has not been captured yet. */
  readonly captureDue: boolean
  /** Why nobody works on the order any more although work remains: a person must look. */
  readonly parkedReason: string | null
  readonly lease: Lease
}

/** One variant (or charge) within an order: ordered = fulfilled + committed + backordered + cancelled, always. */
export interface OrderLine {
  readonly id: string
  readonly orderId: string
  /** From 1. */
  readonly position: number
  readonly kind: 'GOODS' | 'CHARGE'
  readonly variantId: string | null
  readonly productId: string | null
  readonly categoryId: string | null
  readonly sku: string
  readonly name: string
  readonly ordered: number
  /** Left a warehouse. */
  readonly fulfilled: number
  /** Still to be shipped. */
  readonly committed: number
  readonly backordered: number
  readonly cancelled: number
  /** Reached the buyer: a part of `fulfilled`. */
  readonly delivered: number
  /** In returns that were not rejected: a part of `fulfilled`. */
  readonly returned: number
  /** Units whose price was, or is being, given back one by one: returned or cancelled ones. */
  readonly refunded: number
  /** Whether what is missing may wait for stock. */
  readonly acceptsBackorder: boolean
  /** Units that waited and came, so far; it only grows. */
  readonly served: number
  readonly unitGross: number
  readonly taxRateBp: number
  readonly net: number
  readonly tax: number
  readonly gross: number
}

/** An entry of an order's history that its buyer may read. */
export interface TimelineEntry {
  readonly type: string
  readonly at: Date
  readonly note: string | null
}

/** What was allocated where when the stock was committed. */
export interface Allocation {
  readonly lineId: string
  readonly variantId: string
  readonly warehouseId: string
  readonly quantity: number
  /** Units more that wait there for stock. */
  readonly backordered: number
  /** Of `quantity`: units that waited before. */
  readonly served: number
}

/** Whether the goods, or some of them, have left: from then on an order is not cancelled any more. */
export function hasLeft(order: Pick<Order, 'fulfillmentStatus'>): boolean {
  return order.fulfillmentStatus !== 'UNFULFILLED' && order.fulfillmentStatus !== 'CANCELLED'
}
