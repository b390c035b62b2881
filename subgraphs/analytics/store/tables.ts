import { sql } from 'drizzle-orm'
import { bigint, check, date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { at, tenantId } from '#platform/database/columns.ts'

export { consumerCursors, deadLetters, inbox, outbox } from '#platform/events/tables.ts'

const day = (name: string) => date(name, { mode: 'string' })
/** A sum that events add to: minor units or a count. */
const total = (name: string) => bigint(name, { mode: 'number' }).notNull().default(0)
const position = (name: string) => bigint(name, { mode: 'number' }).notNull().default(0)

/**
 * Whose calendar and currency the figures of a tenant use. The row of channel `*` is the store's own, the others override
 * it.
 */
export const storeSettings = pgTable(
  'store_settings',
  {
    tenantId: tenantId(),
    channelId: text('channel_id').notNull().default('*'),
    timeZone: text('time_zone').notNull().default('Europe/London'),
    currency: text('currency').notNull().default('GBP'),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.channelId] })],
)

/** Up to where the events of a tenant are in its figures. */
export const foldProgress = pgTable('fold_progress', {
  tenantId: text('tenant_id').primaryKey(),
  firstPosition: position('first_position'),
  lastPosition: position('last_position'),
  lastEventAt: at('last_event_at').notNull(),
  eventsFolded: total('events_folded'),
})

/** What was sold and refunded on one day, to one country, through one channel, in one currency. Amounts in minor units. */
export const sales = pgTable(
  'sales',
  {
    tenantId: tenantId(),
    day: day('day').notNull(),
    channelId: text('channel_id').notNull(),
    currency: text('currency').notNull(),
    country: text('country').notNull(),
    orders: total('orders'),
    units: total('units'),
    net: total('net'),
    tax: total('tax'),
    gross: total('gross'),
    refunds: total('refunds'),
    returns: total('returns'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.day, table.channelId, table.currency, table.country] }),
  ],
)

/** What was sold and given back of one variant on one day. The key begins with the day: rankings read a range of days. */
export const productSales = pgTable(
  'product_sales',
  {
    tenantId: tenantId(),
    day: day('day').notNull(),
    variantId: text('variant_id').notNull(),
    channelId: text('channel_id').notNull(),
    currency: text('currency').notNull(),
    units: total('units'),
    gross: total('gross'),
    refundedUnits: total('refunded_units'),
    refunds: total('refunds'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.day, table.variantId, table.channelId, table.currency] }),
  ],
)

/** The same by calendar month, so that a ranking over a year reads months instead of days. */
export const productSalesByMonth = pgTable(
  'product_sales_by_month',
  {
    tenantId: tenantId(),
    /** The first day of the month. */
    month: day('month').notNull(),
    variantId: text('variant_id').notNull(),
    channelId: text('channel_id').notNull(),
    currency: text('currency').notNull(),
    units: total('units'),
    gross: total('gross'),
    refundedUnits: total('refunded_units'),
    refunds: total('refunds'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.month, table.variantId, table.channelId, table.currency] }),
  ],
)

/** What people call a variant: the catalog's latest word, or else the first of an order line. */
export const variantNames = pgTable(
  'variant_names',
  {
    tenantId: tenantId(),
    variantId: text('variant_id').notNull(),
    sku: text('sku').notNull(),
    name: text('name').notNull(),
    /** 1 from the catalog, 0 from an order line: the catalog knows better. */
    authority: integer('authority').notNull(),
    position: position('position'),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.variantId] })],
)

/** How many orders took which step on which day. `reason` says why an order was cancelled and is empty otherwise. */
export const orderSteps = pgTable(
  'order_steps',
  {
    tenantId: tenantId(),
    day: day('day').notNull(),
    step: text('step').notNull(),
    reason: text('reason').notNull(),
    orders: total('orders'),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.day, table.step, table.reason] })],
)

/** What is available of a variant in a warehouse now, and since when an alert is open about it. */
export const stockLevels = pgTable(
  'stock_levels',
  {
    tenantId: tenantId(),
    variantId: text('variant_id').notNull(),
    warehouseId: text('warehouse_id').notNull(),
    available: integer('available').notNull(),
    changedAt: at('changed_at').notNull(),
    position: position('position'),
    alertSince: at('alert_since'),
    alertPosition: position('alert_position'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.variantId, table.warehouseId] }),
    index('stock_levels_by_available').on(
      table.tenantId,
      table.available,
      table.variantId,
      table.warehouseId,
    ),
  ],
)

/** Where a shipment stands, and the moments its carrier is judged by. */
export const shipments = pgTable(
  'shipments',
  {
    tenantId: tenantId(),
    shipmentId: text('shipment_id').notNull(),
    carrierId: text('carrier_id').notNull(),
    status: text('status').notNull(),
    position: position('position'),
    /** When the customer was first told it would arrive. */
    promisedAt: at('promised_at'),
    dispatchedAt: at('dispatched_at'),
    deliveredAt: at('delivered_at'),
    deliveredDay: day('delivered_day'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.shipmentId] }),
    index('shipments_by_status').on(table.tenantId, table.status),
    index('shipments_by_delivered_day').on(table.tenantId, table.deliveredDay, table.carrierId),
    check('delivered_on_a_day', sql`(${table.deliveredAt} is null) = (${table.deliveredDay} is null)`),
  ],
)
