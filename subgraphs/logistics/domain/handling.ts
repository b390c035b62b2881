import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { advance, type Progress } from './progress.ts'
import { type HandlingStatus, hasLeft, type ShipmentStatus, statusesPassed } from './status.ts'

/** How far a teller's clock may be ahead of ours. */
export const clock_skew_max_ms = 5 * 60_000

/** Messages come late by days or weeks; what is said to be older is a year or a century that was mistyped. */
export const handling_age_max_ms = 366 * 86_400_000

/** Something told about a shipment. */
export interface Handling {
  readonly status: HandlingStatus
  readonly occurredAt: Date
}

/** What follows from an accepted happening. `passed` is empty when it came late: the history grows, the status stays. */
export interface Handled {
  readonly progress: Progress
  readonly passed: readonly ShipmentStatus[]
}

export type HandlingRefusal =
  | { readonly kind: 'AlreadyDelivered'; readonly deliveredAt: Date }
  | { readonly kind: 'Cancelled'; readonly cancelledAt: Date }
  | { readonly kind: 'InTheFuture' }
  | { readonly kind: 'LongAgo' }

/**
 * Decides whether a happening may join the history. What happened before the delivery may still be told after it: messages
 * are late, duplicated and out of order. What happened after it cannot have happened.
 */
export function handle(
  progress: Progress,
  handling: Handling,
  now: Date,
): Decision<Handled, HandlingRefusal> {
  if (handling.occurredAt.getTime() > now.getTime() + clock_skew_max_ms)
    return refuse({ kind: 'InTheFuture' })
  if (handling.occurredAt.getTime() < now.getTime() - handling_age_max_ms) return refuse({ kind: 'LongAgo' })
  if (progress.status === 'CANCELLED') return refuse({ kind: 'Cancelled', cancelledAt: progress.cancelledAt })
  if (progress.status === 'DELIVERED' && handling.occurredAt > progress.deliveredAt) {
    return refuse({ kind: 'AlreadyDelivered', deliveredAt: progress.deliveredAt })
  }
  return accept(handled(progress, handling))
}

/** Decides whether a shipment can still be cancelled: only what has not left the warehouse. */
export function cancel(
  progress: Progress,
  cancelledAt: Date,
): Decision<Handled, { readonly kind: 'AlreadyDispatched' | 'AlreadyCancelled' }> {
  if (progress.status === 'CANCELLED') return refuse({ kind: 'AlreadyCancelled' })
  if (hasLeft(progress.status)) return refuse({ kind: 'AlreadyDispatched' })
  return accept(handled(progress, { status: 'CANCELLED', occurredAt: cancelledAt }))
}

function handled(progress: Progress, happening: { status: ShipmentStatus; occurredAt: Date }): Handled {
  const next = advance(progress, happening)
  return { progress: next, passed: statusesPassed(progress.status, next.status) }
}
