import { availableOf, isLow } from '../domain/stock/level.ts'
import type { StockLevelResolvers } from './types.generated.ts'

export const StockLevel: StockLevelResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: ({ warehouseId }, _given, { loaders }) => loaders.warehouse.load(warehouseId),
  inTransit: ({ variantId, warehouseId }, _given, { loaders }) =>
    loaders.inTransit.load({ variantId, warehouseId }),
  lots: async (level, _given, { loaders }) =>
    level.tracking === 'NONE' ? [] : loaders.lotsOfLevel.load(level),
  available: (level) => availableOf(level),
  lowStock: (level) => isLow(level),
}
