import type { StartedSession } from '../commands/start-session.ts'
import type * as account from '../domain/account.ts'
import type * as address from '../domain/address.ts'
import type * as customer from '../domain/customer.ts'
import type * as note from '../domain/note.ts'

// What resolvers of the type with the same name get as their parent.

export type Account = account.Account
export type Customer = customer.Customer
export type CustomerAddress = address.CustomerAddress
export type CustomerNote = note.CustomerNote
export type Session = StartedSession

export interface Me {
  readonly account: account.Account
}
