import { sql } from 'drizzle-orm'
import { check, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, tenantId } from '#platform/database/columns.ts'

/** Decisions that units of an order are not shipped: what was asked for, and what came of it. */
export const lineCancellations = pgTable(
  'line_cancellations',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    orderId: uuid('order_id').notNull(),
    reason: text('reason').notNull(),
    requestedBy: text('requested_by').notNull(),
    /** Lines and how many units of each were asked for. */
    lines: jsonb('lines').notNull(),
    status: text('status').notNull(),
    /** Lines and how many units of each were kept from being shipped; fewer where goods had left, none where all of it was cancelled. */
    withdrawn: jsonb('withdrawn'),
    requestedAt: at('requested_at').notNull(),
    endedAt: at('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('one_line_cancellation_at_a_time')
      .on(table.tenantId, table.orderId)
      .where(sql`status = 'REQUESTED'`),
    check('known_line_cancellation_status', sql`status in ('REQUESTED', 'DONE')`),
    check(
      'line_cancellation_ends_with_a_result',
      sql`(status = 'DONE') = (withdrawn is not null and ended_at is not null)`,
    ),
  ],
)
