import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { ReorderPolicy } from '../../domain/replenishment/reorder.ts'
import { type GivenRule, problemsOfRule, ruleOf } from '../../domain/replenishment/reorder-requests.ts'
import type { LevelKey } from '../../domain/stock/level.ts'
import { readSuppliers } from '../../store/purchasing/supplier-reader.ts'
import { deletePolicy, readPolicies, savePolicy } from '../../store/replenishment/reorder-policy-store.ts'
import { readWarehouses } from '../../store/warehouses/warehouses-reader.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import type { SupplierNotFound } from '../purchasing/with-supplier.ts'
import type { WarehouseNotFound } from '../stock/receive-stock.ts'

export interface PolicyChange extends LevelKey {
  readonly rule: GivenRule
  readonly supplierId: string | null
  /** 0 where there was no policy. */
  readonly expectedVersion: number
}

/** Somebody set, changed or removed the policy meanwhile; `policy` is as it is now, null when there is none. */
export interface ReorderPolicyConflict {
  readonly kind: 'ReorderPolicyConflict'
  readonly policy: ReorderPolicy | null
}

type SetRefusal = WarehouseNotFound | SupplierNotFound | ReorderPolicyConflict | InvalidInput

const unknown_variant = invalidInput([{ path: 'variantId', message: 'There is no variant with this id.' }])

/** Sets when a variant is bought again for a warehouse, if nobody did since `expectedVersion`. */
export async function setReorderPolicy(
  acting: Acting,
  change: PolicyChange,
): Promise<Decision<ReorderPolicy, SetRefusal>> {
  const problems = problemsOfRule(change.rule)
  if (problems.length > 0) return refuse(invalidInput(problems))
  if (!isUuid(change.variantId)) return refuse(unknown_variant)
  return acting.database.write(acting.tenantId, (scope) => set(scope, acting.now(), change))
}

async function set(
  scope: Scope,
  at: Date,
  { variantId, warehouseId, supplierId, rule, expectedVersion }: PolicyChange,
): Promise<Decision<ReorderPolicy, SetRefusal>> {
  const [warehouse] = isUuid(warehouseId) ? await readWarehouses(scope, [warehouseId]) : []
  if (warehouse === undefined) return refuse({ kind: 'WarehouseNotFound', warehouseId })
  if (supplierId !== null) {
    const [supplier] = isUuid(supplierId) ? await readSuppliers(scope, [supplierId]) : []
    if (supplier === undefined) return refuse({ kind: 'SupplierNotFound', supplierId })
  }
  const version = expectedVersion + 1
  const policy: ReorderPolicy = { variantId, warehouseId, rule: ruleOf(rule), supplierId, version }
  const saved = expectedVersion >= 0 && (await savePolicy(scope, policy, at))
  return saved ? accept(policy) : conflict(scope, policy)
}

/** Says that a variant is not bought again for a warehouse by itself, if nobody changed that since `expectedVersion`. */
export async function removeReorderPolicy(
  acting: Acting,
  { variantId, warehouseId, expectedVersion }: Pick<PolicyChange, keyof LevelKey | 'expectedVersion'>,
): Promise<Decision<ReorderPolicy, ReorderPolicyConflict>> {
  if (!isUuid(variantId) || !isUuid(warehouseId)) {
    return refuse({ kind: 'ReorderPolicyConflict', policy: null })
  }
  return acting.database.write(acting.tenantId, async (scope) => {
    const [known] = await readPolicies(scope, [{ variantId, warehouseId }])
    const expected = known?.version === expectedVersion ? known : undefined
    if (expected !== undefined && (await deletePolicy(scope, expected))) return accept(expected)
    return conflict(scope, { variantId, warehouseId })
  })
}

async function conflict(scope: Scope, key: LevelKey): Promise<Decision<never, ReorderPolicyConflict>> {
  const [policy = null] = await readPolicies(scope, [key])
  return refuse({ kind: 'ReorderPolicyConflict', policy })
}
