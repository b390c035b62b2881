import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, minor, tenantId } from '#platform/database/columns.ts'

/**
 * Goods that come back, or came back. Those taken over from another system are COMPLETED and not linked to an order. Quantities
 * and amounts are positive.
 */
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
    orderId: uuid('order_id'),
    status: text('status').notNull().default('COMPLETED'),
    reason: text('reason'),
    /** What staff said to the buyer when they decided. */
    decisionNote: text('decision_note'),
    decidedAt: at('decided_at'),
    receivedAt: at('received_at'),
    warehouseId: text('warehouse_id'),
    /** Kept of the refund, and paid besides it; `gross` has both in it. */
    deduction: minor('deduction').notNull().default(0),
    addition: minor('addition').notNull().default(0),
    /** When inventory had the goods in its books. */
    bookedAt: at('booked_at'),
    completedAt: at('completed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('one_return_per_number').on(table.tenantId, table.number),
    index('returns_by_time').on(table.tenantId, table.returnedAt, table.id),
    index('returns_of_order').on(table.tenantId, table.orderId, table.id).where(sql`order_id is not null`),
    check(
      'known_return_status',
      sql`status in ('REQUESTED', 'APPROVED', 'REJECTED', 'RECEIVED', 'COMPLETED')`,
    ),
    check(
      'received_before_completed',
      sql`order_id is null or status not in ('RECEIVED', 'COMPLETED') or received_at is not null`,
    ),
    check('return_adjustments_not_negative', sql`deduction >= 0 and addition >= 0 and gross >= 0`),
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
    orderLineId: uuid('order_line_id'),
    /** Units that arrived: sold again, or thrown away. */
    restocked: integer('restocked').notNull().default(0),
    scrapped: integer('scrapped').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.returnId, table.position] }),
    check(
      'received_within_announced',
      sql`restocked >= 0 and scrapped >= 0 and restocked + scrapped <= quantity`,
    ),
    check('returned_quantity_positive', sql`quantity > 0`),
  ],
)
