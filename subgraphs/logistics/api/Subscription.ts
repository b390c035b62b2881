import { fault, forbidden } from '#platform/faults/codes.ts'
import type { Approach } from '../domain/sight.ts'
import { readTrackingNumber } from '../domain/tracking-number.ts'
import type { Context } from './context.ts'
import { sighted } from './sighted.ts'
import type { SubscriptionResolvers, SubscriptionShipmentUpdatedArgs } from './types.generated.ts'
import { followShipments, type Selection } from './updates.ts'

export const Subscription: SubscriptionResolvers = {
  shipmentUpdated: {
    async subscribe(_root, args, context) {
      const selection = await select(args, context)
      return followShipments(context, selection, args.after ?? null)
    },
  },
}

/** Whom to follow, and whether the viewer may: refused in the same words whether it does not exist or is somebody else's. */
async function select(
  { shipmentId, trackingNumber, orderId }: Omit<SubscriptionShipmentUpdatedArgs, 'after'>,
  { loaders, viewer }: Context,
): Promise<Selection> {
  const given = [shipmentId, trackingNumber, orderId].filter((each) => each != null)
  if (given.length !== 1) {
    throw fault('BAD_USER_INPUT', 'Give exactly one of `shipmentId`, `trackingNumber` and `orderId`.')
  }
  if (orderId != null) {
    const shipments = await loaders.shipmentsOfOrder.load(orderId)
    if (shipments.some((each) => sighted(each, viewer, 'THROUGH_ORDER') === null)) throw nobodys()
    // All shipments of an order are planned together; before that nobody knows their ids.
    const ids = shipments.length === 0 ? null : shipments.map((each) => each.id)
    return { shipmentIds: ids, orderId, approach: 'THROUGH_ORDER' }
  }
  const approach: Approach = shipmentId != null ? 'BY_ID' : 'BY_TRACKING_NUMBER'
  const number = readTrackingNumber(trackingNumber ?? '')
  const shipment =
    shipmentId != null
      ? await loaders.shipment.load(shipmentId.toLowerCase())
      : number === null
        ? null
        : await loaders.shipmentByTracking.load(number)
  const seen = sighted(shipment, viewer, approach)
  if (seen === null) throw nobodys()
  return { shipmentIds: [seen.id], orderId: null, approach }
}

function nobodys() {
  return forbidden('There is no such shipment that you may follow.')
}
