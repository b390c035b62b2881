import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import { mayChangeCustomer } from '../domain/access.ts'
import { type AddressInput, addAddress, type CustomerAddress } from '../domain/address.ts'
import type { Customer } from '../domain/customer.ts'
import type { CustomerNotFound, InvalidInput, TooManyCustomerAddresses } from '../domain/refusals.ts'
import { addressesOfCustomers, saveAddress } from '../store/address-store.ts'
import { lockCustomer } from '../store/customer-store.ts'
import type { Caller, Tools } from './tools.ts'

export interface AddedAddress {
  readonly address: CustomerAddress
  readonly customer: Customer
}

/** Adds an address to a customer that is the caller, or to anybody when the caller may. */
export async function addCustomerAddress(
  tools: Tools,
  { viewer }: Caller,
  input: { readonly customerId: string; readonly address: AddressInput },
): Promise<Decision<AddedAddress, CustomerNotFound | TooManyCustomerAddresses | InvalidInput>> {
  const { customerId } = input
  if (!isUuid(customerId) || !mayChangeCustomer(viewer, customerId))
    return refuse({ refusal: 'CustomerNotFound' })
  return tools.database.write(viewer.tenantId, async (scope) => {
    const customer = await lockCustomer(scope, customerId)
    if (customer === null) return refuse({ refusal: 'CustomerNotFound' })
    const existing = await addressesOfCustomers(scope, [customerId])
    const decision = addAddress(customerId, uuidv7(tools.now().getTime()), existing, input.address)
    if (!decision.accepted) return decision
    await saveAddress(scope, decision.facts)
    return accept({ address: decision.facts, customer })
  })
}
