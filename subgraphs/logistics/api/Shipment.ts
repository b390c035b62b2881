import { cancelledAtOf, deliveredAtOf, dispatchedAtOf } from '../domain/progress.ts'
import { shipmentById, shipmentByNumber } from './sighted.ts'
import type { ShipmentResolvers } from './types.generated.ts'

export const Shipment: ShipmentResolvers = {
  __resolveReference(reference, context) {
    if ('id' in reference) return shipmentById(context, reference.id)
    return shipmentByNumber(context, reference.trackingNumber)
  },
  status: ({ progress }) => progress.status,
  dispatchedAt: ({ progress }) => dispatchedAtOf(progress),
  deliveredAt: ({ progress }) => deliveredAtOf(progress),
  cancelledAt: ({ progress }) => cancelledAtOf(progress),

  async carrier({ carrierId }, _args, { loaders }) {
    const carrier = await loaders.carrier.load(carrierId)
    // A foreign key keeps every shipment's carrier.
    if (carrier === null) throw new Error(`the carrier ${carrierId} is gone`)
    return carrier
  },

  order: ({ sight, orderId }) => (sight === 'WHOLE' ? { id: orderId } : null),
  warehouse: ({ sight, warehouseId }) => (sight === 'WHOLE' ? { id: warehouseId } : null),
  lines: ({ sight, id }, _args, { loaders }) => (sight === 'WHOLE' ? loaders.lines.load(id) : null),

  async history({ sight, id }, _args, { loaders }) {
    const events = await loaders.history.load(id)
    return sight === 'WHOLE' ? events : events.map((event) => ({ ...event, note: null }))
  },
}
