import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import {
  minorOf,
  problemsOfSupplier,
  type Supplier,
  type SupplierPlan,
} from '../../domain/purchasing/supplier.ts'
import { insertSupplier } from '../../store/purchasing/supplier-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'

export interface SupplierCodeTaken {
  readonly kind: 'SupplierCodeTaken'
  readonly code: string
}

/** Adds a supplier under a code that no other one has. */
export async function addSupplier(
  acting: Acting,
  plan: SupplierPlan,
): Promise<Decision<Supplier, SupplierCodeTaken | InvalidInput>> {
  const problems = problemsOfSupplier(plan)
  if (problems.length > 0) return refuse(invalidInput(problems))
  const at = acting.now()
  const minimumOrder = minorOf(plan.minimumOrder, plan.currency)
  const supplier: Supplier = { ...plan, id: uuidv7(at.getTime()), minimumOrder, version: 1 }
  const added = await acting.database.write(acting.tenantId, (scope) => insertSupplier(scope, supplier, at))
  return added ? accept(supplier) : refuse({ kind: 'SupplierCodeTaken', code: plan.code })
}
