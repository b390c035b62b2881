import DataLoader from 'dataloader'
import type { Scope } from '#platform/database/database.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { loadList, loadOne } from '#platform/loaders/batch.ts'
import type { Page } from '#platform/pages/pages.ts'
import { type LevelKey, levelText } from '../domain/stock/level.ts'
import { readIncoming } from '../store/purchasing/purchase-arrivals-reader.ts'
import { readPurchaseOrders, readReceiptsOf } from '../store/purchasing/purchase-order-reader.ts'
import { type PricedItem, readItemsOf, readSuppliers } from '../store/purchasing/supplier-reader.ts'

type Read = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

/** A page of one supplier's items. */
interface ItemsRequest {
  readonly supplierId: string
  readonly page: Page
}

/** GraphQL's Int ends here. */
export const shown_max = 2_147_483_647

/** Reads of purchasing by key, batched and remembered for one request. */
export function createPurchasingLoaders(read: Read) {
  return {
    supplier: loadOne(
      (ids: readonly string[]) => read((scope) => readSuppliers(scope, ids.filter(isUuid))),
      (supplier) => supplier.id,
    ),
    purchaseOrder: loadOne(
      (ids: readonly string[]) => read((scope) => readPurchaseOrders(scope, ids.filter(isUuid))),
      (order) => order.id,
    ),
    receiptsOfOrder: loadList(
      (ids: readonly string[]) => read((scope) => readReceiptsOf(scope, ids)),
      (receipt) => receipt.purchaseOrderId,
    ),
    incoming: new DataLoader<LevelKey, number, string>(
      async (keys) => {
        const rows = await read((scope) => readIncoming(scope, keys))
        const found = new Map(rows.map((row) => [levelText(row), row.quantity]))
        return keys.map((key) => Math.min(found.get(levelText(key)) ?? 0, shown_max))
      },
      { cacheKeyFn: levelText, maxBatchSize: 1_000 },
    ),
    itemsOfSupplier: new DataLoader<ItemsRequest, readonly PricedItem[], string>(
      (requests) => readItems(read, requests),
      { cacheKeyFn: textOf },
    ),
  }
}

/** The same page of many suppliers is one statement; a query names few different pages. */
async function readItems(
  read: Read,
  requests: readonly ItemsRequest[],
): Promise<readonly (readonly PricedItem[])[]> {
  const found = new Map<string, PricedItem[]>(requests.map((request) => [textOf(request), []]))
  const byPage = Map.groupBy(requests, ({ page }) => JSON.stringify(page))
  await Promise.all(
    Array.from(byPage.values(), async (alike) => {
      const page = alike[0]?.page
      if (page === undefined) return
      const ids = alike.map(({ supplierId }) => supplierId)
      const items = await read((scope) => readItemsOf(scope, ids, page))
      for (const item of items) found.get(textOf({ supplierId: item.supplierId, page }))?.push(item)
    }),
  )
  return requests.map((request) => found.get(textOf(request)) ?? [])
}

function textOf({ supplierId, page }: ItemsRequest): string {
  return `${supplierId} ${JSON.stringify(page)}`
}
