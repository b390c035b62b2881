import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import {
  minorOf,
  problemsOfTerms,
  type Supplier,
  type SupplierTerms,
} from '../../domain/purchasing/supplier.ts'
import { updateSupplier } from '../../store/purchasing/supplier-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { type SupplierNotFound, withSupplier } from './with-supplier.ts'

export interface SupplierChange extends SupplierTerms {
  readonly supplierId: string
  readonly expectedVersion: number
}

/** Somebody changed the supplier meanwhile; `supplier` is as it is now. */
export interface SupplierConflict {
  readonly kind: 'SupplierConflict'
  readonly supplier: Supplier
}

type Refusal = SupplierNotFound | SupplierConflict | InvalidInput

/** Sets the terms of a supplier if nobody did since `expectedVersion`. Its code and currency stay. */
export async function changeSupplier(
  acting: Acting,
  { supplierId, expectedVersion, ...terms }: SupplierChange,
): Promise<Decision<Supplier, Refusal>> {
  return withSupplier(acting, supplierId, async (scope, supplier): Promise<Decision<Supplier, Refusal>> => {
    const problems = problemsOfTerms(terms, supplier.currency)
    if (problems.length > 0) return refuse(invalidInput(problems))
    if (supplier.version !== expectedVersion) {
      return refuse<SupplierConflict>({ kind: 'SupplierConflict', supplier })
    }
    const minimumOrder = minorOf(terms.minimumOrder, supplier.currency)
    const changed: Supplier = { ...supplier, ...terms, minimumOrder, version: supplier.version + 1 }
    await updateSupplier(scope, changed)
    return accept(changed)
  })
}
