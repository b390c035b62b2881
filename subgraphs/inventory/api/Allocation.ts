import type { AllocationResolvers } from './types.generated.ts'

export const Allocation: AllocationResolvers = {
  orderLine: ({ lineId }) => ({ id: lineId }),
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: ({ warehouseId }, _given, { loaders }) => loaders.warehouse.load(warehouseId),
  shippedQuantity: ({ shipped }) => shipped,
  releasedQuantity: ({ released }) => released,
  backorderedQuantity: ({ backordered }) => backordered,
}
