import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, tenantId } from '#platform/database/columns.ts'

/** Carts. Their lines are one value: a cart is read and written as a whole, and bounded. */
export const carts = pgTable(
  'carts',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    customerId: text('customer_id'),
    accessToken: text('access_token'),
    channelId: text('channel_id').notNull(),
    currency: text('currency').notNull(),
    status: text('status').notNull(),
    /** The order that was placed of it; written in the transaction that creates the order. */
    orderId: uuid('order_id'),
    contact: jsonb('contact'),
    shippingAddress: jsonb('shipping_address'),
    billingAddress: jsonb('billing_address'),
    lines: jsonb('lines').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('one_open_cart_per_customer_and_channel')
      .on(table.tenantId, table.customerId, table.channelId)
      .where(sql`status = 'OPEN' and customer_id is not null`),
    index('carts_by_expiry').on(table.expiresAt),
    check('known_cart_status', sql`status in ('OPEN', 'PLACED', 'MERGED')`),
    check('placed_cart_has_an_order', sql`(status = 'PLACED') = (order_id is not null)`),
    check('cart_belongs_to_somebody', sql`(customer_id is null) <> (access_token is null)`),
    check('cart_lines_bounded', sql`jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) <= 100`),
  ],
)
