import type { Viewer } from '#platform/auth/viewer.ts'
import { type Announcement, announcement } from '#platform/events/cloud-event.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
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

const import_orders_max = 500
export const import_lines_max = 50_000

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
  const problems = problemsOf(request)
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

function problemsOf({ orders, returns }: ImportRequest): readonly Problem[] {
  const all = [...orders, ...returns]
  if (all.length > import_orders_max) {
    return [{ path: 'orders', message: `A call takes at most ${import_orders_max} orders and returns.` }]
  }
  if (all.reduce((sum, each) => sum + each.lines.length, 0) > import_lines_max) {
    return [{ path: 'orders', message: `A call takes at most ${import_lines_max} lines.` }]
  }
  return [...orders.flatMap(problemsIn('orders')), ...returns.flatMap(problemsIn('returns'))]
}

const problemsIn = (list: string) => (given: GivenImport, index: number) => {
  const problem = (message: string) => [{ path: `${list}.${index}`, message }]
  if (given.number.trim() === '' || given.number.length > 64)
    return problem('A number has 1 to 64 characters.')
  if (given.lines.length === 0) return problem('This has no lines.')
  if (given.lines.some((line) => line.quantity < 1)) return problem('Quantities are 1 or more.')
  if (given.lines.reduce((sum, line) => sum + line.gross, 0) < 0) return problem('The total is negative.')
  return []
}
