import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** The log of everything published. Read by position; by type for consumers; by subject for a client that resumes. */
export const eventLog = pgTable(
  'event_log',
  {
    position: bigint('position', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    id: uuid('id').notNull().unique('event_stored_once'),
    source: text('source').notNull(),
    type: text('type').notNull(),
    tenantId: text('tenant_id').notNull(),
    subject: text('subject').notNull(),
    time: timestamp('time', { withTimezone: true, mode: 'date' }).notNull(),
    traceparent: text('traceparent'),
    data: jsonb('data').notNull(),
  },
  (table) => [
    index('event_log_by_type').on(table.type, table.position),
    index('event_log_by_subject').on(table.tenantId, table.subject, table.position),
  ],
)

/**
 * One row per append, written by a trigger of `event_log` in the same transaction: how many events it added between two
 * positions, and the digest of all they say. An event that is deleted, changed or slipped in by hand no longer agrees with it,
 * which `npm run verify` tells. Positions may have gaps, so the numbers alone would prove nothing.
 */
export const eventLogSeals = pgTable('event_log_seals', {
  firstPosition: bigint('first_position', { mode: 'number' }).primaryKey(),
  lastPosition: bigint('last_position', { mode: 'number' }).notNull(),
  events: integer('events').notNull(),
  digest: bigint('digest', { mode: 'bigint' }).notNull(),
})
