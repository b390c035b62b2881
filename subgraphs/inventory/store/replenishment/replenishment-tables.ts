import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  doublePrecision,
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
import { purchaseOrders, suppliers } from '../purchasing/purchasing-tables.ts'
import { warehouses } from '../tables.ts'

/** When a variant is bought again for a warehouse, and how much of it. */
export const reorderPolicies = pgTable(
  'reorder_policies',
  {
    tenantId: tenantId(),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    kind: text('kind').notNull(),
    minimum: integer('minimum'),
    maximum: integer('maximum'),
    serviceLevel: doublePrecision('service_level'),
    coverDays: integer('cover_days'),
    /** Whom to buy from; by the priorities of the supplier items when absent. */
    supplierId: uuid('supplier_id'),
    version: integer('version').notNull().default(1),
    setAt: at('set_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.variantId, table.warehouseId] }),
    foreignKey({
      name: 'policies_are_for_a_warehouse',
      columns: [table.tenantId, table.warehouseId],
      foreignColumns: [warehouses.tenantId, warehouses.id],
    }),
    foreignKey({
      name: 'policies_name_a_supplier',
      columns: [table.tenantId, table.supplierId],
      foreignColumns: [suppliers.tenantId, suppliers.id],
    }),
    check(
      'policy_fits_kind',
      sql`case ${table.kind}
        when 'MIN_MAX' then ${table.minimum} >= 0 and ${table.maximum} > ${table.minimum}
          and ${table.serviceLevel} is null and ${table.coverDays} is null
        when 'REORDER_POINT' then ${table.serviceLevel} >= 0.5 and ${table.serviceLevel} < 1 and ${table.coverDays} > 0
          and ${table.minimum} is null and ${table.maximum} is null
        else false end is true`,
    ),
  ],
)

/** What should be bought, until somebody decides. */
export const replenishmentProposals = pgTable(
  'replenishment_proposals',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    supplierId: uuid('supplier_id').notNull(),
    status: text('status').notNull(),
    quantity: integer('quantity').notNull(),
    unitCost: bigint('unit_cost', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    /** Why: what there was and was awaited, and the levels it was held against. */
    position: integer('position').notNull(),
    reorderPoint: integer('reorder_point').notNull(),
    orderUpTo: integer('order_up_to').notNull(),
    safetyStock: integer('safety_stock').notNull(),
    dailyDemand: doublePrecision('daily_demand'),
    method: text('method'),
    proposedAt: at('proposed_at').notNull(),
    decidedAt: at('decided_at'),
    decidedBy: text('decided_by'),
    reason: text('reason'),
    purchaseOrderId: uuid('purchase_order_id'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('one_open_proposal_per_level')
      .on(table.tenantId, table.variantId, table.warehouseId)
      .where(sql`status = 'PROPOSED'`),
    index('proposals_by_status').on(table.tenantId, table.status, table.id),
    foreignKey({
      name: 'proposals_name_a_supplier',
      columns: [table.tenantId, table.supplierId],
      foreignColumns: [suppliers.tenantId, suppliers.id],
    }),
    foreignKey({
      name: 'proposals_become_a_purchase_order',
      columns: [table.tenantId, table.purchaseOrderId],
      foreignColumns: [purchaseOrders.tenantId, purchaseOrders.id],
    }),
    check(
      'proposal_status_is_known',
      sql`${table.status} in ('PROPOSED', 'APPROVED', 'REJECTED', 'SUPERSEDED')`,
    ),
    check('decided_unless_open', sql`(${table.status} = 'PROPOSED') = (${table.decidedAt} is null)`),
    check(
      'approved_into_an_order',
      sql`(${table.status} = 'APPROVED') = (${table.purchaseOrderId} is not null)`,
    ),
    check('proposed_quantity_is_positive', sql`${table.quantity} > 0`),
  ],
)

/** Levels whose replenishment could not be computed: the dead letters of the schedule. Gone once it could. */
export const replenishmentFailures = pgTable(
  'replenishment_failures',
  {
    tenantId: tenantId(),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    reason: text('reason').notNull(),
    message: text('message').notNull(),
    attempts: integer('attempts').notNull().default(1),
    firstFailedAt: at('first_failed_at').notNull(),
    failedAt: at('failed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.variantId, table.warehouseId] })],
)

/** Units of a variant that a warehouse shipped on a day (UTC): what forecasts are made from. */
export const demandDays = pgTable(
  'demand_days',
  {
    tenantId: tenantId(),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    quantity: bigint('quantity', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.variantId, table.warehouseId, table.day] }),
    check('demand_is_positive', sql`${table.quantity} > 0`),
  ],
)
