import { deliveredAtOf } from '../domain/progress.ts'
import type { PublicTrackingResolvers } from './types.generated.ts'

/** Only what a stranger may see: nothing here leads to the order, its customer or what is inside. */
export const PublicTracking: PublicTrackingResolvers = {
  trackingNumber: ({ shipment }) => shipment.trackingNumber,
  status: ({ shipment }) => shipment.progress.status,
  eta: ({ shipment }) => shipment.eta,
  deliveredAt: ({ shipment }) => deliveredAtOf(shipment.progress),
  async carrierName({ shipment }, _args, { loaders }) {
    const carrier = await loaders.carrier.load(shipment.carrierId)
    if (carrier === null) throw new Error(`the carrier ${shipment.carrierId} is gone`)
    return carrier.name
  },
  events: ({ shipment }, _args, { loaders }) => loaders.history.load(shipment.id),
}
