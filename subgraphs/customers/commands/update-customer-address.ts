import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { type AddressInput, replaceAddress } from '../domain/address.ts'
import type {
  CustomerAddressNotFound,
  CustomerAddressVersionConflict,
  InvalidInput,
} from '../domain/refusals.ts'
import { saveAddress } from '../store/address-store.ts'
import { type LockedAddress, lockAddress } from './lock-address.ts'
import type { Caller, Tools } from './tools.ts'

export interface UpdateCustomerAddressInput {
  readonly addressId: string
  readonly expectedVersion: number
  readonly address: AddressInput
}

/** Replaces an address of a customer that is the caller, or of anybody when the caller may. */
export async function updateCustomerAddress(
  tools: Tools,
  caller: Caller,
  input: UpdateCustomerAddressInput,
): Promise<Decision<LockedAddress, CustomerAddressNotFound | CustomerAddressVersionConflict | InvalidInput>> {
  return tools.database.write(caller.viewer.tenantId, async (scope) => {
    const locked = await lockAddress(scope, caller, input.addressId)
    if (locked === null) return refuse({ refusal: 'CustomerAddressNotFound' })
    const decision = replaceAddress(locked.address, input.address, input.expectedVersion)
    if (!decision.accepted) return decision
    await saveAddress(scope, decision.facts)
    return accept({ address: decision.facts, customer: locked.customer })
  })
}
