import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, tenantId } from '#platform/database/columns.ts'
import { stockLevels } from '../tables.ts'

/** Variants whose units are told apart; all others are not. */
export const variantTracking = pgTable(
  'variant_tracking',
  {
    tenantId: tenantId(),
    variantId: uuid('variant_id').notNull(),
    tracking: text('tracking').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.variantId] }),
    check('variant_tracking_is_known', sql`${table.tracking} in ('NONE', 'LOT', 'SERIAL')`),
  ],
)

/**
 * The lots, or serials, that a tracked level consists of. Whoever writes them holds the level's lock; a trigger keeps their sum
 * equal to what is on hand (`lots_sum_to_on_hand`).
 */
export const stockLots = pgTable(
  'stock_lots',
  {
    tenantId: tenantId(),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    /** The lot's code or the serial number; empty for units whose lot nobody knows. */
    code: text('code').notNull(),
    serial: boolean('serial').notNull(),
    /** The last day it may be sold. */
    expiresOn: date('expires_on', { mode: 'string' }),
    quantity: integer('quantity').notNull(),
    /** Whether the level counts it among its expired units. */
    expired: boolean('expired').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.variantId, table.warehouseId, table.code] }),
    foreignKey({
      name: 'lots_are_of_a_level',
      columns: [table.tenantId, table.variantId, table.warehouseId],
      foreignColumns: [stockLevels.tenantId, stockLevels.variantId, stockLevels.warehouseId],
    }),
    uniqueIndex('one_place_per_serial')
      .on(table.tenantId, table.variantId, table.code)
      .where(sql`serial and quantity > 0 and code <> ''`),
    index('lots_by_expiry').on(table.expiresOn, table.tenantId).where(sql`not expired and quantity > 0`),
    check('lot_not_negative', sql`${table.quantity} >= 0`),
    check('one_unit_per_serial', sql`not ${table.serial} or ${table.code} = '' or ${table.quantity} <= 1`),
    check('only_dated_lots_expire', sql`not ${table.expired} or ${table.expiresOn} is not null`),
  ],
)

/** Which lots a movement took or brought: where a lot went, for a recall. Append-only, as the ledger. */
export const lotMovements = pgTable(
  'lot_movements',
  {
    tenantId: tenantId(),
    seq: bigint('seq', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    code: text('code').notNull(),
    expiresOn: date('expires_on', { mode: 'string' }),
    kind: text('kind').notNull(),
    delta: integer('delta').notNull(),
    orderId: text('order_id'),
    cause: text('cause'),
    recordedAt: at('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.seq] }),
    index('lot_movements_by_lot').on(table.tenantId, table.variantId, table.code, table.seq),
    index('lot_movements_by_order').on(table.tenantId, table.orderId).where(sql`order_id is not null`),
    index('lot_movements_by_cause').on(table.tenantId, table.cause).where(sql`cause is not null`),
    check('lot_moves', sql`${table.delta} <> 0`),
  ],
)
