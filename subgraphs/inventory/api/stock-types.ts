import type { Context } from './context.ts'
import type { Resolvers } from './types.generated.ts'

interface OfVariant {
  readonly variantId: string
}
interface InWarehouse {
  readonly warehouseId: string
}

const variant = ({ variantId }: OfVariant) => ({ id: variantId })
const warehouse = ({ warehouseId }: InWarehouse, _given: unknown, { loaders }: Context) =>
  loaders.warehouse.load(warehouseId)

/** Types that only lead on to variants, warehouses and order lines; the rest are properties of their parents. */
export const stockTypes: Resolvers = {
  StockTransfer: {
    from: ({ fromWarehouseId }, _given, { loaders }) => loaders.warehouse.load(fromWarehouseId),
    to: ({ toWarehouseId }, _given, { loaders }) => loaders.warehouse.load(toWarehouseId),
    dispatchedAt: (transfer) => ('dispatchedAt' in transfer ? transfer.dispatchedAt : null),
    closedAt: (transfer) => ('closedAt' in transfer ? transfer.closedAt : null),
  },
  StockTransferLine: { variant },
  TransferExceededLine: { variant },
  StockShortageLine: { variant, warehouse },
  StockCount: { warehouse },
  StockCountLine: { variant },
  StockMovedLine: { variant },
  UnreturnableLine: { orderLine: ({ lineId }) => ({ id: lineId }) },
  BulkAdjustRowResult: {
    applied: (row) => 'level' in row,
    level: (row) => ('level' in row ? row.level : null),
    problem: (row) => ('problem' in row ? row.problem : null),
    message: (row) => ('message' in row ? row.message : null),
  },
  StockUpdate: { variant, warehouse },
  Barcode: { variant },
  StockLot: { code: ({ code }) => (code === '' ? null : code) },
  StockLotMovement: {
    id: ({ seq }) => String(seq),
    variant,
    warehouse,
    order: ({ orderId }) => (orderId === null ? null : { id: orderId }),
  },
}
