import type { StockMovementResolvers } from './types.generated.ts'

export const StockMovement: StockMovementResolvers = {
  id: ({ seq }) => String(seq),
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: ({ warehouseId }, _given, { loaders }) => loaders.warehouse.load(warehouseId),
  order: ({ orderId }) => (orderId === null ? null : { id: orderId }),
  reservation: ({ reservationId }, _given, { loaders }) =>
    reservationId === null ? null : loaders.reservation.load(reservationId),
}
