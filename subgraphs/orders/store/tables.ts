import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

export { consumerCursors, deadLetters, inbox, outbox } from '#platform/events/tables.ts'
export { idempotencyKeys } from '#platform/idempotency/tables.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const minor = (name: string) => bigint(name, { mode: 'number' })
const tenantId = () => text('tenant_id').notNull()

/**
 * Orders; the row is also the durable state of the place-order process. No foreign keys anywhere: what belongs to an order is written by
 * the statement that writes the order, and a check per line costs a fifth of an import.
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
    check('known_status', sql`status in ('PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED')`),
    check(
      'known_payment_status',
      sql`payment_status in ('PENDING', 'AUTHORISED', 'CAPTURED', 'VOIDED', 'REFUNDED', 'FAILED')`,
    ),
    check(
      'known_fulfillment_status',
      sql`fulfillment_status in ('UNFULFILLED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CANCELLED')`,
    ),
    check('totals_add_up', sql`net + tax = gross and net >= 0 and tax >= 0`),
    check(
      'terminal_is_paid_or_compensated',
      sql`case status
        when 'CANCELLED' then payment_status in ('VOIDED', 'REFUNDED', 'FAILED') and cancelled_at is not null
        when 'PENDING' then confirmed_at is null
        else payment_status in ('AUTHORISED', 'CAPTURED') and confirmed_at is not null
      end`,
    ),
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
    unitGross: minor('unit_gross').notNull(),
    taxRateBp: integer('tax_rate_bp').notNull(),
    net: minor('net').notNull(),
    tax: minor('tax').notNull(),
    gross: minor('gross').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('one_line_per_position').on(table.tenantId, table.orderId, table.position),
    check('every_unit_is_somewhere', sql`ordered = fulfilled + committed + backordered + cancelled`),
    check(
      'quantities_not_negative',
      sql`ordered > 0 and fulfilled >= 0 and committed >= 0 and backordered >= 0 and cancelled >= 0`,
    ),
    check('delivered_within_fulfilled', sql`delivered between 0 and fulfilled`),
    check('line_adds_up', sql`net + tax = gross`),
  ],
)

/** What we know the provider holds for an order; written together with the order's own change. */
export const payments = pgTable(
  'payments',
  {
    tenantId: tenantId(),
    provider: text('provider').notNull(),
    /** Under it the provider is asked; derived from the order. */
    key: text('key').notNull(),
    orderId: uuid('order_id').notNull(),
    currency: text('currency').notNull(),
    amount: minor('amount').notNull(),
    captureAt: text('capture_at').notNull(),
    authorised: minor('authorised').notNull().default(0),
    captured: minor('captured').notNull().default(0),
    refunded: minor('refunded').notNull().default(0),
    declineReason: text('decline_reason'),
    /** The provider's token of a card, never a card number; forgotten once the payment is settled. */
    cardToken: text('card_token'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.provider, table.key] }),
    uniqueIndex('one_payment_per_order').on(table.tenantId, table.orderId),
    check('refunded_within_captured', sql`refunded between 0 and captured`),
    check('captured_within_authorised', sql`captured <= authorised`),
    check('authorised_within_amount', sql`authorised between 0 and amount`),
    check('known_capture', sql`capture_at in ('placement', 'dispatch')`),
  ],
)

/** Every effect we caused at a provider, once each; append-only. */
export const paymentEffects = pgTable(
  'payment_effects',
  {
    tenantId: tenantId(),
    provider: text('provider').notNull(),
    key: text('key').notNull(),
    orderId: uuid('order_id').notNull(),
    kind: text('kind').notNull(),
    amount: minor('amount').notNull(),
    at: at('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.provider, table.key] }),
    check('known_kind', sql`kind in ('AUTHORISE', 'CAPTURE', 'VOID', 'REFUND')`),
    check('effect_not_negative', sql`amount >= 0`),
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

/** Returns taken over from another system; they are not linked to an order. Quantities and amounts are positive. */
export const orderReturns = pgTable(
  'order_returns',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    channelId: text('channel_id').notNull(),
    currency: text('currency').notNull(),
    customerId: text('customer_id'),
    countryCode: text('country_code'),
    country: text('country'),
    returnedAt: at('returned_at').notNull(),
    gross: minor('gross').notNull(),
    lineCount: integer('line_count').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('one_return_per_number').on(table.tenantId, table.number),
    index('returns_by_time').on(table.tenantId, table.returnedAt, table.id),
  ],
)

export const orderReturnLines = pgTable(
  'order_return_lines',
  {
    tenantId: tenantId(),
    returnId: uuid('return_id').notNull(),
    position: integer('position').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    variantId: text('variant_id'),
    productId: text('product_id'),
    sku: text('sku').notNull(),
    name: text('name').notNull(),
    quantity: integer('quantity').notNull(),
    unitGross: minor('unit_gross').notNull(),
    gross: minor('gross').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.returnId, table.position] }),
    check('returned_quantity_positive', sql`quantity > 0`),
  ],
)

/** The simulated provider's own books: another company's database in all but place, written in statements of its own. */
export const simulatedProviderPayments = pgTable(
  'simulated_provider_payments',
  {
    tenantId: tenantId(),
    provider: text('provider').notNull(),
    key: text('key').notNull(),
    currency: text('currency').notNull(),
    status: text('status').notNull(),
    authorised: minor('authorised').notNull().default(0),
    captured: minor('captured').notNull().default(0),
    refunded: minor('refunded').notNull().default(0),
    declineReason: text('decline_reason'),
    /** How often an authorisation was asked for under this key: more than one effect never comes of it. */
    requests: integer('requests').notNull().default(0),
    /** The operation that answers with errors, and how many are left. */
    failing: text('failing'),
    failuresLeft: integer('failures_left').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.provider, table.key] }),
    check('simulated_within_bounds', sql`refunded <= captured and captured <= authorised`),
    check(
      'simulated_status',
      sql`status in ('ERROR', 'AUTHORISED', 'CAPTURED', 'DECLINED', 'VOIDED', 'REFUNDED')`,
    ),
  ],
)
