import { type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { mayChangeCustomer } from '../domain/access.ts'
import { type Customer, type CustomerChanges, changeCustomer } from '../domain/customer.ts'
import type { CustomerNotFound, CustomerVersionConflict, InvalidInput } from '../domain/refusals.ts'
import { lockCustomer, saveCustomer } from '../store/customer-store.ts'
import type { Caller, Tools } from './tools.ts'

export interface UpdateCustomerInput extends CustomerChanges {
  readonly customerId: string
  readonly expectedVersion: number
}

/** Changes a customer that is the caller, or anybody's when the caller may. */
export async function updateCustomer(
  tools: Tools,
  { viewer }: Caller,
  input: UpdateCustomerInput,
): Promise<Decision<Customer, CustomerNotFound | CustomerVersionConflict | InvalidInput>> {
  const { customerId, expectedVersion } = input
  if (!isUuid(customerId) || !mayChangeCustomer(viewer, customerId))
    return refuse({ refusal: 'CustomerNotFound' })
  return tools.database.write(viewer.tenantId, async (scope) => {
    const customer = await lockCustomer(scope, customerId)
    if (customer === null) return refuse({ refusal: 'CustomerNotFound' })
    const decision = changeCustomer(customer, input, expectedVersion)
    if (decision.accepted) await saveCustomer(scope, decision.facts)
    return decision
  })
}
