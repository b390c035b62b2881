import { fault } from '#platform/faults/codes.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { availableToPromise } from '../domain/purchasing/purchase-arrivals.ts'
import { readArrivals } from '../store/purchasing/purchase-arrivals-reader.ts'
import {
  readPurchaseOrderByNumber,
  readPurchaseOrderPage,
} from '../store/purchasing/purchase-order-reader.ts'
import { readSupplierPage } from '../store/purchasing/supplier-reader.ts'
import { readLevelsOf } from '../store/stock/levels-reader.ts'
import { readConnection } from './connections.ts'
import type { Context } from './context.ts'
import { shown_max } from './purchasing-loaders.ts'
import type { QueryResolvers } from './types.generated.ts'

const arrival_days_max = 100

/** Queries of purchasing. */
export const purchasingQueries: QueryResolvers = {
  suppliers: (_parent, given, { read }) =>
    readConnection(
      given,
      (page) => read((scope) => readSupplierPage(scope, page)),
      (supplier) => [supplier.code],
    ),

  supplier: (_parent, { id }, { loaders }) => loaders.supplier.load(id),

  purchaseOrders: (_parent, { status = null, supplierId = null, warehouseId = null, ...given }, { read }) =>
    readConnection(
      given,
      async (page) =>
        [supplierId, warehouseId].every((id) => id === null || isUuid(id))
          ? read((scope) => readPurchaseOrderPage(scope, { status, supplierId, warehouseId }, page))
          : [],
      (order) => [order.id],
    ),

  purchaseOrder: (_parent, { id = null, number = null }, { loaders, read }) => {
    if ((id === null) === (number === null)) throw fault('BAD_USER_INPUT', 'Give an id or a number.')
    if (id !== null) return loaders.purchaseOrder.load(id)
    return read((scope) => readPurchaseOrderByNumber(scope, (number ?? '').replaceAll('\0', '')))
  },

  availableToPromise: (_parent, { variantId, date, warehouseId = null }, context) =>
    promisable(context, variantId, date, warehouseId),
}

async function promisable({ read }: Context, variantId: string, date: string, warehouseId: string | null) {
  const known = isUuid(variantId) && (warehouseId === null || isUuid(warehouseId))
  const [all, arrivals] = known
    ? await read((scope) =>
        Promise.all([readLevelsOf(scope, [variantId]), readArrivals(scope, variantId, warehouseId)]),
      )
    : [[], []]
  const levels = all.filter((level) => warehouseId === null || level.warehouseId === warehouseId)
  const { available, incoming, quantity } = availableToPromise(levels, arrivals, date)
  return {
    variantId,
    date,
    available: Math.min(available, shown_max),
    incoming: Math.min(incoming, shown_max),
    quantity: Math.min(quantity, shown_max),
    arrivals: arrivals.slice(0, arrival_days_max),
  }
}
