import { fault } from '#platform/faults/codes.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { connectionOf, pageOf } from '#platform/pages/pages.ts'
import { readTrackingNumber } from '../domain/tracking-number.ts'
import { listCarriers } from '../store/carrier-store.ts'
import { keysetOf, pageShipments } from '../store/shipment-reader.ts'
import { shipmentById, shipmentByNumber } from './sighted.ts'
import type { QueryResolvers } from './types.generated.ts'

export const Query: QueryResolvers = {
  shipment: (_root, { id }, context) => shipmentById(context, id),

  shipmentByTracking: (_root, { trackingNumber }, context) => shipmentByNumber(context, trackingNumber),

  async trackShipment(_root, { trackingNumber }, { loaders }) {
    const number = readTrackingNumber(trackingNumber)
    const shipment = number === null ? null : await loaders.shipmentByTracking.load(number)
    return shipment === null ? null : { shipment }
  },

  async shipments(_root, { filter, ...given }, { database, viewer }) {
    const page = pageOf(given)
    if (page.from !== null && !isUuid(String(page.from[0]))) throw notOurs()
    const nobodys = filter?.carrierId != null && !isUuid(filter.carrierId)
    const found = nobodys
      ? []
      : await database.read(viewer.tenantId, (scope) => pageShipments(scope, filter ?? {}, page))
    return connectionOf(found, page, keysetOf, (shipment) => ({ ...shipment, sight: 'WHOLE' as const }))
  },

  carriers: (_root, _args, { database, viewer }) => database.read(viewer.tenantId, listCarriers),
}

/** A cursor of another list, which has other keys. */
function notOurs() {
  return fault('BAD_USER_INPUT', 'This cursor is not one this list gave out. Start again without it.')
}
