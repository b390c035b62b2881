import type { Scope } from '#platform/database/database.ts'
import { type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { PurchaseOrder } from '../../domain/purchasing/purchase-order.ts'
import { lockPurchaseOrder } from '../../store/purchasing/purchase-order-store.ts'
import type { Acting } from '../acting.ts'

export interface PurchaseOrderNotFound {
  readonly kind: 'PurchaseOrderNotFound'
  readonly purchaseOrderId: string
}

/** Somebody changed the order meanwhile; `purchaseOrder` is as it is now. */
export interface PurchaseOrderConflict {
  readonly kind: 'PurchaseOrderConflict'
  readonly purchaseOrder: PurchaseOrder
}

/** Which order, as the caller knew it. */
export interface ExpectedPurchaseOrder {
  readonly purchaseOrderId: string
  readonly expectedVersion: number
}

/** Decides and saves with an order locked, in one transaction, if nobody changed it since `expectedVersion`. */
export async function withPurchaseOrder<Facts, Refusal>(
  acting: Acting,
  { purchaseOrderId, expectedVersion }: ExpectedPurchaseOrder,
  decide: (scope: Scope, order: PurchaseOrder) => Promise<Decision<Facts, Refusal>>,
): Promise<Decision<Facts, Refusal | PurchaseOrderNotFound | PurchaseOrderConflict>> {
  const notFound = refuse<PurchaseOrderNotFound>({ kind: 'PurchaseOrderNotFound', purchaseOrderId })
  if (!isUuid(purchaseOrderId)) return notFound
  return acting.database.write(
    acting.tenantId,
    async (scope): Promise<Decision<Facts, Refusal | PurchaseOrderNotFound | PurchaseOrderConflict>> => {
      const order = await lockPurchaseOrder(scope, purchaseOrderId)
      if (order === null) return notFound
      if (order.version !== expectedVersion) {
        return refuse<PurchaseOrderConflict>({ kind: 'PurchaseOrderConflict', purchaseOrder: order })
      }
      return decide(scope, order)
    },
  )
}
