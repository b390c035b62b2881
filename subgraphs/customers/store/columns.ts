import { customType, text, timestamp } from 'drizzle-orm/pg-core'

// Columns that every table of this context writes the same way.

export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const tenantId = () => text('tenant_id').notNull()

/** Compared byte by byte: pages keep their order whatever the server's locale, and a prefix is a range of the index. */
export const byteOrdered = customType<{ data: string }>({ dataType: () => 'text collate "C"' })
