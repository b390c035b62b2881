import type { Viewer } from '#platform/auth/viewer.ts'
import { type Announcement, announcement } from '#platform/events/cloud-event.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { problemsOfPast } from '../domain/past-orders.ts'
import type { Problem } from '../domain/placement.ts'
import { OrderImported, type OrderLineData, ReturnImported } from '../published.ts'
import {
  announceImported,
  type Imported,
  type ImportedLine,
  importOrders,
  importReturns,
} from '../store/import-store.ts'
import type { CommandDependencies } from './dependencies.ts'

type GivenLine = Omit<ImportedLine, 'id'>
export interface GivenImport {
  readonly number: string
  readonly at: Date
  readonly customerId: string | null
  readonly countryCode: string | null
  readonly country: string | null
  readonly lines: readonly GivenLine[]
}

export interface ImportRequest {
  readonly channelId: string
  readonly currency: string
  readonly orders: readonly GivenImport[]
  readonly returns: readonly GivenImport[]
}

export type ImportAnswer =
  | { readonly type: 'imported'; readonly created: number; readonly unchanged: number }
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }

/**
 * Takes over orders and returns of the past with their own times. Idempotent by number: what is known stays as it is. All
 * of a call or, when it fails, nothing.
 */
export async function takeOverOrders(
  { database, now, wakeRelay }: CommandDependencies,
  viewer: Viewer,
  request: ImportRequest,
): Promise<ImportAnswer> {
  const problems = problemsOfPast(request, now())
  if (problems.length > 0) return { type: 'invalid', problems }
  const time = now().getTime()
  const orders = request.orders.map((order) => withIds(order, time))
  const returns = request.returns.map((each) => withIds(each, time))
  const created = await database.write(viewer.tenantId, async (scope) => {
    const addedOrders = await importOrders(scope, request, orders)
    const addedReturns =
      returns.length === 0 ? new Set<string>() : await importReturns(scope, request, returns)
    await announceImported(scope, [
      ...orders.filter(({ id }) => addedOrders.has(id)).map((order) => orderImported(order, request)),
      ...returns.filter(({ id }) => addedReturns.has(id)).map((each) => returnImported(each, request)),
    ])
    return addedOrders.size + addedReturns.size
  })
  wakeRelay()
  return { type: 'imported', created, unchanged: orders.length + returns.length - created }
}

function withIds(given: GivenImport, time: number): Imported {
  const lines = given.lines.map((line) => ({ ...line, id: uuidv7(time) }))
  return { ...given, id: uuidv7(time), lines, gross: lines.reduce((sum, line) => sum + line.gross, 0) }
}

function orderImported(order: Imported, { channelId, currency }: ImportRequest): Announcement {
  const { id, number, at, customerId, countryCode, country, gross } = order
  return announcement(OrderImported, id, at, {
    orderId: id,
    number,
    customerId,
    channelId,
    currency,
    countryCode,
    country,
    placedAt: at.toISOString(),
    net: gross,
    tax: 0,
    gross,
    lines: order.lines.map(lineData),
  })
}

function returnImported(each: Imported, { channelId, currency }: ImportRequest): Announcement {
  const { id, number, at, customerId, countryCode, country, gross } = each
  return announcement(ReturnImported, id, at, {
    returnId: id,
    number,
    customerId,
    channelId,
    currency,
    countryCode,
    country,
    returnedAt: at.toISOString(),
    gross,
    lines: each.lines.map(lineData),
  })
}

function lineData({
  id,
  variantId,
  productId,
  sku,
  description,
  quantity,
  gross,
}: ImportedLine): OrderLineData {
  const name = description
  return {
    lineId: id,
    variantId,
    productId,
    categoryId: null,
    sku,
    name,
    quantity,
    net: gross,
    tax: 0,
    gross,
  }
}
