import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const tenantId = () => text('tenant_id').notNull()

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
    check('barcode_stands_for_units', sql`${table.units} > 0`),
  ],
)
