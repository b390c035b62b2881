import { z } from 'zod'
import { defineEvent } from '#platform/events/cloud-event.ts'

export const shipment_statuses = [
  'PLANNED',
  'PICKED',
  'DISPATCHED',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
  'CANCELLED',
] as const

const shipment = {
  shipmentId: z.string(),
  trackingNumber: z.string(),
  orderId: z.string(),
  customerId: z.string().nullable(),
  warehouseId: z.string(),
  carrierId: z.string(),
  lines: z.array(z.object({ lineId: z.string(), variantId: z.string(), quantity: z.number().int() })),
}

/** Goods of an order will leave one warehouse together. Subject: the shipment's id. */
export const ShipmentPlanned = defineEvent(
  'logistics.ShipmentPlanned.v1',
  z.object({ ...shipment, plannedAt: z.string(), eta: z.string().nullable() }),
)

/** A shipment reached another status. Subject: the shipment's id. */
export const ShipmentStatusChanged = defineEvent(
  'logistics.ShipmentStatusChanged.v1',
  z.object({
    ...shipment,
    status: z.enum(shipment_statuses),
    previousStatus: z.enum(shipment_statuses),
    occurredAt: z.string(),
    eta: z.string().nullable(),
  }),
)
