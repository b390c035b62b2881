import type { Sql } from '#platform/database/database.ts'
import type { Progress } from '../domain/progress.ts'
import type { Shipment } from '../domain/shipment.ts'
import type { ShipmentStatus } from '../domain/status.ts'

/** A row of `shipments` as the driver gives it. */
export interface ShipmentRow {
  readonly id: string
  readonly tracking_number: string
  readonly order_id: string
  readonly customer_id: string | null
  readonly warehouse_id: string
  readonly carrier_id: string
  readonly destination_country: string | null
  readonly planned_at: Date
  readonly eta: Date | null
  readonly status: ShipmentStatus
  readonly dispatched_at: Date | null
  readonly delivered_at: Date | null
  readonly cancelled_at: Date | null
}

/** The columns of a ShipmentRow. */
export const shipmentColumns = (sql: Sql) => sql`
  id, tracking_number, order_id, customer_id, warehouse_id, carrier_id, destination_country, planned_at, eta,
  status, dispatched_at, delivered_at, cancelled_at`

/** A row as the domain sees it. */
export function toShipment(row: ShipmentRow): Shipment {
  return {
    id: row.id,
    trackingNumber: row.tracking_number,
    orderId: row.order_id,
    customerId: row.customer_id,
    warehouseId: row.warehouse_id,
    carrierId: row.carrier_id,
    destinationCountry: row.destination_country,
    plannedAt: row.planned_at,
    eta: row.eta,
    progress: progressOf(row),
  }
}

/** Constraints of the table promise that each status has its instants. */
function progressOf(row: ShipmentRow): Progress {
  const { status, dispatched_at, delivered_at, cancelled_at } = row
  if (status === 'PLANNED' || status === 'PICKED') return { status }
  if (status === 'CANCELLED') return { status, cancelledAt: cancelled_at as Date }
  if (status === 'DELIVERED')
    return { status, dispatchedAt: dispatched_at as Date, deliveredAt: delivered_at as Date }
  return { status, dispatchedAt: dispatched_at as Date }
}
