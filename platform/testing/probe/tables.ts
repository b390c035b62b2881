import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

export { consumerCursors, deadLetters, inbox, outbox } from '#platform/events/tables.ts'
export { idempotencyKeys } from '#platform/idempotency/tables.ts'

/** A context that exists only to test the platform: notes of a tenant. */
export const notes = pgTable(
  'notes',
  { tenantId: text('tenant_id').notNull(), id: text('id').notNull(), body: text('body').notNull() },
  (table) => [primaryKey({ columns: [table.tenantId, table.id] })],
)
