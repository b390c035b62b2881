import type { Viewer } from '#platform/auth/viewer.ts'
import type { Shipment } from '../domain/shipment.ts'
import { type Approach, sightOf } from '../domain/sight.ts'
import { readTrackingNumber } from '../domain/tracking-number.ts'
import type { Context } from './context.ts'
import type { Shipment as ShipmentParent } from './parents.ts'

/** A shipment as its viewer may see it; null when not at all. */
export function sighted(
  shipment: Shipment | null,
  viewer: Viewer,
  approach: Approach,
): ShipmentParent | null {
  if (shipment === null) return null
  const sight = sightOf(viewer, shipment.customerId, approach)
  return sight === null ? null : { ...shipment, sight }
}

/** The shipment with this id, as the viewer may see it. */
export async function shipmentById({ loaders, viewer }: Context, id: string): Promise<ShipmentParent | null> {
  return sighted(await loaders.shipment.load(id.toLowerCase()), viewer, 'BY_ID')
}

/** The shipment with this number on the parcel, as the viewer may see it. */
export async function shipmentByNumber(context: Context, typed: string): Promise<ShipmentParent | null> {
  const number = readTrackingNumber(typed)
  if (number === null) return null
  return sighted(await context.loaders.shipmentByTracking.load(number), context.viewer, 'BY_TRACKING_NUMBER')
}
