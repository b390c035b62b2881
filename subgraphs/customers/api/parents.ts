import type { StartedSession } from '../commands/start-session.ts'
import type * as account from '../domain/account.ts'
import type * as address from '../domain/address.ts'
import type * as client from '../domain/api-client.ts'
import type * as key from '../domain/api-key.ts'
import type * as customer from '../domain/customer.ts'
import type * as note from '../domain/note.ts'

// What resolvers of the type with the same name get as their parent.

export type Account = account.Account
export type ApiClient = client.ApiClient
export type ApiKey = key.ApiKey
export type Customer = customer.Customer
export type CustomerAddress = address.CustomerAddress
export type CustomerNote = note.CustomerNote
export type Session = StartedSession

export interface Me {
  readonly account: account.Account
}
export type ApiClientAuthor = Pick<account.Account, 'id' | 'name'>
