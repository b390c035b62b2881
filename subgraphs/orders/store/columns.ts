import { bigint, text, timestamp } from 'drizzle-orm/pg-core'

/** Columns that many tables have. */
export const tenantId = () => text('tenant_id').notNull()
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
/** An amount in minor units of its row's currency. */
export const minor = (name: string) => bigint(name, { mode: 'number' })
