import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at, tenantId } from '#platform/database/columns.ts'
import { checkOf } from '#platform/database/row-rules.ts'
import { allocation_rules, reservation_rules } from '../row-rules.ts'

/** What is set aside for an order. A RELEASED row without an order is a tombstone: it was released before it was made. */
export const reservations = pgTable(
  'reservations',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    orderId: text('order_id'),
    status: text('status').notNull(),
    expiresAt: at('expires_at'),
    /** Units shipped so far, the sum of its allocations. Here too, because this row is what writers lock: it is never stale. */
    shipped: integer('shipped').notNull().default(0),
    /** Units given back alone so far, here for the same reason. */
    released: integer('released').notNull().default(0),
    reservedAt: at('reserved_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    index('reservations_by_order').on(table.tenantId, table.orderId),
    index('held_reservations_by_end').on(table.expiresAt, table.tenantId).where(sql`status = 'HELD'`),
    checkOf(reservation_rules),
  ],
)

/** Which warehouse serves how many of which line. */
export const allocations = pgTable(
  'allocations',
  {
    tenantId: tenantId(),
    reservationId: uuid('reservation_id').notNull(),
    lineId: text('line_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    quantity: integer('quantity').notNull(),
    shipped: integer('shipped').notNull().default(0),
    returned: integer('returned').notNull().default(0),
    /** Of `quantity`: given back alone, while the rest stayed. */
    released: integer('released').notNull().default(0),
    /** Units that wait for goods to come, beyond `quantity`. Changed only under the lock of the level. */
    backordered: integer('backordered').notNull().default(0),
    /** Of `quantity`: units that waited before. */
    served: integer('served').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.reservationId, table.lineId, table.warehouseId] }),
    foreignKey({
      name: 'allocations_are_of_a_reservation',
      columns: [table.tenantId, table.reservationId],
      foreignColumns: [reservations.tenantId, reservations.id],
    }),
    index('backorders_waiting')
      .on(table.tenantId, table.variantId, table.warehouseId)
      .where(sql`backordered > 0`),
    checkOf(allocation_rules),
  ],
)
