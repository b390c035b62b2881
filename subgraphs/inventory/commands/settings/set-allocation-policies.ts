import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { type AllocationPolicy, problemsOfPolicies } from '../../domain/reservations/allocation-policies.ts'
import {
  readStockSettings,
  type StockSettings,
  saveAllocationPolicies,
} from '../../store/settings/settings-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'

export interface AllocationPoliciesRequest {
  readonly policies: readonly AllocationPolicy[]
  readonly expectedVersion: number
}

/** Somebody changed the organisation's settings meanwhile; `settings` is as they are now. */
export interface AllocationPoliciesConflict {
  readonly kind: 'AllocationPoliciesConflict'
  readonly settings: StockSettings
}

type Outcome = Decision<StockSettings, AllocationPoliciesConflict | InvalidInput>

/** Chooses how warehouses are chosen. What is reserved already stays where it is. */
export async function setAllocationPolicies(
  acting: Acting,
  { policies, expectedVersion }: AllocationPoliciesRequest,
): Promise<Outcome> {
  const problems = problemsOfPolicies(policies)
  if (problems.length > 0) return refuse(invalidInput(problems))
  return acting.database.write(acting.tenantId, async (scope): Promise<Outcome> => {
    const saved = await saveAllocationPolicies(scope, policies, expectedVersion, acting.now())
    if (saved !== null) return accept(saved)
    return refuse({ kind: 'AllocationPoliciesConflict', settings: await readStockSettings(scope) })
  })
}
