import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, minor, tenantId } from '#platform/database/columns.ts'
import { checkOf } from '#platform/database/row-rules.ts'
import { line_rules, order_rules } from './row-rules.ts'

export { consumerCursors, deadLetters, inbox, outbox } from '#platform/events/tables.ts'
export { idempotencyKeys } from '#platform/idempotency/tables.ts'
export * from './cart-tables.ts'
export * from './line-cancellation-tables.ts'
export * from './payment-tables.ts'
export * from './return-tables.ts'

/**
 * Orders; the row is also the durable state of the place-order process. No foreign keys anywhere: what belongs to an order
 * is written by the statement that writes the order, and a check per line costs a fifth of an import.
 */
export const orders = pgTable(
  'orders',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    actor: text('actor').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    channelId: text('channel_id').notNull(),
    currency: text('currency').notNull(),
    customerId: text('customer_id'),
    accessToken: text('access_token'),
    status: text('status').notNull(),
    paymentStatus: text('payment_status').notNull(),
    fulfillmentStatus: text('fulfillment_status').notNull(),
    pricesIncludeTax: boolean('prices_include_tax').notNull(),
    net: minor('net').notNull(),
    tax: minor('tax').notNull(),
    gross: minor('gross').notNull(),
    lineCount: integer('line_count').notNull(),
    contact: jsonb('contact'),
    shippingAddress: jsonb('shipping_address'),
    billingAddress: jsonb('billing_address'),
    countryCode: text('country_code'),
    country: text('country'),
    placedAt: at('placed_at').notNull(),
    confirmedAt: at('confirmed_at'),
    completedAt: at('completed_at'),
    cancelledAt: at('cancelled_at'),
    /** A `Cancellation`; from when it is set the order only moves towards CANCELLED. */
    cancellation: jsonb('cancellation'),
    captureDue: boolean('capture_due').notNull().default(false),
    parkedReason: text('parked_reason'),
    leaseUntil: at('lease_until'),
    leaseOwner: text('lease_owner'),
    fence: integer('fence').notNull().default(1),
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('one_order_per_number').on(table.tenantId, table.number),
    uniqueIndex('one_order_per_key').on(table.tenantId, table.actor, table.idempotencyKey),
    index('orders_by_time').on(table.tenantId, table.placedAt, table.id),
    index('orders_of_customer')
      .on(table.tenantId, table.customerId, table.placedAt, table.id)
      .where(sql`customer_id is not null`),
    // Over all tenants on purpose: the sweep looks for work, not for somebody's work.
    index('orders_with_work').on(table.leaseUntil).where(sql`lease_until is not null`),
    index('orders_parked').on(table.tenantId, table.placedAt, table.id).where(sql`parked_reason is not null`),
    checkOf(order_rules),
  ],
)

export const orderLines = pgTable(
  'order_lines',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    orderId: uuid('order_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').notNull(),
    variantId: text('variant_id'),
    productId: text('product_id'),
    categoryId: text('category_id'),
    sku: text('sku').notNull(),
    name: text('name').notNull(),
    ordered: integer('ordered').notNull(),
    fulfilled: integer('fulfilled').notNull(),
    committed: integer('committed').notNull(),
    backordered: integer('backordered').notNull(),
    cancelled: integer('cancelled').notNull(),
    delivered: integer('delivered').notNull(),
    /** In returns that were not rejected. */
    returned: integer('returned').notNull().default(0),
    /** Units whose price was, or is being, given back one by one. */
    refunded: integer('refunded').notNull().default(0),
    acceptsBackorder: boolean('accepts_backorder').notNull().default(false),
    /** Units that waited for stock and came so far. */
    served: integer('served').notNull().default(0),
    unitGross: minor('unit_gross').notNull(),
    taxRateBp: integer('tax_rate_bp').notNull(),
    net: minor('net').notNull(),
    tax: minor('tax').notNull(),
    gross: minor('gross').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('one_line_per_position').on(table.tenantId, table.orderId, table.position),
    checkOf(line_rules),
  ],
)

export const orderTimeline = pgTable(
  'order_timeline',
  {
    tenantId: tenantId(),
    orderId: uuid('order_id').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    type: text('type').notNull(),
    at: at('at').notNull(),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.orderId, table.seq] })],
)
