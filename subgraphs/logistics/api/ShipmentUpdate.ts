import type { ShipmentUpdateResolvers } from './types.generated.ts'

export const ShipmentUpdate: ShipmentUpdateResolvers = {
  async shipment({ shipmentId, sight }, _args, { loaders }) {
    const shipment = await loaders.shipment.load(shipmentId)
    if (shipment === null) throw new Error(`the shipment ${shipmentId} is gone`)
    return { ...shipment, sight }
  },
}
