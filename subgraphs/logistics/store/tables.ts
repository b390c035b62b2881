import { sql } from 'drizzle-orm'
import {
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
  uuid,
} from 'drizzle-orm/pg-core'
import { at } from '#platform/database/columns.ts'

export { consumerCursors, deadLetters, inbox, outbox } from '#platform/events/tables.ts'
export { idempotencyKeys } from '#platform/idempotency/tables.ts'

/** Companies that move parcels. */
export const carriers = pgTable(
  'carriers',
  {
    tenantId: text('tenant_id').notNull(),
    id: uuid('id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    trackingPrefix: text('tracking_prefix').notNull(),
    worldwide: boolean('worldwide').notNull(),
    countries: text('countries').array().notNull(),
    serviceDays: integer('service_days').notNull(),
    registeredAt: at('registered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('carrier_code_names_one_carrier').on(table.tenantId, table.code),
    check('carrier_serves_somewhere', sql`${table.worldwide} or cardinality(${table.countries}) > 0`),
    check('carrier_takes_some_days', sql`${table.serviceDays} between 1 and 60`),
  ],
)

/**
 * One parcel's worth of an order from one warehouse. Ids of other contexts are text: they are opaque to us. `status` and
 * the three instants below it are the fold of `handling_events`, kept here so that reading costs nothing.
 */
export const shipments = pgTable(
  'shipments',
  {
    tenantId: text('tenant_id').notNull(),
    id: uuid('id').notNull(),
    trackingNumber: text('tracking_number').notNull(),
    orderId: text('order_id').notNull(),
    /** Null for a guest's order. */
    customerId: text('customer_id'),
    warehouseId: text('warehouse_id').notNull(),
    /** Which goods of the order: empty for those at hand when it was confirmed, an id for those that came later. */
    wave: text('wave').notNull().default(''),
    carrierId: uuid('carrier_id').notNull(),
    destinationCountry: text('destination_country'),
    plannedAt: at('planned_at').notNull(),
    eta: at('eta'),
    status: text('status').notNull(),
    dispatchedAt: at('dispatched_at'),
    deliveredAt: at('delivered_at'),
    cancelledAt: at('cancelled_at'),
    /** When the simulator moves it next; null once it has arrived or is cancelled. */
    nextStepAt: at('next_step_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('one_shipment_per_order_and_warehouse').on(
      table.tenantId,
      table.orderId,
      table.warehouseId,
      table.wave,
    ),
    unique('tracking_number_names_one_shipment').on(table.tenantId, table.trackingNumber),
    foreignKey({
      name: 'shipment_has_a_carrier',
      columns: [table.tenantId, table.carrierId],
      foreignColumns: [carriers.tenantId, carriers.id],
    }),
    check(
      'status_is_known',
      sql`${table.status} in ('PLANNED', 'PICKED', 'DISPATCHED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED', 'CANCELLED')`,
    ),
    check(
      'dispatched_at_once_it_left',
      sql`(${table.status} in ('DISPATCHED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED')) = (${table.dispatchedAt} is not null)`,
    ),
    check(
      'delivered_at_once_arrived',
      sql`(${table.status} = 'DELIVERED') = (${table.deliveredAt} is not null)`,
    ),
    check(
      'cancelled_at_once_cancelled',
      sql`(${table.status} = 'CANCELLED') = (${table.cancelledAt} is not null)`,
    ),
    check(
      'ended_shipments_take_no_step',
      sql`${table.nextStepAt} is null or ${table.status} not in ('DELIVERED', 'CANCELLED')`,
    ),
    index('shipments_by_status').on(table.tenantId, table.status, table.id),
    index('shipments_by_warehouse').on(table.tenantId, table.warehouseId, table.id),
    index('shipments_by_carrier').on(table.tenantId, table.carrierId, table.id),
    // Over all tenants: the simulator asks who has something due.
    index('shipments_by_next_step').on(table.nextStepAt).where(sql`next_step_at is not null`),
  ],
)

/** What is in a shipment. `committed` is what stock was promised for the order line in this warehouse. */
export const shipmentLines = pgTable(
  'shipment_lines',
  {
    tenantId: text('tenant_id').notNull(),
    shipmentId: uuid('shipment_id').notNull(),
    orderLineId: text('order_line_id').notNull(),
    warehouseId: text('warehouse_id').notNull(),
    /** Its shipment's. */
    wave: text('wave').notNull().default(''),
    variantId: text('variant_id').notNull(),
    committed: integer('committed').notNull(),
    quantity: integer('quantity').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.shipmentId, table.orderLineId] }),
    unique('order_line_ships_once_per_warehouse').on(
      table.tenantId,
      table.orderLineId,
      table.warehouseId,
      table.wave,
    ),
    check('shipped_within_committed', sql`${table.quantity} between 1 and ${table.committed}`),
    foreignKey({
      name: 'line_is_in_a_shipment',
      columns: [table.tenantId, table.shipmentId],
      foreignColumns: [shipments.tenantId, shipments.id],
    }),
  ],
)

/** What happened to shipments: a set, so one happening that is told twice is kept once. Rows are never changed. */
export const handlingEvents = pgTable(
  'handling_events',
  {
    tenantId: text('tenant_id').notNull(),
    id: uuid('id').notNull(),
    shipmentId: uuid('shipment_id').notNull(),
    status: text('status').notNull(),
    occurredAt: at('occurred_at').notNull(),
    location: text('location'),
    note: text('note'),
    /** Who told us: `staff:…`, `simulator`, `orders`. */
    source: text('source').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    // In this order, because it is also how a history is read.
    unique('handling_event_happens_once')
      .on(table.tenantId, table.shipmentId, table.occurredAt, table.status, table.location)
      .nullsNotDistinct(),
    foreignKey({
      name: 'event_is_of_a_shipment',
      columns: [table.tenantId, table.shipmentId],
      foreignColumns: [shipments.tenantId, shipments.id],
    }),
  ],
)

/** Orders that were cancelled: a confirmation that is handled later plans nothing. */
export const orderCancellations = pgTable(
  'order_cancellations',
  {
    tenantId: text('tenant_id').notNull(),
    orderId: text('order_id').notNull(),
    cancelledAt: at('cancelled_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.orderId] })],
)

/** What was kept in the warehouse at whose request: asking again gets the same answer. */
export const withholdings = pgTable(
  'withholdings',
  {
    tenantId: text('tenant_id').notNull(),
    requestId: uuid('request_id').notNull(),
    orderId: text('order_id').notNull(),
    units: jsonb('units').notNull(),
    withheldAt: at('withheld_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.requestId] })],
)
