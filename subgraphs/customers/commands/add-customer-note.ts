import { type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import { type CustomerNote, writeNote } from '../domain/note.ts'
import type { CustomerNotFound, InvalidInput } from '../domain/refusals.ts'
import { lockCustomer } from '../store/customer-store.ts'
import { insertNote } from '../store/note-store.ts'
import type { Caller, Tools } from './tools.ts'

/** Writes a note about a customer in the caller's name. The scope is checked by the schema. */
export async function addCustomerNote(
  tools: Tools,
  { viewer }: Caller,
  input: { readonly customerId: string; readonly body: string },
): Promise<Decision<CustomerNote, CustomerNotFound | InvalidInput>> {
  const { customerId, body } = input
  if (!isUuid(customerId)) return refuse({ refusal: 'CustomerNotFound' })
  const now = tools.now()
  return tools.database.write(viewer.tenantId, async (scope) => {
    const customer = await lockCustomer(scope, customerId)
    if (customer === null) return refuse({ refusal: 'CustomerNotFound' })
    const id = uuidv7(now.getTime())
    const decision = writeNote({ id, customerId, body, authorId: viewer.subject ?? '', createdAt: now })
    if (decision.accepted) await insertNote(scope, decision.facts)
    return decision
  })
}
