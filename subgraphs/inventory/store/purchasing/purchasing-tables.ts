import { sql } from 'drizzle-orm'
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, minor, tenantId } from '#platform/database/columns.ts'
import { warehouses } from '../tables.ts'

/** Whom goods are bought from. */
export const suppliers = pgTable(
  'suppliers',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    currency: text('currency').notNull(),
    leadTimeDays: doublePrecision('lead_time_days').notNull(),
    leadTimeDeviationDays: doublePrecision('lead_time_deviation_days').notNull(),
    minimumOrder: minor('minimum_order').notNull(),
    version: integer('version').notNull().default(1),
    addedAt: at('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('one_supplier_per_code').on(table.tenantId, table.code),
    check('lead_time_not_negative', sql`${table.leadTimeDays} >= 0 and ${table.leadTimeDeviationDays} >= 0`),
    check('minimum_order_not_negative', sql`${table.minimumOrder} >= 0`),
  ],
)

/** What a supplier sells, at which cost. */
export const supplierItems = pgTable(
  'supplier_items',
  {
    tenantId: tenantId(),
    supplierId: uuid('supplier_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    unitCost: minor('unit_cost').notNull(),
    packSize: integer('pack_size').notNull(),
    minimumQuantity: integer('minimum_quantity').notNull(),
    priority: integer('priority').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.supplierId, table.variantId] }),
    foreignKey({
      name: 'items_are_of_a_supplier',
      columns: [table.tenantId, table.supplierId],
      foreignColumns: [suppliers.tenantId, suppliers.id],
    }),
    index('supplier_items_by_variant').on(table.tenantId, table.variantId, table.priority),
    check('unit_cost_not_negative', sql`${table.unitCost} >= 0`),
    check('pack_size_is_positive', sql`${table.packSize} > 0`),
    check('minimum_quantity_is_positive', sql`${table.minimumQuantity} > 0`),
  ],
)

/** The last number each organisation gave to a purchase order. */
export const purchaseOrderNumbers = pgTable('purchase_order_numbers', {
  tenantId: tenantId().primaryKey(),
  last: integer('last').notNull(),
})

/** Goods ordered from one supplier for one warehouse. */
export const purchaseOrders = pgTable(
  'purchase_orders',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    supplierId: uuid('supplier_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    currency: text('currency').notNull(),
    status: text('status').notNull(),
    note: text('note'),
    expectedOn: date('expected_on', { mode: 'string' }),
    draftedAt: at('drafted_at').notNull(),
    sentAt: at('sent_at'),
    closedAt: at('closed_at'),
    closingReason: text('closing_reason'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('one_purchase_order_per_number').on(table.tenantId, table.number),
    foreignKey({
      name: 'purchase_orders_go_to_a_supplier',
      columns: [table.tenantId, table.supplierId],
      foreignColumns: [suppliers.tenantId, suppliers.id],
    }),
    foreignKey({
      name: 'purchase_orders_fill_a_warehouse',
      columns: [table.tenantId, table.warehouseId],
      foreignColumns: [warehouses.tenantId, warehouses.id],
    }),
    index('purchase_orders_by_supplier').on(table.tenantId, table.supplierId, table.id),
    index('purchase_orders_by_status').on(table.tenantId, table.status, table.id),
    check(
      'purchase_status_is_known',
      sql`${table.status} in ('DRAFT', 'SENT', 'PARTLY_RECEIVED', 'RECEIVED', 'CANCELLED')`,
    ),
    check(
      'awaited_orders_were_sent',
      sql`${table.status} not in ('SENT', 'PARTLY_RECEIVED') or (${table.sentAt} is not null and ${table.expectedOn} is not null)`,
    ),
    check(
      'closed_orders_have_an_end',
      sql`(${table.status} in ('RECEIVED', 'CANCELLED')) = (${table.closedAt} is not null)`,
    ),
  ],
)

/** What was ordered, and what became of it. */
export const purchaseOrderLines = pgTable(
  'purchase_order_lines',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    purchaseOrderId: uuid('purchase_order_id').notNull(),
    position: integer('position').notNull(),
    variantId: uuid('variant_id').notNull(),
    ordered: integer('ordered').notNull(),
    received: integer('received').notNull().default(0),
    cancelled: integer('cancelled').notNull().default(0),
    /** Of the order; here, so that a constraint of the row can know it. */
    tolerancePercent: integer('tolerance_percent').notNull(),
    unitCost: minor('unit_cost').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('one_line_per_variant').on(table.tenantId, table.purchaseOrderId, table.variantId),
    foreignKey({
      name: 'lines_are_of_a_purchase_order',
      columns: [table.tenantId, table.purchaseOrderId],
      foreignColumns: [purchaseOrders.tenantId, purchaseOrders.id],
    }),
    index('awaited_lines_by_variant')
      .on(table.tenantId, table.variantId)
      .where(sql`received + cancelled < ordered`),
    check('ordered_is_positive', sql`${table.ordered} > 0`),
    check('received_not_negative', sql`${table.received} >= 0`),
    check('cancelled_within_ordered', sql`${table.cancelled} between 0 and ${table.ordered}`),
    check('tolerance_is_a_percentage', sql`${table.tolerancePercent} between 0 and 100`),
    check('line_cost_not_negative', sql`${table.unitCost} >= 0`),
    check(
      'received_within_tolerance',
      sql`${table.received} <= (${table.ordered} - ${table.cancelled})::bigint * (100 + ${table.tolerancePercent}) / 100`,
    ),
  ],
)

/** One delivery for a purchase order. */
export const purchaseReceipts = pgTable(
  'purchase_receipts',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    purchaseOrderId: uuid('purchase_order_id').notNull(),
    note: text('note'),
    actor: text('actor').notNull(),
    receivedAt: at('received_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    foreignKey({
      name: 'receipts_are_of_a_purchase_order',
      columns: [table.tenantId, table.purchaseOrderId],
      foreignColumns: [purchaseOrders.tenantId, purchaseOrders.id],
    }),
    index('purchase_receipts_by_order').on(table.tenantId, table.purchaseOrderId, table.id),
  ],
)

/** How many of which line a delivery brought. A line's received quantity is the sum of these. */
export const purchaseReceiptLines = pgTable(
  'purchase_receipt_lines',
  {
    tenantId: tenantId(),
    receiptId: uuid('receipt_id').notNull(),
    lineId: uuid('line_id').notNull(),
    quantity: integer('quantity').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.receiptId, table.lineId] }),
    foreignKey({
      name: 'receipt_lines_are_of_a_receipt',
      columns: [table.tenantId, table.receiptId],
      foreignColumns: [purchaseReceipts.tenantId, purchaseReceipts.id],
    }),
    foreignKey({
      name: 'receipt_lines_are_of_a_line',
      columns: [table.tenantId, table.lineId],
      foreignColumns: [purchaseOrderLines.tenantId, purchaseOrderLines.id],
    }),
    index('purchase_receipt_lines_by_line').on(table.tenantId, table.lineId),
    check('received_quantity_is_positive', sql`${table.quantity} > 0`),
  ],
)
