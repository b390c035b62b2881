import { isUuid } from '#platform/ids/uuid.ts'
import { gtinOf } from '../domain/barcodes/gtin.ts'
import { readBarcodes } from '../store/barcodes/barcodes-store.ts'
import { readCountPage } from '../store/counts/counts-reader.ts'
import { readLotMovementPage } from '../store/lots/lots-reader.ts'
import { readStockSettings } from '../store/settings/settings-store.ts'
import { readTransferPage } from '../store/transfers/transfers-reader.ts'
import { readConnection } from './connections.ts'
import type { QueryResolvers } from './types.generated.ts'

/** Queries about transfers and counts. */
export const stockQueries: QueryResolvers = {
  stockTransfer: (_parent, { id }, { loaders }) => loaders.transfer.load(id),

  stockTransfers: (_parent, { status = null, warehouseId = null, ...given }, { read }) =>
    readConnection(
      given,
      async (page) =>
        warehouseId === null || isUuid(warehouseId)
          ? read((scope) => readTransferPage(scope, { status, warehouseId }, page))
          : [],
      (transfer) => [transfer.id],
    ),

  stockCount: (_parent, { id }, { loaders }) => loaders.count.load(id),

  stockCounts: (_parent, { warehouseId = null, openOnly, ...given }, { read }) =>
    readConnection(
      given,
      async (page) =>
        warehouseId === null || isUuid(warehouseId)
          ? read((scope) => readCountPage(scope, { warehouseId, openOnly }, page))
          : [],
      (count) => [count.id],
    ),

  barcode: async (_parent, { gtin }, { read }) => {
    const known = gtinOf(gtin)
    const found = known === null ? [] : await read((scope) => readBarcodes(scope, [known]))
    return found[0] ?? null
  },

  stockSettings: (_parent, _given, { read }) => read(readStockSettings),

  stockLotMovements: (_parent, { variantId, lot, ...given }, { read }) =>
    readConnection(
      given,
      async (page) =>
        isUuid(variantId) && !lot.includes('\0')
          ? read((scope) => readLotMovementPage(scope, { variantId, code: lot }, page))
          : [],
      (movement) => [movement.seq],
    ),
}
