import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at, tenantId } from '#platform/database/columns.ts'
import { warehouses } from '../tables.ts'

/** Goods on their way from one of our warehouses to another. The row is what their writers lock first. */
export const transfers = pgTable(
  'transfers',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    fromWarehouseId: uuid('from_warehouse_id').notNull(),
    toWarehouseId: uuid('to_warehouse_id').notNull(),
    status: text('status').notNull(),
    note: text('note'),
    createdAt: at('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    dispatchedAt: at('dispatched_at'),
    closedAt: at('closed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    foreignKey({
      name: 'transfers_leave_a_warehouse',
      columns: [table.tenantId, table.fromWarehouseId],
      foreignColumns: [warehouses.tenantId, warehouses.id],
    }),
    foreignKey({
      name: 'transfers_reach_a_warehouse',
      columns: [table.tenantId, table.toWarehouseId],
      foreignColumns: [warehouses.tenantId, warehouses.id],
    }),
    index('transfers_by_status').on(table.tenantId, table.status, table.id),
    check(
      'transfer_status_is_known',
      sql`${table.status} in ('DRAFT', 'DISPATCHED', 'PARTLY_RECEIVED', 'RECEIVED', 'CANCELLED')`,
    ),
    check('transfer_goes_elsewhere', sql`${table.fromWarehouseId} <> ${table.toWarehouseId}`),
    check(
      'transfer_dispatched_at_a_time',
      sql`(${table.dispatchedAt} is not null) = (${table.status} in ('DISPATCHED', 'PARTLY_RECEIVED', 'RECEIVED'))`,
    ),
    check(
      'transfer_closed_at_a_time',
      sql`(${table.closedAt} is not null) = (${table.status} in ('RECEIVED', 'CANCELLED'))`,
    ),
  ],
)

/** What a transfer moves. What left and did not arrive is in transit until it arrives or is given up as lost. */
export const transferLines = pgTable(
  'transfer_lines',
  {
    tenantId: tenantId(),
    transferId: uuid('transfer_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    /** For what is in transit to a warehouse without a join. */
    toWarehouseId: uuid('to_warehouse_id').notNull(),
    /** Place in the transfer. */
    position: integer('position').notNull(),
    quantity: integer('quantity').notNull(),
    dispatched: integer('dispatched').notNull().default(0),
    received: integer('received').notNull().default(0),
    lost: integer('lost').notNull().default(0),
    inTransit: integer('in_transit').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.transferId, table.variantId] }),
    foreignKey({
      name: 'lines_are_of_a_transfer',
      columns: [table.tenantId, table.transferId],
      foreignColumns: [transfers.tenantId, transfers.id],
    }),
    index('transfer_lines_in_transit')
      .on(table.tenantId, table.variantId, table.toWarehouseId)
      .where(sql`in_transit > 0`),
    check('transfer_moves_something', sql`${table.quantity} > 0`),
    check('transfer_dispatches_all_or_nothing', sql`${table.dispatched} in (0, ${table.quantity})`),
    check(
      'transfer_balances',
      sql`${table.dispatched} = ${table.received} + ${table.lost} + ${table.inTransit}`,
    ),
    check(
      'transfer_parts_not_negative',
      sql`${table.received} >= 0 and ${table.lost} >= 0 and ${table.inTransit} >= 0`,
    ),
  ],
)
