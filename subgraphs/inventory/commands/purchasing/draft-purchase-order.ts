import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import type { DraftPurchaseOrder } from '../../domain/purchasing/purchase-order.ts'
import type { PurchasePlan } from '../../domain/purchasing/purchase-requests.ts'
import { problemsOfKey } from '../../domain/requests.ts'
import { insertDrafts, takeNumbers } from '../../store/purchasing/purchase-order-store.ts'
import { readSuppliers } from '../../store/purchasing/supplier-reader.ts'
import { readWarehouses } from '../../store/warehouses/warehouses-reader.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { type IdempotencyKeyReused, onceOnly } from '../once-only.ts'
import type { WarehouseNotFound } from '../stock/receive-stock.ts'
import { linesOfPlan, numberText } from './purchase-plan.ts'
import type { SupplierNotFound } from './with-supplier.ts'

export interface DraftRequest extends PurchasePlan {
  readonly idempotencyKey: string
  readonly supplierId: string
  readonly warehouseId: string
}

type Refusal = SupplierNotFound | WarehouseNotFound | InvalidInput

/** Writes a purchase order that is not sent yet, under the next number; at most once per key. */
export async function draftPurchaseOrder(
  acting: Acting,
  request: DraftRequest,
): Promise<Decision<DraftPurchaseOrder, Refusal | IdempotencyKeyReused>> {
  const { idempotencyKey, ...input } = request
  const problems = problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max)
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'draftPurchaseOrder', key: idempotencyKey, input }
  return onceOnly(acting, once, (scope) => draft(scope, acting.now(), request))
}

async function draft(
  scope: Scope,
  at: Date,
  { supplierId, warehouseId, ...plan }: DraftRequest,
): Promise<Decision<DraftPurchaseOrder, Refusal>> {
  const [supplier] = isUuid(supplierId) ? await readSuppliers(scope, [supplierId]) : []
  if (supplier === undefined) return refuse({ kind: 'SupplierNotFound', supplierId })
  const [warehouse] = isUuid(warehouseId) ? await readWarehouses(scope, [warehouseId]) : []
  if (warehouse === undefined) return refuse({ kind: 'WarehouseNotFound', warehouseId })
  const lines = await linesOfPlan(scope, supplier, plan, at)
  if (!lines.accepted) return lines
  const order: DraftPurchaseOrder = {
    id: uuidv7(at.getTime()),
    number: numberText(await takeNumbers(scope, 1)),
    status: 'DRAFT',
    supplierId: supplier.id,
    warehouseId: warehouse.id,
    currency: supplier.currency,
    note: plan.note,
    expectedOn: plan.expectedOn,
    lines: lines.facts,
    draftedAt: at,
    version: 1,
  }
  await insertDrafts(scope, [order])
  return accept(order)
}
