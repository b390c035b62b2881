import { connectionOf, type PageArguments, pageOf } from '#platform/pages/pages.ts'
import { type OrderListing, pageOfOrders, placeOfOrder } from '../store/order-reader.ts'
import type { Context } from './context.ts'

/** A page of orders, newest first; the caller has checked that the viewer may see them. */
export async function orderPage({ database, viewer }: Context, listing: OrderListing, given: PageArguments) {
  const page = pageOf(given)
  const rows = await database.read(viewer.tenantId, (scope) => pageOfOrders(scope, listing, page))
  return connectionOf(rows, page, placeOfOrder, (order) => order)
}
