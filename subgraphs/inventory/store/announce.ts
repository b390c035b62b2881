import type { Scope } from '#platform/database/database.ts'
import { type Announcement, announcement } from '#platform/events/cloud-event.ts'
import { outboxColumns } from '#platform/events/outbox.ts'
import type { ServedBackorder } from '../domain/reservations/backorder.ts'
import { availableOf, type Level } from '../domain/stock/level.ts'
import {
  BackordersAllocated,
  LowStockCleared,
  LowStockDetected,
  ReservationExpired,
  StockLevelChanged,
} from '../published.ts'

/** A level's counters changed. `cause` is the kind of movement, or the setting that changed. */
export function stockLevelChanged(level: Level, cause: string, quantity: number, at: Date): Announcement {
  return announcement(StockLevelChanged, level.variantId, at, { ...published(level), cause, quantity })
}

/** An alert was raised for a level. */
export function lowStockDetected(level: Level, alertId: string, at: Date): Announcement {
  return announcement(LowStockDetected, level.variantId, at, {
    ...published(level),
    threshold: level.lowStockThreshold,
    alertId,
  })
}

/** The alert of a level was cleared. */
export function lowStockCleared(level: Level, alertId: string, at: Date): Announcement {
  return announcement(LowStockCleared, level.variantId, at, {
    ...published(level),
    threshold: level.lowStockThreshold,
    alertId,
  })
}

/** Goods came for lines that waited: one fact per reservation. */
export function backordersAllocated(served: readonly ServedBackorder[], at: Date): readonly Announcement[] {
  return Array.from(
    Map.groupBy(served, (each) => each.reservationId),
    ([reservationId, parts]) => {
      const orderId = parts[0]?.orderId ?? ''
      const lines = parts.map(({ lineId, variantId, warehouseId, given, served: before }) => {
        return { lineId, variantId, warehouseId, quantity: given, served: before + given }
      })
      return announcement(BackordersAllocated, orderId, at, { reservationId, orderId, lines })
    },
  )
}

/** A hold ended without a promise. */
export function reservationExpired(reservationId: string, orderId: string, at: Date): Announcement {
  return announcement(ReservationExpired, orderId, at, { reservationId, orderId })
}

/** The insert of facts as a part of a larger statement, so that announcing costs no round trip of its own. */
export function announcing({ sql, tenantId }: Scope, facts: readonly Announcement[]) {
  const { ids, types, subjects, times, data, traceparent } = outboxColumns(facts)
  return sql`
    insert into outbox (id, tenant_id, type, subject, time, traceparent, data)
    select id, ${tenantId}, type, subject, time, ${traceparent}, data
    from unnest(${ids}::uuid[], ${types}::text[], ${subjects}::text[], ${times}::timestamptz[], ${data}::jsonb[])
      with ordinality as fact (id, type, subject, time, data, n)
    order by n`
}

function published({ variantId, warehouseId, onHand, reserved, committed, ...level }: Level) {
  const available = availableOf({ variantId, warehouseId, onHand, reserved, committed, ...level })
  return { variantId, warehouseId, onHand, reserved, committed, available }
}
