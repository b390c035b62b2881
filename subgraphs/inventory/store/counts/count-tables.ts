import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, tenantId } from '#platform/database/columns.ts'
import { warehouses } from '../tables.ts'

/** Somebody counts what is really there. The row is what its writers lock first. */
export const stockCounts = pgTable(
  'stock_counts',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    status: text('status').notNull(),
    note: text('note'),
    openedAt: at('opened_at').notNull(),
    openedBy: text('opened_by').notNull(),
    closedAt: at('closed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    foreignKey({
      name: 'counts_are_in_a_warehouse',
      columns: [table.tenantId, table.warehouseId],
      foreignColumns: [warehouses.tenantId, warehouses.id],
    }),
    index('stock_counts_by_status').on(table.tenantId, table.status, table.id),
    check('count_status_is_known', sql`${table.status} in ('OPEN', 'CLOSED', 'CANCELLED')`),
    check('count_open_until_closed', sql`(${table.closedAt} is null) = (${table.status} = 'OPEN')`),
  ],
)

/** What the books said when the count was opened, and what was found. */
export const stockCountLines = pgTable(
  'stock_count_lines',
  {
    tenantId: tenantId(),
    countId: uuid('count_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    /** Place in the count. */
    position: integer('position').notNull(),
    expected: integer('expected').notNull(),
    /** The newest movement that `expected` knows of: what comes after it happened meanwhile. */
    expectedSeq: bigint('expected_seq', { mode: 'number' }).notNull(),
    /** The lots the books knew then, where the variant has lots. */
    expectedLots: jsonb('expected_lots'),
    counted: integer('counted'),
    /** The lots that were found, where the variant has lots. */
    countedLots: jsonb('counted_lots'),
    countedAt: at('counted_at'),
    countedBy: text('counted_by'),
    /** Booked when the count was closed; null while it is open and for lines that were left out. */
    variance: integer('variance'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.countId, table.variantId] }),
    foreignKey({
      name: 'lines_are_of_a_count',
      columns: [table.tenantId, table.countId],
      foreignColumns: [stockCounts.tenantId, stockCounts.id],
    }),
    check('counted_not_negative', sql`${table.counted} >= 0`),
    check(
      'counted_by_somebody',
      sql`(${table.counted} is null) = (${table.countedAt} is null) and (${table.counted} is null) = (${table.countedBy} is null)`,
    ),
    check('lots_of_what_was_counted', sql`${table.countedLots} is null or ${table.counted} is not null`),
    check('variance_of_what_was_counted', sql`${table.variance} is null or ${table.counted} is not null`),
  ],
)
