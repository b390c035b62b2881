import type { LowStockAlertResolvers } from './types.generated.ts'

export const LowStockAlert: LowStockAlertResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: ({ warehouseId }, _given, { loaders }) => loaders.warehouse.load(warehouseId),
}
