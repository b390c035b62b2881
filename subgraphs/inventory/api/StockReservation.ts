import type { StockReservationResolvers } from './types.generated.ts'

export const StockReservation: StockReservationResolvers = {
  expiresAt: (reservation) => (reservation.status === 'HELD' ? reservation.expiresAt : null),
  order: ({ orderId }) => (orderId === null ? null : { id: orderId }),
  shippedQuantity: ({ shipped }) => shipped,
}
