import type { SessionResolvers } from './types.generated.ts'

export const Session: Pick<SessionResolvers, 'customer'> = {
  customer: ({ account }, _args, { loaders }) =>
    account.customerId === null ? null : loaders.customers.load(account.customerId),
}
