import { accept, type Decision } from '#platform/decision/decision.ts'
import {
  type BelowMinimumOrder,
  type PurchaseOrder,
  type PurchaseOrderInOtherState,
  send,
} from '../../domain/purchasing/purchase-order.ts'
import { savePurchaseOrder } from '../../store/purchasing/purchase-order-store.ts'
import { readSuppliers } from '../../store/purchasing/supplier-reader.ts'
import type { Acting } from '../acting.ts'
import {
  type ExpectedPurchaseOrder,
  type PurchaseOrderConflict,
  type PurchaseOrderNotFound,
  withPurchaseOrder,
} from './with-purchase-order.ts'

type Refusal = PurchaseOrderNotFound | PurchaseOrderConflict | PurchaseOrderInOtherState | BelowMinimumOrder

/** Records that a draft was handed to its supplier: from now on its goods are incoming. */
export async function sendPurchaseOrder(
  acting: Acting,
  expected: ExpectedPurchaseOrder,
): Promise<Decision<PurchaseOrder, Refusal>> {
  return withPurchaseOrder(
    acting,
    expected,
    async (scope, order): Promise<Decision<PurchaseOrder, Refusal>> => {
      const [supplier] = await readSuppliers(scope, [order.supplierId])
      if (supplier === undefined) throw new Error(`purchase order ${order.id} has no supplier`)
      const decision = send(order, supplier, acting.now())
      if (!decision.accepted) return decision
      await savePurchaseOrder(scope, decision.facts)
      return accept<PurchaseOrder>(decision.facts)
    },
  )
}
