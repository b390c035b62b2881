import type { Scope } from '#platform/database/database.ts'
import { announce } from '#platform/events/outbox.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { cancel } from '../domain/handling.ts'
import type { Shipment } from '../domain/shipment.ts'
import { statusFacts } from '../store/announce.ts'
import { insertHandlingEvents } from '../store/handling-event-store.ts'
import { linesByShipment } from '../store/shipment-reader.ts'
import { insertOrderCancellations, lockShipmentsOfOrders, saveProgress } from '../store/shipment-store.ts'
import type { CommandDependencies } from './dependencies.ts'

/** An order that will not be shipped, and since when (RFC 3339). */
export interface CancelledOrder {
  readonly orderId: string
  readonly cancelledAt: string
}

/**
 * Cancels what has not left the warehouse of cancelled orders. What has left goes on: after that there is only forward.
 * Asking again changes nothing.
 */
export async function cancelShipments(
  { now }: Pick<CommandDependencies, 'now'>,
  scope: Scope,
  orders: readonly CancelledOrder[],
): Promise<void> {
  await insertOrderCancellations(scope, orders)
  const cancelledAt = new Map(orders.map((order) => [order.orderId, new Date(order.cancelledAt)]))
  const shipments = await lockShipmentsOfOrders(scope, [...cancelledAt.keys()])
  await cancelLocked(
    { now },
    scope,
    shipments.map((shipment) => ({ shipment, at: cancelledAt.get(shipment.orderId) ?? now() })),
  )
}

/** Cancels locked shipments that have not left, and tells. */
export async function cancelLocked(
  { now }: Pick<CommandDependencies, 'now'>,
  scope: Scope,
  shipments: readonly { readonly shipment: Shipment; readonly at: Date }[],
): Promise<void> {
  const cancelled = shipments.flatMap(({ shipment, at }) => {
    const decision = cancel(shipment.progress, at)
    return decision.accepted ? [{ shipment, at, handled: decision.facts }] : []
  })
  if (cancelled.length === 0) return
  const lines = await linesByShipment(
    scope,
    cancelled.map(({ shipment }) => shipment.id),
  )
  await insertHandlingEvents(
    scope,
    cancelled.map(({ shipment, at }) => ({
      id: uuidv7(now().getTime()),
      shipmentId: shipment.id,
      status: 'CANCELLED',
      occurredAt: at,
      recordedAt: now(),
      location: null,
      note: null,
      source: 'orders',
    })),
  )
  await saveProgress(
    scope,
    cancelled.map(({ shipment, handled }) => ({
      id: shipment.id,
      progress: handled.progress,
      nextStepAt: null,
    })),
  )
  await announce(
    scope,
    cancelled.flatMap(({ shipment, at, handled }) => statusFacts(shipment, lines(shipment.id), handled, at)),
  )
}
