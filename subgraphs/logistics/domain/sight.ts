import { hasScope, type Viewer } from '#platform/auth/viewer.ts'

/** How a viewer came to a shipment: what they must have known. */
export type Approach = 'BY_ID' | 'BY_TRACKING_NUMBER' | 'THROUGH_ORDER'

/** What a viewer may see of a shipment: all of it, or what a stranger may. */
export type Sight = 'WHOLE' | 'PUBLIC'

/**
 * What a viewer may see of a shipment of this customer (null: a guest's); null when not even that it exists. A guest's
 * order can only be reached through orders, with its secret, so who comes through the order sees the whole. The tracking
 * number is on the parcel for everybody to read: it never leads to the order or to what is inside, and neither does the
 * id, which a follower of a tracking number learns.
 */
export function sightOf(viewer: Viewer, customerId: string | null, approach: Approach): Sight | null {
  if (
    hasScope(viewer, 'logistics:read') ||
    hasScope(viewer, 'logistics:write') ||
    hasScope(viewer, 'service')
  ) {
    return 'WHOLE'
  }
  if (customerId !== null && customerId === viewer.customerId) return 'WHOLE'
  if (approach === 'BY_TRACKING_NUMBER') return 'PUBLIC'
  if (customerId !== null) return null
  return approach === 'THROUGH_ORDER' ? 'WHOLE' : 'PUBLIC'
}
