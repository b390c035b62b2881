import { scopesOf } from '../domain/roles.ts'
import type { AccountResolvers } from './types.generated.ts'

export const Account: Pick<AccountResolvers, 'scopes'> = {
  scopes: (account) => scopesOf(account.roles),
}
