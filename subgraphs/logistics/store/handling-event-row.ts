import type { Sql } from '#platform/database/database.ts'
import type { HandlingEvent } from '../domain/shipment.ts'
import type { ShipmentStatus } from '../domain/status.ts'

/** A row of `handling_events` as the driver gives it. */
export interface HandlingEventRow {
  readonly id: string
  readonly shipment_id: string
  readonly status: ShipmentStatus
  readonly occurred_at: Date
  readonly recorded_at: Date
  readonly location: string | null
  readonly note: string | null
  readonly source: string
}

/** The columns of a HandlingEventRow. */
export const handlingEventColumns = (sql: Sql) =>
  sql`id, shipment_id, status, occurred_at, recorded_at, location, note, source`

/** A row as the domain sees it. */
export function toHandlingEvent(row: HandlingEventRow): HandlingEvent {
  return {
    id: row.id,
    shipmentId: row.shipment_id,
    status: row.status,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    location: row.location,
    note: row.note,
    source: row.source,
  }
}
