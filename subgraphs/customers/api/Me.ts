import type { MeResolvers } from './types.generated.ts'

export const Me: Pick<MeResolvers, 'customer'> = {
  customer: ({ account }, _args, { loaders }) =>
    account.customerId === null ? null : loaders.customers.load(account.customerId),
}
