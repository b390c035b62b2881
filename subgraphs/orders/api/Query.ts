import { isUuid } from '#platform/ids/uuid.ts'
import { connectionOf, pageOf } from '#platform/pages/pages.ts'
import { isPlainLine } from '#platform/texts/plain-text.ts'
import { knowsEmail, maySee, mayUseCart } from '../commands/visibility.ts'
import { cartById, openCartOf } from '../store/cart-store.ts'
import { pageOfReturns, placeOfReturn } from '../store/return-reader.ts'
import { pageOfWebhooks, placeOfWebhook } from '../store/webhook-store.ts'
import { orderPage } from './order-page.ts'
import type { QueryResolvers } from './types.generated.ts'

export const Query: Pick<
  QueryResolvers,
  'cart' | 'myCart' | 'order' | 'orderByNumber' | 'myOrders' | 'orders' | 'returns' | 'paymentWebhooks'
> = {
  async order(_query, { id, accessToken }, { loaders, viewer }) {
    const order = await loaders.order.load(id)
    return order !== null && maySee(viewer, order, accessToken) ? order : null
  },

  async cart(_query, { id, accessToken }, { commands, viewer }) {
    if (!isUuid(id)) return null
    const now = commands.now()
    const cart = await commands.database.read(viewer.tenantId, (scope) => cartById(scope, id, now))
    return cart !== null && mayUseCart(viewer, cart, accessToken ?? null) ? cart : null
  },

  myCart(_query, { channelId }, { commands, viewer }) {
    const { customerId, tenantId } = viewer
    if (customerId === null) return null
    const now = commands.now()
    return commands.database.read(tenantId, (scope) => openCartOf(scope, customerId, channelId, now))
  },

  async orderByNumber(_query, { number, email, accessToken }, { loaders, viewer }) {
    const order = isPlainLine(number) ? await loaders.orderByNumber.load(number.trim().toUpperCase()) : null
    if (order === null) return null
    return maySee(viewer, order, accessToken) || knowsEmail(order, email ?? null) ? order : null
  },

  myOrders(_query, page, context) {
    const { customerId } = context.viewer
    return customerId === null ? null : orderPage(context, { customerId }, page)
  },

  orders(_query, { filter, ...page }, context) {
    const { status, placedFrom, placedTo, channelId, parked } = filter ?? {}
    return orderPage(
      context,
      {
        status: status ?? undefined,
        placedFrom: placedFrom ?? undefined,
        placedTo: placedTo ?? undefined,
        channelId: channelId ?? undefined,
        parked: parked ?? undefined,
      },
      page,
    )
  },

  async paymentWebhooks(_query, { unknownOnly, ...given }, { database, viewer }) {
    const page = pageOf(given)
    const rows = await database.read(viewer.tenantId, (scope) => pageOfWebhooks(scope, unknownOnly, page))
    return connectionOf(rows, page, placeOfWebhook, (row) => row)
  },

  async returns(_query, { status, ...given }, { database, viewer }) {
    const page = pageOf(given)
    const rows = await database.read(viewer.tenantId, (scope) => pageOfReturns(scope, status ?? null, page))
    return connectionOf(rows, page, placeOfReturn, (row) => row)
  },
}
