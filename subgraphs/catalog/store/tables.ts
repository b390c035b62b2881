import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at } from '#platform/database/columns.ts'

export { consumerCursors, deadLetters, inbox, outbox } from '#platform/events/tables.ts'
export { idempotencyKeys } from '#platform/idempotency/tables.ts'

const tenant = () => text('tenant_id').notNull()
/** An amount in minor units of its row's currency. */
const minorUnits = (name: string) => bigint(name, { mode: 'number' })

/** A way of selling. Its prices contain the tax, or have it added. */
export const channels = pgTable(
  'channels',
  {
    tenantId: tenant(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    currency: text('currency').notNull(),
    pricesIncludeTax: boolean('prices_include_tax').notNull(),
    taxRateBp: integer('tax_rate_bp').notNull(),
    country: text('country').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'one_channel_per_id', columns: [table.tenantId, table.id] }),
    check('tax_rate_is_a_share', sql`${table.taxRateBp} between 0 and 10000`),
  ],
)

/** A branch of the category tree. `path` holds the ids from the root to the category itself. */
export const categories = pgTable(
  'categories',
  {
    tenantId: tenant(),
    id: uuid('id').notNull(),
    parentId: uuid('parent_id'),
    path: uuid('path').array().notNull(),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('one_category_per_slug').on(table.tenantId, table.slug),
    unique('one_category_per_parent_and_name')
      .on(table.tenantId, table.parentId, table.name)
      .nullsNotDistinct(),
    index('categories_by_name').on(table.tenantId, table.name, table.id),
    foreignKey({
      name: 'parent_category_exists',
      columns: [table.tenantId, table.parentId],
      foreignColumns: [table.tenantId, table.id],
    }),
  ],
)

/** What is presented together; sold as its variants. */
export const products = pgTable(
  'products',
  {
    tenantId: tenant(),
    id: uuid('id').notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull(),
    categoryId: uuid('category_id'),
    published: boolean('published').notNull(),
    version: integer('version').notNull(),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('one_product_per_slug').on(table.tenantId, table.slug),
    index('products_by_name').on(table.tenantId, table.name, table.id),
    index('products_by_age').on(table.tenantId, table.createdAt, table.id),
    index('products_by_category').on(table.tenantId, table.categoryId, table.name, table.id),
    foreignKey({
      name: 'category_of_product_exists',
      columns: [table.tenantId, table.categoryId],
      foreignColumns: [categories.tenantId, categories.id],
    }),
  ],
)

/** What has a code, a price and a stock. Sold while it and its product are published. */
export const variants = pgTable(
  'variants',
  {
    tenantId: tenant(),
    id: uuid('id').notNull(),
    productId: uuid('product_id').notNull(),
    /** Order within the product. */
    position: integer('position').notNull(),
    sku: text('sku').notNull(),
    gtin: text('gtin'),
    /** Null: as its product. */
    name: text('name'),
    options: jsonb('options').notNull(),
    published: boolean('published').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('one_variant_per_sku').on(table.tenantId, table.sku),
    uniqueIndex('one_variant_per_gtin').on(table.tenantId, table.gtin).where(sql`gtin is not null`),
    uniqueIndex('one_variant_per_place').on(table.tenantId, table.productId, table.position),
    foreignKey({
      name: 'product_of_variant_exists',
      columns: [table.tenantId, table.productId],
      foreignColumns: [products.tenantId, products.id],
    }),
  ],
)

/** The price of a variant in a channel and currency now: the newest of its `price_changes`. */
export const prices = pgTable(
  'prices',
  {
    tenantId: tenant(),
    variantId: uuid('variant_id').notNull(),
    channelId: text('channel_id').notNull(),
    currency: text('currency').notNull(),
    amount: minorUnits('amount').notNull(),
    version: integer('version').notNull(),
    effectiveAt: at('effective_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.variantId, table.channelId, table.currency] }),
    check('price_not_negative', sql`${table.amount} >= 0`),
    foreignKey({
      name: 'variant_of_price_exists',
      columns: [table.tenantId, table.variantId],
      foreignColumns: [variants.tenantId, variants.id],
    }),
    foreignKey({
      name: 'channel_of_price_exists',
      columns: [table.tenantId, table.channelId],
      foreignColumns: [channels.tenantId, channels.id],
    }),
  ],
)

/** Every price a variant ever had: appended to, never changed (a trigger refuses). */
export const priceChanges = pgTable(
  'price_changes',
  {
    tenantId: tenant(),
    id: uuid('id').notNull(),
    variantId: uuid('variant_id').notNull(),
    channelId: text('channel_id').notNull(),
    currency: text('currency').notNull(),
    version: integer('version').notNull(),
    oldAmount: minorUnits('old_amount'),
    newAmount: minorUnits('new_amount').notNull(),
    reason: text('reason').notNull(),
    actor: text('actor').notNull(),
    effectiveAt: at('effective_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('one_change_per_price_version').on(
      table.tenantId,
      table.variantId,
      table.channelId,
      table.currency,
      table.version,
    ),
    index('price_changes_by_age').on(table.tenantId, table.variantId, table.effectiveAt, table.id),
    check('changed_price_not_negative', sql`${table.newAmount} >= 0`),
  ],
)

/** The lowest price among a product's published variants: what lists sort and filter by, ready in an index. */
export const listingPrices = pgTable(
  'listing_prices',
  {
    tenantId: tenant(),
    productId: uuid('product_id').notNull(),
    channelId: text('channel_id').notNull(),
    currency: text('currency').notNull(),
    amount: minorUnits('amount').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.productId, table.channelId, table.currency] }),
    index('listing_prices_by_amount').on(
      table.tenantId,
      table.channelId,
      table.currency,
      table.amount,
      table.productId,
    ),
  ],
)

/** Totals that were promised for a while. `lines` and `totals` are as they were promised, whatever prices do meanwhile. */
export const quotes = pgTable(
  'quotes',
  {
    tenantId: tenant(),
    id: uuid('id').notNull(),
    /** Only this customer may order on it; null: whoever holds the id. */
    customerId: text('customer_id'),
    channelId: text('channel_id').notNull(),
    currency: text('currency').notNull(),
    pricesIncludeTax: boolean('prices_include_tax').notNull(),
    lines: jsonb('lines').notNull(),
    net: minorUnits('net').notNull(),
    tax: minorUnits('tax').notNull(),
    gross: minorUnits('gross').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    index('quotes_by_expiry').on(table.expiresAt),
    check('quote_adds_up', sql`${table.net} + ${table.tax} = ${table.gross}`),
  ],
)
