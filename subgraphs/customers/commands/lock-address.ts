import type { Scope } from '#platform/database/database.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { mayChangeCustomer } from '../domain/access.ts'
import type { CustomerAddress } from '../domain/address.ts'
import type { Customer } from '../domain/customer.ts'
import { addressById } from '../store/address-store.ts'
import { lockCustomer } from '../store/customer-store.ts'
import type { Caller } from './tools.ts'

export interface LockedAddress {
  readonly address: CustomerAddress
  readonly customer: Customer
}

/** Locks the customer behind an address, and reads the address again under the lock; null when the caller may not change it. */
export async function lockAddress(
  scope: Scope,
  { viewer }: Caller,
  id: string,
): Promise<LockedAddress | null> {
  const found = isUuid(id) ? await addressById(scope, id) : null
  if (found === null || !mayChangeCustomer(viewer, found.customerId)) return null
  const customer = await lockCustomer(scope, found.customerId)
  const address = await addressById(scope, id)
  return customer === null || address === null ? null : { address, customer }
}
