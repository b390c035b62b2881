import { bigint, text, timestamp } from 'drizzle-orm/pg-core'

// Columns that the tables of every context write the same way.

/** Whose the row is: first in each primary key. */
export const tenantId = () => text('tenant_id').notNull()

/** An instant. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** An amount in minor units of its row's currency. */
export const minor = (name: string) => bigint(name, { mode: 'number' })
