import { violates } from '#platform/database/sqlstate.ts'
import { type Decision, refuse } from '#platform/decision/decision.ts'
import { type InvalidInput, invalidInput } from '../acting.ts'

/**
 * Does work that brings serial numbers. One that is in stock already is seen before, but two people may bring it at once, or what
 * was sent or sold under it may come while somebody booked it elsewhere: the database then refuses, and this says so in its terms.
 * @param path what of the input brings them.
 */
export async function withoutSerialsTwice<Accepted, Refusal>(
  path: string,
  message: string,
  work: () => Promise<Decision<Accepted, Refusal>>,
): Promise<Decision<Accepted, Refusal | InvalidInput>> {
  try {
    return await work()
  } catch (error) {
    if (!violates(error, 'unique_violation', 'one_place_per_serial')) throw error
    return refuse(invalidInput([{ path, message }]))
  }
}
