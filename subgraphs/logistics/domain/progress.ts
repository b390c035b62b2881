import { hasLeft, isBeyond, type ShipmentStatus } from './status.ts'

/** Something that happened to a shipment, as far as its status is concerned. */
export interface Happening {
  readonly status: ShipmentStatus
  readonly occurredAt: Date
}

/** How far a shipment has come; each instant exists exactly in the statuses that have it. */
export type Progress =
  | { readonly status: 'PLANNED' | 'PICKED' }
  | { readonly status: 'CANCELLED'; readonly cancelledAt: Date }
  | { readonly status: 'DISPATCHED' | 'IN_TRANSIT' | 'OUT_FOR_DELIVERY'; readonly dispatchedAt: Date }
  | { readonly status: 'DELIVERED'; readonly dispatchedAt: Date; readonly deliveredAt: Date }

export const planned: Progress = { status: 'PLANNED' }

/** The progress that a set of happenings amounts to, in whatever order and however often they are told. */
export function fold(happenings: Iterable<Happening>): Progress {
  let progress = planned
  for (const happening of happenings) progress = advance(progress, happening)
  return progress
}

/**
 * The progress after one more happening. The furthest status wins and the earliest instant counts, so the order of telling does
 * not matter (a join of a semilattice: associative, commutative, idempotent) and the status never goes back.
 */
export function advance(progress: Progress, { status, occurredAt }: Happening): Progress {
  const furthest = isBeyond(status, progress.status) ? status : progress.status
  if (furthest === 'PLANNED' || furthest === 'PICKED') return { status: furthest }
  if (furthest === 'CANCELLED') {
    return {
      status: furthest,
      cancelledAt: earliest(cancelledAtOf(progress), status === 'CANCELLED' ? occurredAt : null),
    }
  }
  const dispatchedAt = earliest(dispatchedAtOf(progress), hasLeft(status) ? occurredAt : null)
  if (furthest !== 'DELIVERED') return { status: furthest, dispatchedAt }
  const deliveredAt = earliest(deliveredAtOf(progress), status === 'DELIVERED' ? occurredAt : null)
  return { status: furthest, dispatchedAt, deliveredAt }
}

/** When the goods left; null before. A shipment first seen further on left at the earliest of what was seen. */
export function dispatchedAtOf(progress: Progress): Date | null {
  return 'dispatchedAt' in progress ? progress.dispatchedAt : null
}

/** When the goods arrived; null before. */
export function deliveredAtOf(progress: Progress): Date | null {
  return 'deliveredAt' in progress ? progress.deliveredAt : null
}

/** When the shipment was cancelled; null unless it was. */
export function cancelledAtOf(progress: Progress): Date | null {
  return 'cancelledAt' in progress ? progress.cancelledAt : null
}

/** At least one of the two is there: whoever reached the status brought an instant. */
function earliest(known: Date | null, told: Date | null): Date {
  if (known !== null && (told === null || known <= told)) return known
  return told ?? new Date(Number.NaN)
}
