import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { tenantId } from '#platform/database/columns.ts'

/** What the catalog calls its variants: heard from it, never written by people. */
export const variantCodes = pgTable(
  'variant_codes',
  {
    tenantId: tenantId(),
    variantId: uuid('variant_id').notNull(),
    sku: text('sku').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.variantId] }),
    index('variant_codes_by_sku').on(table.tenantId, table.sku),
  ],
)

/** Which variant a barcode is printed on, and how many units a scan of it stands for. */
export const barcodes = pgTable(
  'barcodes',
  {
    tenantId: tenantId(),
    /** 14 digits, the one spelling. */
    gtin: text('gtin').notNull(),
    variantId: uuid('variant_id').notNull(),
    units: integer('units').notNull(),
    assignedAt: timestamp('assigned_at', { withTimezone: true, mode: 'date' }).notNull(),
    assignedBy: text('assigned_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.gtin] }),
    index('barcodes_by_variant').on(table.tenantId, table.variantId),
    check('gtin_has_14_digits', sql`${table.gtin} ~ '^[0-9]{14}$'`),
    // Odd places count three times, and the sum is a multiple of ten (GS1 General Specifications §7.9).
    check('gtin_has_its_check_digit', sql.raw(`mod(3 * (${digitsFrom(1)}) + ${digitsFrom(2)}, 10) = 0`)),
    check('barcode_stands_for_units', sql`${table.units} > 0`),
  ],
)

/** The sum of every other digit of a GTIN, in SQL. */
function digitsFrom(first: 1 | 2): string {
  return Array.from({ length: 7 }, (_, index) => `substr(gtin, ${first + 2 * index}, 1)::int`).join(' + ')
}
