import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { Customer } from '../domain/customer.ts'
import type { CustomerAddressNotFound } from '../domain/refusals.ts'
import { deleteAddress } from '../store/address-store.ts'
import { lockAddress } from './lock-address.ts'
import type { Caller, Tools } from './tools.ts'

/** Removes an address of a customer that is the caller, or of anybody when the caller may. */
export async function removeCustomerAddress(
  tools: Tools,
  caller: Caller,
  addressId: string,
): Promise<Decision<Customer, CustomerAddressNotFound>> {
  return tools.database.write(caller.viewer.tenantId, async (scope) => {
    const locked = await lockAddress(scope, caller, addressId)
    if (locked === null) return refuse({ refusal: 'CustomerAddressNotFound' })
    await deleteAddress(scope, locked.address.id)
    return accept(locked.customer)
  })
}
