import { sql } from 'drizzle-orm'
import { check, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, minor, tenantId } from './columns.ts'

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
