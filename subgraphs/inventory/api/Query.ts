import { isUuid } from '#platform/ids/uuid.ts'
import { readAlertPage } from '../store/stock/alerts-reader.ts'
import { readLevel } from '../store/stock/levels-reader.ts'
import { readMovementPage } from '../store/stock/movements-reader.ts'
import { readWarehousePage } from '../store/warehouses/warehouses-reader.ts'
import { readConnection } from './connections.ts'
import type { QueryResolvers } from './types.generated.ts'

export const Query: QueryResolvers = {
  warehouses: (_parent, given, { read }) =>
    readConnection(
      given,
      (page) => read((scope) => readWarehousePage(scope, page)),
      (site) => [site.priority, site.code],
    ),

  warehouse: (_parent, { id }, { loaders }) => loaders.warehouse.load(id),

  stockLevel: async (_parent, key, { read }) =>
    isUuid(key.variantId) && isUuid(key.warehouseId) ? read((scope) => readLevel(scope, key)) : null,

  stockMovements: (_parent, { variantId, warehouseId = null, ...given }, { read }) =>
    readConnection(
      given,
      async (page) =>
        isUuid(variantId) && isUuid(warehouseId ?? variantId)
          ? read((scope) => readMovementPage(scope, { variantId, warehouseId }, page))
          : [],
      (movement) => [movement.seq],
    ),

  reservation: (_parent, { id }, { loaders }) => loaders.reservation.load(id),

  lowStockAlerts: (_parent, { warehouseId = null, openOnly, ...given }, { read }) =>
    readConnection(
      given,
      async (page) =>
        warehouseId === null || isUuid(warehouseId)
          ? read((scope) => readAlertPage(scope, { warehouseId, openOnly }, page))
          : [],
      (alert) => [alert.id],
    ),
}
