import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import {
  minorOf,
  problemsOfItem,
  type Supplier,
  type SupplierItem,
  type SupplierItemPlan,
} from '../../domain/purchasing/supplier.ts'
import type { PricedItem } from '../../store/purchasing/supplier-reader.ts'
import {
  deleteSupplierItem,
  readSupplierItem,
  saveSupplierItem,
} from '../../store/purchasing/supplier-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { type SupplierNotFound, withSupplier } from './with-supplier.ts'

export interface SupplierItemChange extends SupplierItemPlan {
  /** 0 where the supplier did not sell the variant. */
  readonly expectedVersion: number
}

/** Which item is to go. */
export type SupplierItemRemoval = Pick<SupplierItemChange, 'supplierId' | 'variantId' | 'expectedVersion'>

/** Somebody changed, added or removed the item meanwhile; `item` is as it is now, null when there is none. */
export interface SupplierItemConflict {
  readonly kind: 'SupplierItemConflict'
  readonly item: PricedItem | null
}

type Refusal = SupplierNotFound | SupplierItemConflict | InvalidInput

const unknown_variant = invalidInput([{ path: 'variantId', message: 'There is no variant with this id.' }])

/** Sets what a supplier asks for a variant, if nobody did since `expectedVersion`. */
export async function setSupplierItem(
  acting: Acting,
  change: SupplierItemChange,
): Promise<Decision<PricedItem, Refusal>> {
  return withSupplier(
    acting,
    change.supplierId,
    async (scope, supplier): Promise<Decision<PricedItem, Refusal>> => {
      const { expectedVersion, ...plan } = change
      if (!isUuid(plan.variantId)) return refuse(unknown_variant)
      const problems = problemsOfItem(plan, supplier.currency)
      if (problems.length > 0) return refuse(invalidInput(problems))
      const known = await readSupplierItem(scope, supplier.id, plan.variantId)
      if ((known?.version ?? 0) !== expectedVersion) return conflict(known, supplier)
      const unitCost = minorOf(plan.unitCost, supplier.currency)
      const item: SupplierItem = { ...plan, unitCost, version: expectedVersion + 1 }
      await saveSupplierItem(scope, item)
      return accept(priced(item, supplier))
    },
  )
}

/** Says that a supplier no longer sells a variant, if nobody changed that since `expectedVersion`. */
export async function removeSupplierItem(
  acting: Acting,
  { supplierId, variantId, expectedVersion }: SupplierItemRemoval,
): Promise<Decision<PricedItem, Refusal>> {
  return withSupplier(acting, supplierId, async (scope, supplier): Promise<Decision<PricedItem, Refusal>> => {
    if (!isUuid(variantId)) return refuse(unknown_variant)
    const known = await readSupplierItem(scope, supplier.id, variantId)
    if (known === null || known.version !== expectedVersion) return conflict(known, supplier)
    await deleteSupplierItem(scope, known)
    return accept(priced(known, supplier))
  })
}

function conflict(known: SupplierItem | null, supplier: Supplier) {
  const item = known === null ? null : priced(known, supplier)
  return refuse<SupplierItemConflict>({ kind: 'SupplierItemConflict', item })
}

function priced(item: SupplierItem, { currency }: Supplier): PricedItem {
  return { ...item, currency }
}
