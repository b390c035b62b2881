import { type Announcement, announcement } from '#platform/events/cloud-event.ts'
import type { Handled } from '../domain/handling.ts'
import type { ParcelLine, ShipmentPlan } from '../domain/plan.ts'
import type { Shipment } from '../domain/shipment.ts'
import type { ShipmentStatus } from '../domain/status.ts'
import { ShipmentPlanned, ShipmentStatusChanged } from '../published.ts'

/** A planned shipment as the neighbours hear of it. */
export function plannedFact(plan: ShipmentPlan): Announcement {
  return announcement(ShipmentPlanned, plan.id, plan.plannedAt, {
    ...sharedData(plan, plan.lines),
    plannedAt: plan.plannedAt.toISOString(),
    eta: plan.eta.toISOString(),
  })
}

/** Each status a shipment passed, one after another, as the neighbours hear of it. */
export function statusFacts(
  before: Shipment,
  lines: readonly ParcelLine[],
  { passed }: Handled,
  occurredAt: Date,
): readonly Announcement[] {
  let previousStatus: ShipmentStatus = before.progress.status
  return passed.map((status) => {
    const fact = announcement(ShipmentStatusChanged, before.id, occurredAt, {
      ...sharedData(before, lines),
      status,
      previousStatus,
      occurredAt: occurredAt.toISOString(),
      eta: before.eta?.toISOString() ?? null,
    })
    previousStatus = status
    return fact
  })
}

function sharedData(shipment: Shipment | ShipmentPlan, lines: readonly ParcelLine[]) {
  return {
    shipmentId: shipment.id,
    trackingNumber: shipment.trackingNumber,
    orderId: shipment.orderId,
    customerId: shipment.customerId,
    warehouseId: shipment.warehouseId,
    carrierId: shipment.carrierId,
    lines: lines.map(({ lineId, variantId, quantity }) => ({ lineId, variantId, quantity })),
  }
}
