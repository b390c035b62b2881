import type { z } from 'zod'
import type { LoggedEvent } from '#platform/events/cloud-event.ts'
import { positionCursor } from '#platform/events/cloud-event.ts'
import type { PlacedEvents } from '#platform/subgraph/subscribe-from-start.ts'
import { type Approach, sightOf } from '../domain/sight.ts'
import { ShipmentPlanned, ShipmentStatusChanged } from '../published.ts'
import type { Context } from './context.ts'
import type { ShipmentUpdate } from './parents.ts'

/** What `shipmentUpdated` is made of. */
export const followed_types = [ShipmentPlanned.type, ShipmentStatusChanged.type]

/** Which shipments to follow, and how the viewer came to them. */
export interface Selection {
  /** Null while the order has none yet. */
  readonly shipmentIds: readonly string[] | null
  readonly orderId: string | null
  readonly approach: Approach
}

type FollowedData = z.infer<typeof ShipmentPlanned.schema> | z.infer<typeof ShipmentStatusChanged.schema>

/**
 * Every update of the selected shipments after the cursor, each once and in order. Whether the viewer may see it is
 * decided anew for each. Not a generator: `return()` must end a wait for the next event at once.
 */
export function followShipments(
  context: Context,
  { shipmentIds, orderId, approach }: Selection,
  after: string | null,
): AsyncIterableIterator<{ readonly shipmentUpdated: ShipmentUpdate }> & PlacedEvents {
  const { viewer, feed } = context
  const events = feed.subscribe({
    tenantId: viewer.tenantId,
    types: followed_types,
    ...(shipmentIds === null ? {} : { subjects: shipmentIds }),
    after,
    matches: (event) => {
      const data = event.data as FollowedData
      return (
        (orderId === null || data.orderId === orderId) && sightOf(viewer, data.customerId, approach) !== null
      )
    },
  })
  return {
    startCursor: events.startCursor,
    async next() {
      const { value, done } = await events.next()
      if (done === true) return { value: undefined, done }
      context.renewLoaders()
      return { value: { shipmentUpdated: updateOf(value, context, approach) }, done: false }
    },
    async return() {
      await events.return?.()
      return { value: undefined, done: true }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

function updateOf(event: LoggedEvent, { viewer }: Context, approach: Approach): ShipmentUpdate {
  const data = event.data as FollowedData
  const change = 'status' in data ? data : { status: 'PLANNED' as const, occurredAt: data.plannedAt }
  return {
    cursor: positionCursor(event.position),
    shipmentId: data.shipmentId,
    sight: sightOf(viewer, data.customerId, approach) ?? 'PUBLIC',
    status: change.status,
    occurredAt: new Date(change.occurredAt),
  }
}
