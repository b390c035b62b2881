import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { PurchaseOrder, PurchaseOrderInOtherState } from '../../domain/purchasing/purchase-order.ts'
import type { PurchasePlan } from '../../domain/purchasing/purchase-requests.ts'
import { replaceLines, savePurchaseOrder } from '../../store/purchasing/purchase-order-store.ts'
import { readSuppliers } from '../../store/purchasing/supplier-reader.ts'
import type { Acting, InvalidInput } from '../acting.ts'
import { linesOfPlan } from './purchase-plan.ts'
import {
  type ExpectedPurchaseOrder,
  type PurchaseOrderConflict,
  type PurchaseOrderNotFound,
  withPurchaseOrder,
} from './with-purchase-order.ts'

type Refusal = PurchaseOrderNotFound | PurchaseOrderConflict | PurchaseOrderInOtherState | InvalidInput

/** Writes a draft anew: lines, tolerance, expected day and note. Supplier, warehouse and number stay. */
export async function revisePurchaseOrder(
  acting: Acting,
  { purchaseOrderId, expectedVersion, ...plan }: ExpectedPurchaseOrder & PurchasePlan,
): Promise<Decision<PurchaseOrder, Refusal>> {
  return withPurchaseOrder(
    acting,
    { purchaseOrderId, expectedVersion },
    async (scope, order): Promise<Decision<PurchaseOrder, Refusal>> => {
      if (order.status !== 'DRAFT') {
        return refuse<PurchaseOrderInOtherState>({ kind: 'PurchaseOrderInOtherState', status: order.status })
      }
      const [supplier] = await readSuppliers(scope, [order.supplierId])
      if (supplier === undefined) throw new Error(`purchase order ${order.id} has no supplier`)
      const lines = await linesOfPlan(scope, supplier, plan, acting.now())
      if (!lines.accepted) return lines
      const { note, expectedOn } = plan
      const revised = { ...order, note, expectedOn, lines: lines.facts, version: order.version + 1 }
      await replaceLines(scope, revised)
      await savePurchaseOrder(scope, revised)
      return accept<PurchaseOrder>(revised)
    },
  )
}
