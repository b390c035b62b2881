import DataLoader from 'dataloader'
import { isUuid } from '#platform/ids/uuid.ts'
import { loadList, loadOne } from '#platform/loaders/batch.ts'
import { type LevelKey, levelText } from '../domain/stock/level.ts'
import { readBarcodesOf } from '../store/barcodes/barcodes-store.ts'
import { readCounts } from '../store/counts/counts-reader.ts'
import { readLotsIn, readTracking, type WrittenLot } from '../store/lots/lots-reader.ts'
import { readInTransit, readTransfers } from '../store/transfers/transfers-reader.ts'
import type { Read } from './loaders.ts'

/** Loaders of transfers and counts. */
export function createStockLoaders(read: Read) {
  return {
    transfer: loadOne(
      (ids: readonly string[]) => read((scope) => readTransfers(scope, ids.filter(isUuid))),
      (transfer) => transfer.id,
    ),
    count: loadOne(
      (ids: readonly string[]) => read((scope) => readCounts(scope, ids.filter(isUuid))),
      (count) => count.id,
    ),
    barcodesOfVariant: loadList(
      (ids: readonly string[]) => read((scope) => readBarcodesOf(scope, ids.filter(isUuid))),
      (barcode) => barcode.variantId,
    ),
    tracking: loadOne(
      (ids: readonly string[]) => read((scope) => readTracking(scope, ids.filter(isUuid))),
      (each) => each.variantId,
    ),
    /** The lots of tracked levels; one statement for all levels of a request. */
    lotsOfLevel: new DataLoader<LevelKey, readonly WrittenLot[], string>(
      async (keys) => {
        const byLevel = Map.groupBy(await read((scope) => readLotsIn(scope, keys)), levelText)
        return keys.map((key) => byLevel.get(levelText(key)) ?? [])
      },
      { cacheKeyFn: levelText },
    ),
    /** Units on their way to a level; one statement for all levels of a request. */
    inTransit: new DataLoader<LevelKey, number, string>(
      async (keys) => {
        const moving = await read((scope) => readInTransit(scope, keys))
        const byLevel = new Map(moving.map((each) => [levelText(each), each.quantity]))
        return keys.map((key) => byLevel.get(levelText(key)) ?? 0)
      },
      { cacheKeyFn: levelText },
    ),
  }
}
