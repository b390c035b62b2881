import { customType } from 'drizzle-orm/pg-core'

/** Compared byte by byte: pages keep their order whatever the server's locale, and a prefix is a range of the index. */
export const byteOrdered = customType<{ data: string }>({ dataType: () => 'text collate "C"' })
