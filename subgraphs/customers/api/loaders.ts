import type DataLoader from 'dataloader'
import type { Database } from '#platform/database/database.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { loadList, loadOne } from '#platform/loaders/batch.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { Account } from '../domain/account.ts'
import type { CustomerAddress } from '../domain/address.ts'
import type { ApiClient } from '../domain/api-client.ts'
import type { ApiKey } from '../domain/api-key.ts'
import type { Customer } from '../domain/customer.ts'
import type { CustomerNote } from '../domain/note.ts'
import { accountsByIds } from '../store/account-store.ts'
import { addressesOfCustomers } from '../store/address-store.ts'
import { apiClientsByIds } from '../store/api-client-store.ts'
import { apiKeysOfClients } from '../store/api-key-store.ts'
import { customersByIds } from '../store/customer-reader.ts'
import { notesOfCustomers } from '../store/note-store.ts'

/** Batched reads of one request and tenant. They check nothing: whoever gives a row to a viewer does. */
export interface Loaders {
  readonly accounts: DataLoader<string, Account | null>
  readonly customers: DataLoader<string, Customer | null>
  readonly addresses: DataLoader<string, readonly CustomerAddress[]>
  readonly apiClients: DataLoader<string, ApiClient | null>
  readonly apiKeys: DataLoader<string, readonly ApiKey[]>
  /** The same page of many customers' notes is one statement. */
  notes(page: Page): DataLoader<string, readonly CustomerNote[]>
}

export function createLoaders(database: Database, tenantId: string): Loaders {
  const notePages = new Map<string, DataLoader<string, readonly CustomerNote[]>>()
  return {
    accounts: loadOne(
      (ids) => database.read(tenantId, (scope) => accountsByIds(scope, ids.filter(isUuid))),
      (account) => account.id,
    ),
    customers: loadOne(
      (ids) => database.read(tenantId, (scope) => customersByIds(scope, ids.filter(isUuid))),
      (customer) => customer.id,
    ),
    addresses: loadList(
      (ids) => database.read(tenantId, (scope) => addressesOfCustomers(scope, ids)),
      (address) => address.customerId,
    ),
    apiClients: loadOne(
      (ids) => database.read(tenantId, (scope) => apiClientsByIds(scope, ids.filter(isUuid))),
      (client) => client.id,
    ),
    apiKeys: loadList(
      (ids) => database.read(tenantId, (scope) => apiKeysOfClients(scope, ids)),
      (key) => key.clientId,
    ),
    notes(page) {
      const key = JSON.stringify(page)
      let loader = notePages.get(key)
      if (loader === undefined) {
        loader = loadList(
          (ids) => database.read(tenantId, (scope) => notesOfCustomers(scope, ids, page)),
          (note) => note.customerId,
        )
        notePages.set(key, loader)
      }
      return loader
    },
  }
}
