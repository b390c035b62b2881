import DataLoader from 'dataloader'
import type { Scope } from '#platform/database/database.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { loadList, loadOne } from '#platform/loaders/batch.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { Level } from '../domain/stock/level.ts'
import { readReservations } from '../store/reservations/reservations-reader.ts'
import { readLevelsIn, readLevelsOf, readTotalsOf } from '../store/stock/levels-reader.ts'
import { readWarehouses } from '../store/warehouses/warehouses-reader.ts'
import { createPurchasingLoaders } from './purchasing-loaders.ts'
import { createStockLoaders } from './stock-loaders.ts'

export type Read = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

/** A page of one warehouse's levels. */
export interface LevelsRequest {
  readonly warehouseId: string
  readonly page: Page
}

export type Loaders = ReturnType<typeof createLoaders>

/** Reads by key, batched and remembered for one request. */
export function createLoaders(read: Read) {
  return {
    ...createPurchasingLoaders(read),
    warehouse: loadOne(
      (ids: readonly string[]) => read((scope) => readWarehouses(scope, ids.filter(isUuid))),
      (site) => site.id,
    ),
    /** What shoppers see: the levels of a variant, summed up. */
    totalsOfVariant: loadOne(
      (ids: readonly string[]) => read((scope) => readTotalsOf(scope, ids.filter(isUuid))),
      (totals) => totals.variantId,
    ),
    /** All levels of a variant: for staff, availability and stock levels share them, so both cost one statement. */
    levelsOfVariant: loadList(
      (ids: readonly string[]) => read((scope) => readLevelsOf(scope, ids.filter(isUuid))),
      (level) => level.variantId,
    ),
    reservation: loadOne(
      (ids: readonly string[]) => read((scope) => readReservations(scope, ids.filter(isUuid))),
      (reservation) => reservation.id,
    ),
    ...createStockLoaders(read),
    levelsInWarehouse: new DataLoader<LevelsRequest, readonly Level[], string>(
      (requests) => readPages(read, requests),
      { cacheKeyFn: textOf },
    ),
  }
}

/** The same page of many warehouses is one statement; a query names few different pages. */
async function readPages(
  read: Read,
  requests: readonly LevelsRequest[],
): Promise<readonly (readonly Level[])[]> {
  const byPage = Map.groupBy(requests, ({ page }) => JSON.stringify(page))
  const found = new Map<string, Level[]>(requests.map((request) => [textOf(request), []]))
  await Promise.all(
    Array.from(byPage.values(), async (alike) => {
      const page = alike[0]?.page
      if (page === undefined) return
      const levels = await read((scope) =>
        readLevelsIn(
          scope,
          alike.map(({ warehouseId }) => warehouseId),
          page,
        ),
      )
      for (const level of levels) found.get(textOf({ warehouseId: level.warehouseId, page }))?.push(level)
    }),
  )
  return requests.map((request) => found.get(textOf(request)) ?? [])
}

function textOf({ warehouseId, page }: LevelsRequest): string {
  return `${warehouseId} ${JSON.stringify(page)}`
}
