import { sql } from 'drizzle-orm'
import {
  check,
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
import { payment_rules } from './row-rules.ts'

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
    /** Authorised money that was given back without being taken. */
    released: minor('released').notNull().default(0),
    /** Refunds that were decided and not made yet. */
    refundDue: minor('refund_due').notNull().default(0),
    declineReason: text('decline_reason'),
    /** Captures the provider declined: each further try needs a key of its own. */
    capturesDeclined: integer('captures_declined').notNull().default(0),
    /** The same of giving the rest back when the order is cancelled; other refunds count their own. */
    refundsDeclined: integer('refunds_declined').notNull().default(0),
    /** The part of `refunded` that was given back by other means than the provider. */
    refundedElsewhere: minor('refunded_elsewhere').notNull().default(0),
    /** What the buyer must do before the provider decides: `{ url, expiresAt }`. */
    action: jsonb('action'),
    /** The provider's token of a card, never a card number; forgotten once the payment is settled. */
    cardToken: text('card_token'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.provider, table.key] }),
    uniqueIndex('one_payment_per_order').on(table.tenantId, table.orderId),
    checkOf(payment_rules),
  ],
)

/** Money that is, or was, to be given back to a buyer while the order stands. Decided first, made by the order's run. */
export const refunds = pgTable(
  'refunds',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    orderId: uuid('order_id').notNull(),
    returnId: uuid('return_id'),
    reason: text('reason').notNull(),
    note: text('note'),
    amount: minor('amount').notNull(),
    status: text('status').notNull(),
    /** How often the provider refused it. */
    tries: integer('tries').notNull().default(0),
    requestedBy: text('requested_by').notNull(),
    /** Of one that was given back by other means: what staff wrote down, and who. */
    reference: text('reference'),
    settledBy: text('settled_by'),
    requestedAt: at('requested_at').notNull(),
    refundedAt: at('refunded_at'),
    /** What it is for, line by line; empty for goodwill. Published with the event. */
    lines: jsonb('lines').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    index('refunds_of_order').on(table.tenantId, table.orderId, table.id),
    uniqueIndex('one_refund_per_return').on(table.tenantId, table.returnId),
    check('refund_positive', sql`amount > 0`),
    check('known_refund_reason', sql`reason in ('RETURN', 'GOODWILL', 'CANCELLED_UNITS', 'CANCELLATION')`),
    check('known_refund_status', sql`(status = 'DUE') = (refunded_at is null) and status in ('DUE', 'DONE')`),
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

/** What a provider told us by webhook, once each: a repeated delivery finds itself here. Kept 30 days. */
export const paymentWebhooks = pgTable(
  'payment_webhooks',
  {
    tenantId: tenantId(),
    provider: text('provider').notNull(),
    /** The provider's id of the delivery. */
    id: text('id').notNull(),
    type: text('type').notNull(),
    paymentKey: text('payment_key').notNull(),
    /** Null: we know of no such payment. */
    orderId: uuid('order_id'),
    /** SHA-256 of the body: the same id with another body is not a repetition. */
    digest: text('digest').notNull(),
    receivedAt: at('received_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.provider, table.id] }),
    index('webhooks_by_time').on(table.tenantId, table.receivedAt, table.id),
    index('webhooks_unknown').on(table.tenantId, table.receivedAt, table.id).where(sql`order_id is null`),
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
    released: minor('released').notNull().default(0),
    declineReason: text('decline_reason'),
    /** What becomes of it once the buyer has done what is asked of them, and until when they can. */
    actionOutcome: text('action_outcome'),
    actionUntil: at('action_until'),
    /** The card, whose behaviour goes on. */
    card: text('card'),
    amount: minor('amount').notNull().default(0),
    /** How often an authorisation was asked for under this key: more than one effect never comes of it. */
    requests: integer('requests').notNull().default(0),
    /** The operation that answers with errors, and how many are left. */
    failing: text('failing'),
    failuresLeft: integer('failures_left').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.provider, table.key] }),
    check('simulated_within_bounds', sql`refunded <= captured and captured + released <= authorised`),
    check(
      'simulated_status',
      sql`status in ('ERROR', 'ACTION_REQUIRED', 'AUTHORISED', 'CAPTURED', 'DECLINED', 'VOIDED', 'REFUNDED')`,
    ),
  ],
)

/** Captures and refunds in the simulated provider's books, once per key. */
export const simulatedProviderEffects = pgTable(
  'simulated_provider_effects',
  {
    tenantId: tenantId(),
    provider: text('provider').notNull(),
    key: text('key').notNull(),
    paymentKey: text('payment_key').notNull(),
    kind: text('kind').notNull(),
    amount: minor('amount').notNull(),
    declined: integer('declined').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.provider, table.key] }),
    check('simulated_effect', sql`kind in ('capture', 'refund') and amount > 0 and declined in (0, 1)`),
  ],
)
