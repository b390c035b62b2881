import { money } from '#platform/money/money.ts'
import { outstandingOf, receivableOf, totalOf } from '../domain/purchasing/purchase-order.ts'
import { readConnection } from './connections.ts'
import type {
  AvailableToPromiseResolvers,
  IncomingArrivalResolvers,
  PurchaseOrderLineResolvers,
  PurchaseOrderResolvers,
  PurchaseReceiptLineResolvers,
  StockLevelResolvers,
  SupplierItemResolvers,
  SupplierResolvers,
} from './types.generated.ts'

const Supplier: SupplierResolvers = {
  minimumOrder: ({ minimumOrder, currency }) => money(minimumOrder, currency),
  items: ({ id }, given, { loaders }) =>
    readConnection(
      given,
      (page) => loaders.itemsOfSupplier.load({ supplierId: id, page }),
      (item) => [item.variantId],
    ),
}

const SupplierItem: SupplierItemResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  supplier: ({ supplierId }, _given, { loaders }) => loaders.supplier.load(supplierId),
  unitCost: ({ unitCost, currency }) => money(unitCost, currency),
}

const PurchaseOrder: PurchaseOrderResolvers = {
  supplier: ({ supplierId }, _given, { loaders }) => loaders.supplier.load(supplierId),
  warehouse: ({ warehouseId }, _given, { loaders }) => loaders.warehouse.load(warehouseId),
  lines: ({ lines, currency }) => lines.map((line) => ({ ...line, currency })),
  total: ({ lines, currency }) => money(totalOf(lines), currency),
  sentAt: (order) => (order.status === 'DRAFT' ? null : order.sentAt),
  closedAt: (order) => ('closedAt' in order ? order.closedAt : null),
  closingReason: (order) => ('closingReason' in order ? order.closingReason : null),
  receipts: ({ id }, _given, { loaders }) => loaders.receiptsOfOrder.load(id),
}

const PurchaseOrderLine: PurchaseOrderLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  outstanding: outstandingOf,
  receivable: receivableOf,
  unitCost: ({ unitCost, currency }) => money(unitCost, currency),
}

const PurchaseReceiptLine: PurchaseReceiptLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
}

const AvailableToPromise: AvailableToPromiseResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
}

const IncomingArrival: IncomingArrivalResolvers = {
  warehouse: ({ warehouseId }, _given, { loaders }) => loaders.warehouse.load(warehouseId),
}

/** What purchasing adds to the types it owns. */
export const purchasingTypes = {
  Supplier,
  SupplierItem,
  PurchaseOrder,
  PurchaseOrderLine,
  PurchaseReceiptLine,
  AvailableToPromise,
  IncomingArrival,
}

/** What purchasing adds to a level. */
export const purchasingStockLevel: StockLevelResolvers = {
  incoming: (level, _given, { loaders }) => loaders.incoming.load(level),
}
