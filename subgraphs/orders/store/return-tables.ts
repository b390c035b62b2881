import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, minor, tenantId } from './columns.ts'

/** Returns taken over from another system; they are not linked to an order. Quantities and amounts are positive. */
export const orderReturns = pgTable(
  'order_returns',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    channelId: text('channel_id').notNull(),
    currency: text('currency').notNull(),
    customerId: text('customer_id'),
    countryCode: text('country_code'),
    country: text('country'),
    returnedAt: at('returned_at').notNull(),
    gross: minor('gross').notNull(),
    lineCount: integer('line_count').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('one_return_per_number').on(table.tenantId, table.number),
    index('returns_by_time').on(table.tenantId, table.returnedAt, table.id),
  ],
)

export const orderReturnLines = pgTable(
  'order_return_lines',
  {
    tenantId: tenantId(),
    returnId: uuid('return_id').notNull(),
    position: integer('position').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    variantId: text('variant_id'),
    productId: text('product_id'),
    sku: text('sku').notNull(),
    name: text('name').notNull(),
    quantity: integer('quantity').notNull(),
    unitGross: minor('unit_gross').notNull(),
    gross: minor('gross').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.returnId, table.position] }),
    check('returned_quantity_positive', sql`quantity > 0`),
  ],
)
