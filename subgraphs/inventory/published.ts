import { z } from 'zod'
import { defineEvent } from '#platform/events/cloud-event.ts'

const level = {
  variantId: z.string(),
  warehouseId: z.string(),
  onHand: z.number().int(),
  reserved: z.number().int(),
  committed: z.number().int(),
  available: z.number().int(),
}

/** The counters of one variant in one warehouse are now these. Subject: the variant's id. */
export const StockLevelChanged = defineEvent(
  'inventory.StockLevelChanged.v1',
  z.object({ ...level, cause: z.string(), quantity: z.number().int() }),
)

/** Availability fell to or below the threshold: said once per crossing. Subject: the variant's id. */
export const LowStockDetected = defineEvent(
  'inventory.LowStockDetected.v1',
  z.object({ ...level, threshold: z.number().int(), alertId: z.string() }),
)

/** Availability is above the threshold again. Subject: the variant's id. */
export const LowStockCleared = defineEvent(
  'inventory.LowStockCleared.v1',
  z.object({ ...level, threshold: z.number().int(), alertId: z.string() }),
)

/** A held reservation ran out of time and its stock is available again. Subject: the order's id. */
export const ReservationExpired = defineEvent(
  'inventory.ReservationExpired.v1',
  z.object({ reservationId: z.string(), orderId: z.string() }),
)

/**
 * Goods came for lines of an order that waited; they are promised to it now. `served` counts what a line got so far, this time
 * included: it only grows, so what is heard late or twice adds nothing. Subject: the order's id.
 */
export const BackordersAllocated = defineEvent(
  'inventory.BackordersAllocated.v1',
  z.object({
    reservationId: z.string(),
    orderId: z.string(),
    lines: z.array(
      z.object({
        lineId: z.string(),
        variantId: z.string(),
        warehouseId: z.string(),
        quantity: z.number().int(),
        served: z.number().int(),
      }),
    ),
  }),
)
