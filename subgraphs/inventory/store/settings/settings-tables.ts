import { sql } from 'drizzle-orm'
import { check, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** How an organisation wants its stock handled, where it is not the default. */
export const stockSettings = pgTable(
  'stock_settings',
  {
    tenantId: text('tenant_id').notNull(),
    /** Names of allocation policies: the first that can serve everything decides. */
    allocationPolicies: text('allocation_policies').array().notNull(),
    version: integer('version').notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId] }),
    check(
      'allocation_policies_are_known',
      sql`${table.allocationPolicies} <@ array['SINGLE_WAREHOUSE', 'FEWEST_PARCELS', 'NEAREST', 'PRIORITY']`,
    ),
    check(
      'last_allocation_policy_always_serves',
      sql`coalesce(${table.allocationPolicies}[cardinality(${table.allocationPolicies})] in ('NEAREST', 'PRIORITY'), false)`,
    ),
  ],
)
