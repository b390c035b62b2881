import { readConnection } from './connections.ts'
import type { WarehouseResolvers } from './types.generated.ts'

export const Warehouse: WarehouseResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.warehouse.load(id),
  levels: ({ id }, given, { loaders }) =>
    readConnection(
      given,
      (page) => loaders.levelsInWarehouse.load({ warehouseId: id, page }),
      (level) => [level.variantId],
    ),
}
