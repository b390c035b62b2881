import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, tenantId } from '#platform/database/columns.ts'
import { checkOf } from '#platform/database/row-rules.ts'
import { level_rules, movement_rules } from './row-rules.ts'

export { consumerCursors, deadLetters, inbox, outbox } from '#platform/events/tables.ts'
export { idempotencyKeys } from '#platform/idempotency/tables.ts'
export { barcodes, variantCodes } from './barcodes/variant-tables.ts'
export { stockCountLines, stockCounts } from './counts/count-tables.ts'
export { lotMovements, stockLots, variantTracking } from './lots/lot-tables.ts'
export * from './purchasing/purchasing-tables.ts'
export * from './replenishment/replenishment-tables.ts'
export { allocations, reservations } from './reservations/reservation-tables.ts'
export { stockSettings } from './settings/settings-tables.ts'
export { transferLines, transfers } from './transfers/transfer-tables.ts'

export const warehouses = pgTable(
  'warehouses',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    country: text('country').notNull(),
    region: text('region').notNull(),
    priority: integer('priority').notNull(),
    openedAt: at('opened_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('one_warehouse_per_code').on(table.tenantId, table.code),
    check('priority_not_negative', sql`${table.priority} >= 0`),
  ],
)

/** Where each variant stands in each warehouse. The counters are the sum of the level's movements. */
export const stockLevels = pgTable(
  'stock_levels',
  {
    tenantId: tenantId(),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    onHand: integer('on_hand').notNull().default(0),
    reserved: integer('reserved').notNull().default(0),
    committed: integer('committed').notNull().default(0),
    /** Units that wait for goods to come, the sum of its allocations' waiting units. */
    backordered: integer('backordered').notNull().default(0),
    /** Most units that may wait; a trigger refuses more (`backordered_within_limit`). */
    backorderLimit: integer('backorder_limit').notNull().default(0),
    safetyStock: integer('safety_stock').notNull().default(0),
    /** Units of its lots that may no longer be sold. Here, so that availability costs no look at lots. */
    expired: integer('expired').notNull().default(0),
    /** The variant's tracking, here for the same reason: nearly all levels have none. */
    tracking: text('tracking').notNull().default('NONE'),
    lowStockThreshold: integer('low_stock_threshold').notNull().default(10),
    /** The open alert, kept here so that a writer who holds the row knows it without another read. */
    alertId: uuid('alert_id'),
    settingsVersion: integer('settings_version').notNull().default(1),
    updatedAt: at('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.variantId, table.warehouseId] }),
    foreignKey({
      name: 'levels_are_in_a_warehouse',
      columns: [table.tenantId, table.warehouseId],
      foreignColumns: [warehouses.tenantId, warehouses.id],
    }),
    index('stock_levels_by_warehouse').on(table.tenantId, table.warehouseId, table.variantId),
    checkOf(level_rules),
  ],
)

/**
 * The ledger: append-only (see the `rules` migration). Movements of one level are in the order of `seq`, as their writers
 * hold its lock.
 */
export const stockMovements = pgTable(
  'stock_movements',
  {
    tenantId: tenantId(),
    seq: bigint('seq', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    kind: text('kind').notNull(),
    onHandDelta: integer('on_hand_delta').notNull(),
    reservedDelta: integer('reserved_delta').notNull(),
    committedDelta: integer('committed_delta').notNull(),
    backorderedDelta: integer('backordered_delta').notNull().default(0),
    reason: text('reason'),
    orderId: text('order_id'),
    reservationId: uuid('reservation_id'),
    /** What it is a part of: `transfer:<id>`, `count:<id>`, `receipt:<id>` of a purchase order. */
    cause: text('cause'),
    actor: text('actor').notNull(),
    /** Absent where the cause itself can happen once only, as for reservations: the index below then costs nothing. */
    key: text('key'),
    recordedAt: at('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.seq] }),
    foreignKey({
      name: 'movements_are_of_a_level',
      columns: [table.tenantId, table.variantId, table.warehouseId],
      foreignColumns: [stockLevels.tenantId, stockLevels.variantId, stockLevels.warehouseId],
    }),
    index('stock_movements_by_variant').on(table.tenantId, table.variantId, table.seq),
    // Transfers, counts and deliveries are held against the ledger; orders have no cause, and so no entry here.
    index('stock_movements_by_cause')
      .on(table.tenantId, table.cause, table.variantId)
      .where(sql`cause is not null`),
    uniqueIndex('one_movement_per_key')
      .on(table.tenantId, table.key, table.variantId, table.warehouseId)
      .where(sql`key is not null`),
    checkOf(movement_rules),
  ],
)

/** Low-stock alerts, open until `cleared_at`. */
export const lowStockAlerts = pgTable(
  'low_stock_alerts',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    available: integer('available').notNull(),
    threshold: integer('threshold').notNull(),
    raisedAt: at('raised_at').notNull(),
    clearedAt: at('cleared_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('one_open_alert_per_level')
      .on(table.tenantId, table.variantId, table.warehouseId)
      .where(sql`cleared_at is null`),
    index('open_alerts_by_age').on(table.tenantId, table.id).where(sql`cleared_at is null`),
  ],
)
