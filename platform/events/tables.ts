import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at } from '#platform/database/columns.ts'

/** Facts that were committed and wait for the relay. A row lives for milliseconds: published rows are deleted. */
export const outbox = pgTable('outbox', {
  seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  id: uuid('id').notNull(),
  tenantId: text('tenant_id').notNull(),
  type: text('type').notNull(),
  subject: text('subject').notNull(),
  time: at('time').notNull(),
  traceparent: text('traceparent'),
  data: jsonb('data').notNull(),
})

/** Where each consumer stands in the log. Its row is also the lock that makes one process the consumer at a time. */
export const consumerCursors = pgTable('consumer_cursors', {
  name: text('name').primaryKey(),
  position: bigint('position', { mode: 'number' }).notNull(),
  /** How often the event after `position` has failed so far. */
  attempts: integer('attempts').notNull().default(0),
  retryAt: at('retry_at'),
})

/** Events whose effect is in this database, so that a redelivery changes nothing. */
export const inbox = pgTable(
  'inbox',
  {
    consumer: text('consumer').notNull(),
    eventId: uuid('event_id').notNull(),
    handledAt: at('handled_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.consumer, table.eventId] }),
    index('inbox_by_age').on(table.handledAt),
  ],
)

/** Events that failed every try, kept whole, with why; `npm run dead-letters` shows and replays them. */
export const deadLetters = pgTable(
  'dead_letters',
  {
    consumer: text('consumer').notNull(),
    eventId: uuid('event_id').notNull(),
    tenantId: text('tenant_id').notNull(),
    event: jsonb('event').notNull(),
    error: text('error').notNull(),
    failedAt: at('failed_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.consumer, table.eventId] })],
)
