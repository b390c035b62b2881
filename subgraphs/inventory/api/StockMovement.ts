import type { StockMovementResolvers } from './types.generated.ts'

export const StockMovement: StockMovementResolvers = {
  id: ({ seq }) => String(seq),
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: ({ warehouseId }, _given, { loaders }) => loaders.warehouse.load(warehouseId),
  order: ({ orderId }) => (orderId === null ? null : { id: orderId }),
  reservation: ({ reservationId }, _given, { loaders }) =>
    reservationId === null ? null : loaders.reservation.load(reservationId),
  transfer: ({ cause }, _given, { loaders }) => {
    const id = idIn(cause, 'transfer')
    return id === null ? null : loaders.transfer.load(id)
  },
  count: ({ cause }, _given, { loaders }) => {
    const id = idIn(cause, 'count')
    return id === null ? null : loaders.count.load(id)
  },
}

/** The id in a cause of this kind: `transfer:<id>`. */
function idIn(cause: string | null, kind: string): string | null {
  return cause?.startsWith(`${kind}:`) ? cause.slice(kind.length + 1) : null
}
