import { Account } from './Account.ts'
import { ApiClient } from './ApiClient.ts'
import { ApiKey } from './ApiKey.ts'
import { Customer } from './Customer.ts'
import { CustomerNote } from './CustomerNote.ts'
import { Me } from './Me.ts'
import { Mutation } from './Mutation.ts'
import { Query } from './Query.ts'
import { Session } from './Session.ts'

export const resolvers = { Query, Mutation, Account, ApiClient, ApiKey, Customer, CustomerNote, Me, Session }
