import type { Scope } from '#platform/database/database.ts'
import { type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { Supplier } from '../../domain/purchasing/supplier.ts'
import { lockSupplier } from '../../store/purchasing/supplier-store.ts'
import type { Acting } from '../acting.ts'

export interface SupplierNotFound {
  readonly kind: 'SupplierNotFound'
  readonly supplierId: string
}

/** Decides and saves with a supplier locked, in one transaction. */
export async function withSupplier<Facts, Refusal>(
  acting: Acting,
  supplierId: string,
  decide: (scope: Scope, supplier: Supplier) => Promise<Decision<Facts, Refusal>>,
): Promise<Decision<Facts, Refusal | SupplierNotFound>> {
  const notFound = refuse<SupplierNotFound>({ kind: 'SupplierNotFound', supplierId })
  if (!isUuid(supplierId)) return notFound
  return acting.database.write(
    acting.tenantId,
    async (scope): Promise<Decision<Facts, Refusal | SupplierNotFound>> => {
      const supplier = await lockSupplier(scope, supplierId)
      return supplier === null ? notFound : decide(scope, supplier)
    },
  )
}
