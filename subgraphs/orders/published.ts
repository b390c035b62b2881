import { z } from 'zod'
import { defineEvent } from '#platform/events/cloud-event.ts'

/** Amounts are in minor units of `currency`. `variantId` is null for charges such as postage. */
const line = z.object({
  lineId: z.string(),
  variantId: z.string().nullable(),
  productId: z.string().nullable(),
  categoryId: z.string().nullable(),
  sku: z.string(),
  name: z.string(),
  quantity: z.number().int(),
  net: z.number().int(),
  tax: z.number().int(),
  gross: z.number().int(),
})

const order = {
  orderId: z.string(),
  number: z.string(),
  /** Null for a guest. */
  customerId: z.string().nullable(),
  channelId: z.string(),
  currency: z.string(),
  countryCode: z.string().nullable(),
  /** The country as the source names it, where it has no code (`Unspecified`). */
  country: z.string().nullable(),
  placedAt: z.string(),
  net: z.number().int(),
  tax: z.number().int(),
  gross: z.number().int(),
}

export type OrderLineData = z.infer<typeof line>

/** An order was accepted for processing. Subject of all events here: the order's id. */
export const OrderPlaced = defineEvent(
  'orders.OrderPlaced.v1',
  z.object({ ...order, lineCount: z.number().int() }),
)

/** Stock is committed and payment is authorised: the order will be shipped. */
export const OrderConfirmed = defineEvent(
  'orders.OrderConfirmed.v1',
  z.object({
    ...order,
    confirmedAt: z.string(),
    lines: z.array(line),
    allocations: z.array(
      z.object({
        lineId: z.string(),
        variantId: z.string(),
        warehouseId: z.string(),
        quantity: z.number().int(),
      }),
    ),
  }),
)

/** Goods came for lines that waited: they can be shipped. `allocationId` tells these goods from those before. */
export const GoodsAllocated = defineEvent(
  'orders.GoodsAllocated.v1',
  z.object({
    ...order,
    allocationId: z.string(),
    allocations: z.array(
      z.object({
        lineId: z.string(),
        variantId: z.string(),
        warehouseId: z.string(),
        quantity: z.number().int(),
      }),
    ),
  }),
)

/** Units of an order will not be shipped, while the rest of it is. Lines hold these units and what they cost. */
export const OrderLinesCancelled = defineEvent(
  'orders.OrderLinesCancelled.v1',
  z.object({
    ...order,
    cancellationId: z.string(),
    /** Absent in events of older versions. */
    cancelledAt: z.string().optional(),
    /** What is never taken for them; absent where it was taken: then an OrderRefunded says what is given back. */
    letGo: z.number().int().optional(),
    lines: z.array(line),
  }),
)

/**
 * The order will not be shipped. `wasConfirmed` tells whether it had been promised before. Lines hold what this cancellation
 * took away: units that were cancelled before are not among them.
 */
export const OrderCancelled = defineEvent(
  'orders.OrderCancelled.v1',
  z.object({
    ...order,
    cancelledAt: z.string(),
    reason: z.string(),
    wasConfirmed: z.boolean(),
    /** What the cancellation gave back, or let go of: less than `gross` when money was given back, or let go of, before. */
    givenBack: z.number().int().optional(),
    lines: z.array(line),
  }),
)

/** Any visible change of an order: what `orderUpdated` subscribers wait for. */
export const OrderChanged = defineEvent(
  'orders.OrderChanged.v1',
  z.object({
    orderId: z.string(),
    number: z.string(),
    customerId: z.string().nullable(),
    status: z.string(),
    paymentStatus: z.string(),
    fulfillmentStatus: z.string(),
    change: z.string(),
  }),
)

/** Money was given back while the order stands. `lines`: what it is for, with the units; none for goodwill. */
export const OrderRefunded = defineEvent(
  'orders.OrderRefunded.v1',
  z.object({
    refundId: z.string(),
    reason: z.enum(['RETURN', 'GOODWILL', 'CANCELLED_UNITS']),
    /** The return it is for, if any. */
    returnId: z.string().nullable(),
    orderId: z.string(),
    number: z.string(),
    customerId: z.string().nullable(),
    channelId: z.string(),
    currency: z.string(),
    countryCode: z.string().nullable(),
    country: z.string().nullable(),
    refundedAt: z.string(),
    /** What was given back; fees and additions make it differ from the lines. */
    gross: z.number().int(),
    lines: z.array(line),
  }),
)

/** An order of the past was taken over from another system; it moves no stock and is not shipped. */
export const OrderImported = defineEvent(
  'orders.OrderImported.v1',
  z.object({ ...order, lines: z.array(line) }),
)

/** A cancellation of the past was taken over: goods came back and money was given back. Quantities and amounts are positive. */
export const ReturnImported = defineEvent(
  'orders.ReturnImported.v1',
  z.object({
    returnId: z.string(),
    number: z.string(),
    customerId: z.string().nullable(),
    channelId: z.string(),
    currency: z.string(),
    countryCode: z.string().nullable(),
    country: z.string().nullable(),
    returnedAt: z.string(),
    gross: z.number().int(),
    lines: z.array(line),
  }),
)
