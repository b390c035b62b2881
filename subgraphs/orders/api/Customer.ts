import { hasScope } from '#platform/auth/viewer.ts'
import { orderPage } from './order-page.ts'
import type { CustomerResolvers } from './types.generated.ts'

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }: { readonly id: string }) => ({ id }),
  orders({ id }, page, context) {
    const { viewer } = context
    const own = viewer.customerId === id
    if (!own && !hasScope(viewer, 'orders:read') && !hasScope(viewer, 'service')) return null
    return orderPage(context, { customerId: id }, page)
  },
}
