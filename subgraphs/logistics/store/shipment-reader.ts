import type { Scope } from '#platform/database/database.ts'
import type { Keyset, Page } from '#platform/pages/pages.ts'
import {
  type HandlingEvent,
  inOrderOfHappening,
  type Shipment,
  type ShipmentLine,
} from '../domain/shipment.ts'
import type { ShipmentStatus } from '../domain/status.ts'
import { type HandlingEventRow, toHandlingEvent } from './handling-event-row.ts'
import { type ShipmentRow, shipmentColumns, toShipment } from './shipment-row.ts'

/** The latest events of one history that are shown. */
const history_events_max = 100
/** The most shipments of one order that are shown: one per warehouse. */
const order_shipments_max = 100

/** Shipments by id, in any order. */
export async function readShipments(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly Shipment[]> {
  const rows = await sql<ShipmentRow[]>`
    select ${shipmentColumns(sql)} from shipments
    where tenant_id = ${tenantId} and id = any(${ids as string[]}::uuid[])`
  return rows.map(toShipment)
}

/** Shipments by tracking number, in any order. */
export async function readShipmentsByTracking(
  { sql, tenantId }: Scope,
  trackingNumbers: readonly string[],
): Promise<readonly Shipment[]> {
  const rows = await sql<ShipmentRow[]>`
    select ${shipmentColumns(sql)} from shipments
    where tenant_id = ${tenantId} and tracking_number = any(${trackingNumbers as string[]})`
  return rows.map(toShipment)
}

/** The shipments of each order, in the order they were planned. */
export async function readShipmentsOfOrders(
  { sql, tenantId }: Scope,
  orderIds: readonly string[],
): Promise<readonly Shipment[]> {
  const rows = await sql<ShipmentRow[]>`
    select shipment.* from unnest(${orderIds as string[]}::text[]) as wanted (order_id)
    cross join lateral (
      select ${shipmentColumns(sql)} from shipments
      where tenant_id = ${tenantId} and shipments.order_id = wanted.order_id
      order by id limit ${order_shipments_max}
    ) as shipment`
  return rows.map(toShipment)
}

/** The lines of each shipment. */
export async function readLines(
  { sql, tenantId }: Scope,
  shipmentIds: readonly string[],
): Promise<readonly ShipmentLine[]> {
  return sql<ShipmentLine[]>`
    select shipment_id as "shipmentId", order_line_id as "lineId", variant_id as "variantId", quantity
    from shipment_lines
    where tenant_id = ${tenantId} and shipment_id = any(${shipmentIds as string[]}::uuid[])
    order by shipment_id, order_line_id`
}

/** The latest `history_events_max` events of each shipment, oldest first. */
export async function readHistories(
  { sql, tenantId }: Scope,
  shipmentIds: readonly string[],
): Promise<readonly HandlingEvent[]> {
  const rows = await sql<HandlingEventRow[]>`
    select event.* from unnest(${shipmentIds as string[]}::uuid[]) as wanted (shipment_id)
    cross join lateral (
      select id, handling_events.shipment_id, status, occurred_at, recorded_at, location, note, source
      from handling_events
      where tenant_id = ${tenantId} and handling_events.shipment_id = wanted.shipment_id
      order by occurred_at desc, id desc limit ${history_events_max}
    ) as event`
  return rows.map(toHandlingEvent).sort(inOrderOfHappening)
}

/** Which shipments to list; absent means any. */
export interface ShipmentFilter {
  readonly status?: ShipmentStatus | null | undefined
  readonly warehouseId?: string | null | undefined
  readonly carrierId?: string | null | undefined
  readonly orderId?: string | null | undefined
}

/** A page of shipments, newest first. Ids grow with time, so the id alone is the order. */
export async function pageShipments(
  { sql, tenantId }: Scope,
  filter: ShipmentFilter,
  page: Page,
): Promise<readonly Shipment[]> {
  const from = page.from === null ? null : String(page.from[0])
  const rows = await sql<ShipmentRow[]>`
    select ${shipmentColumns(sql)} from shipments
    where tenant_id = ${tenantId}
      ${filter.status == null ? sql`` : sql`and status = ${filter.status}`}
      ${filter.warehouseId == null ? sql`` : sql`and warehouse_id = ${filter.warehouseId}`}
      ${filter.carrierId == null ? sql`` : sql`and carrier_id = ${filter.carrierId}`}
      ${filter.orderId == null ? sql`` : sql`and order_id = ${filter.orderId}`}
      ${from === null ? sql`` : page.backward ? sql`and id > ${from}` : sql`and id < ${from}`}
    order by id ${page.backward ? sql`asc` : sql`desc`}
    limit ${page.limit + 1}`
  return rows.map(toShipment)
}

/** The place of a shipment in a page. */
export function keysetOf(shipment: Shipment): Keyset {
  return [shipment.id]
}

/** The lines of shipments, to be asked for by shipment. */
export async function linesByShipment(
  scope: Scope,
  shipmentIds: readonly string[],
): Promise<(shipmentId: string) => readonly ShipmentLine[]> {
  const lines = Map.groupBy(await readLines(scope, shipmentIds), (line) => line.shipmentId)
  return (shipmentId) => lines.get(shipmentId) ?? []
}
