import { fault } from '#platform/faults/codes.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { connectionOf, pageOf } from '#platform/pages/pages.ts'
import { mayReadCustomer } from '../domain/access.ts'
import type { CustomerResolvers } from './types.generated.ts'

export const Customer: Pick<
  CustomerResolvers,
  '__resolveReference' | 'addresses' | 'defaultShippingAddress' | 'defaultBillingAddress' | 'notes'
> = {
  __resolveReference: ({ id }, { viewer, loaders }) =>
    mayReadCustomer(viewer, id) ? loaders.customers.load(id) : null,

  addresses: ({ id }, _args, { loaders }) => loaders.addresses.load(id),

  defaultShippingAddress: async ({ id }, _args, { loaders }) =>
    (await loaders.addresses.load(id)).find((address) => address.isDefaultShipping) ?? null,

  defaultBillingAddress: async ({ id }, _args, { loaders }) =>
    (await loaders.addresses.load(id)).find((address) => address.isDefaultBilling) ?? null,

  async notes({ id }, args, { loaders }) {
    const page = pageOf(args)
    if (page.from !== null && !isUuid(String(page.from[0])))
      throw fault('BAD_USER_INPUT', 'This cursor is not of this list.')
    return connectionOf(
      await loaders.notes(page).load(id),
      page,
      (note) => [note.id],
      (note) => note,
    )
  },
}
