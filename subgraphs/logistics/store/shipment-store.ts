import type { Scope, Sql } from '#platform/database/database.ts'
import type { ShipmentPlan } from '../domain/plan.ts'
import { cancelledAtOf, deliveredAtOf, dispatchedAtOf, type Progress } from '../domain/progress.ts'
import type { Shipment } from '../domain/shipment.ts'
import { type ShipmentRow, shipmentColumns, toShipment } from './shipment-row.ts'

/** How many due shipments one look over all tenants considers. */
const due_looked_at_max = 500

/**
 * Saves planned shipments with their lines. An order that already has a shipment from a warehouse keeps that one, and an
 * order that was cancelled gets none: the ids of those that were saved are returned.
 */
export async function insertShipments(
  { sql, tenantId }: Scope,
  plans: readonly ShipmentPlan[],
  firstStepAt: Date,
): Promise<ReadonlySet<string>> {
  const inserted = await sql<{ id: string }[]>`
    insert into shipments (tenant_id, id, tracking_number, order_id, customer_id, warehouse_id, carrier_id,
      destination_country, planned_at, eta, wave, status, next_step_at)
    select ${tenantId}, id, tracking_number, order_id, customer_id, warehouse_id, carrier_id,
      destination_country, planned_at, eta, wave, 'PLANNED', ${firstStepAt}
    from unnest(
      ${plans.map((plan) => plan.id)}::uuid[], ${plans.map((plan) => plan.trackingNumber)}::text[],
      ${plans.map((plan) => plan.orderId)}::text[], ${plans.map((plan) => plan.customerId)}::text[],
      ${plans.map((plan) => plan.warehouseId)}::text[], ${plans.map((plan) => plan.carrierId)}::uuid[],
      ${plans.map((plan) => plan.destinationCountry)}::text[],
      ${plans.map((plan) => plan.plannedAt.toISOString())}::timestamptz[],
      ${plans.map((plan) => plan.eta.toISOString())}::timestamptz[], ${plans.map((plan) => plan.wave)}::text[]
    ) as plan (id, tracking_number, order_id, customer_id, warehouse_id, carrier_id, destination_country, planned_at, eta, wave)
    where not exists (
      select from order_cancellations as cancelled
      where cancelled.tenant_id = ${tenantId} and cancelled.order_id = plan.order_id
    )
    on conflict on constraint one_shipment_per_order_and_warehouse do nothing
    returning id`
  const fresh = new Set(inserted.map((row) => row.id))
  await insertLines(
    { sql, tenantId },
    plans.filter((plan) => fresh.has(plan.id)),
  )
  return fresh
}

async function insertLines(
  { sql, tenantId }: Pick<Scope, 'sql' | 'tenantId'>,
  plans: readonly ShipmentPlan[],
) {
  if (plans.length === 0) return
  const lines = plans.flatMap(({ id, warehouseId, wave, lines }) =>
    lines.map((line) => ({ ...line, id, warehouseId, wave })),
  )
  await sql`
    insert into shipment_lines (tenant_id, shipment_id, order_line_id, warehouse_id, wave, variant_id, committed, quantity)
    select ${tenantId}, shipment_id, order_line_id, warehouse_id, wave, variant_id, quantity, quantity
    from unnest(
      ${lines.map((line) => line.id)}::uuid[], ${lines.map((line) => line.lineId)}::text[],
      ${lines.map((line) => line.warehouseId)}::text[], ${lines.map((line) => line.variantId)}::text[],
      ${lines.map((line) => line.quantity)}::int[], ${lines.map((line) => line.wave)}::text[]
    ) as line (shipment_id, order_line_id, warehouse_id, variant_id, quantity, wave)`
}

/** Locks one shipment by id or tracking number; null when there is none. */
export async function lockShipment(
  { sql, tenantId }: Scope,
  by: { readonly id: string } | { readonly trackingNumber: string },
): Promise<Shipment | null> {
  const [row] = await sql<ShipmentRow[]>`
    select ${shipmentColumns(sql)} from shipments
    where tenant_id = ${tenantId}
      and ${'id' in by ? sql`id = ${by.id}` : sql`tracking_number = ${by.trackingNumber}`}
    for update`
  return row === undefined ? null : toShipment(row)
}

/**
 * Makes planning and stopping of an order take turns until the transaction ends, also while it has no shipment that could be
 * locked: whoever comes second then sees what the first one did. Sorted, so that two who lock several cannot deadlock.
 */
export async function lockOrders({ sql, tenantId }: Scope, orderIds: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${tenantId} || '/' || id, 0))
    from (select distinct id from unnest(${orderIds as string[]}::text[]) as o (id) order by id) as sorted`
}

/** Locks every shipment of these orders. Ordered, so that two who lock several cannot deadlock. */
export async function lockShipmentsOfOrders(
  { sql, tenantId }: Scope,
  orderIds: readonly string[],
): Promise<readonly Shipment[]> {
  const rows = await sql<ShipmentRow[]>`
    select ${shipmentColumns(sql)} from shipments
    where tenant_id = ${tenantId} and order_id = any(${orderIds as string[]})
    order by id for update`
  return rows.map(toShipment)
}

/** Whose shipments have a simulated step due, and where they leave from. */
export interface DueWarehouse {
  readonly tenantId: string
  readonly warehouseId: string
}

/** Where simulated steps are due; the earliest, when there are many. Needs a transaction that sees all tenants. */
export async function findDueWarehouses(sql: Sql, now: Date): Promise<readonly DueWarehouse[]> {
  return sql<DueWarehouse[]>`
    select distinct tenant_id as "tenantId", warehouse_id as "warehouseId" from (
      select tenant_id, warehouse_id from shipments
      where next_step_at <= ${now} order by next_step_at limit ${due_looked_at_max}
    ) as due`
}

/** Locks shipments whose next simulated step is due. Those another process has in hand are left to it. */
export async function lockDueShipments(
  { sql, tenantId }: Scope,
  now: Date,
  limit: number,
): Promise<readonly Shipment[]> {
  const rows = await sql<ShipmentRow[]>`
    select ${shipmentColumns(sql)} from shipments
    where tenant_id = ${tenantId} and next_step_at <= ${now}
    order by next_step_at limit ${limit}
    for update skip locked`
  return rows.map(toShipment)
}

/** What a shipment has come to. `nextStepAt` is null once it ended. */
export interface ProgressChange {
  readonly id: string
  readonly progress: Progress
  readonly nextStepAt: Date | null
}

/** Saves how far shipments have come, in one statement. */
export async function saveProgress(
  { sql, tenantId }: Scope,
  changes: readonly ProgressChange[],
): Promise<void> {
  const instants = (of: (change: ProgressChange) => Date | null) =>
    changes.map((change) => of(change)?.toISOString() ?? null)
  await sql`
    update shipments set status = change.status, dispatched_at = change.dispatched_at,
      delivered_at = change.delivered_at, cancelled_at = change.cancelled_at, next_step_at = change.next_step_at
    from unnest(
      ${changes.map((change) => change.id)}::uuid[], ${changes.map((change) => change.progress.status)}::text[],
      ${instants((change) => dispatchedAtOf(change.progress))}::timestamptz[],
      ${instants((change) => deliveredAtOf(change.progress))}::timestamptz[],
      ${instants((change) => cancelledAtOf(change.progress))}::timestamptz[],
      ${instants((change) => change.nextStepAt)}::timestamptz[]
    ) as change (id, status, dispatched_at, delivered_at, cancelled_at, next_step_at)
    where shipments.tenant_id = ${tenantId} and shipments.id = change.id`
}

/** Remembers cancelled orders, so that a confirmation that is handled later plans nothing. */
export async function insertOrderCancellations(
  { sql, tenantId }: Scope,
  orders: readonly { readonly orderId: string; readonly cancelledAt: string }[],
): Promise<void> {
  await sql`
    insert into order_cancellations (tenant_id, order_id, cancelled_at)
    select ${tenantId}, order_id, cancelled_at
    from unnest(${orders.map((order) => order.orderId)}::text[], ${orders.map((order) => order.cancelledAt)}::timestamptz[])
      as cancelled (order_id, cancelled_at)
    on conflict do nothing`
}
