import { addSupplier } from '../commands/purchasing/add-supplier.ts'
import { cancelPurchaseOrder } from '../commands/purchasing/cancel-purchase-order.ts'
import { changeSupplier } from '../commands/purchasing/change-supplier.ts'
import { draftPurchaseOrder } from '../commands/purchasing/draft-purchase-order.ts'
import { receivePurchaseOrder } from '../commands/purchasing/receive-purchase-order.ts'
import { revisePurchaseOrder } from '../commands/purchasing/revise-purchase-order.ts'
import { sendPurchaseOrder } from '../commands/purchasing/send-purchase-order.ts'
import { removeSupplierItem, setSupplierItem } from '../commands/purchasing/set-supplier-item.ts'
import type { PurchasePlan } from '../domain/purchasing/purchase-requests.ts'
import { item_priority_default } from '../domain/purchasing/supplier.ts'
import { toReport } from './lot-reports.ts'
import { toRefusal } from './refusals.ts'
import type {
  DraftPurchaseOrderInput,
  MutationResolvers,
  RevisePurchaseOrderInput,
} from './types.generated.ts'

/** Mutations of purchasing. */
export const purchasingMutations: MutationResolvers = {
  addSupplier: async (_parent, { input }, { acting }) => {
    const decision = await addSupplier(acting, {
      ...input,
      leadTimeDeviationDays: input.leadTimeDeviationDays ?? 0,
      minimumOrder: input.minimumOrder ?? '0',
    })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'AddSupplierSuccess', supplier: decision.facts }
  },

  changeSupplier: async (_parent, { input }, { acting }) => {
    const decision = await changeSupplier(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'ChangeSupplierSuccess', supplier: decision.facts }
  },

  setSupplierItem: async (_parent, { input }, { acting }) => {
    const decision = await setSupplierItem(acting, {
      ...input,
      packSize: input.packSize ?? 1,
      minimumQuantity: input.minimumQuantity ?? 1,
      priority: input.priority ?? item_priority_default,
    })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'SetSupplierItemSuccess', item: decision.facts }
  },

  removeSupplierItem: async (_parent, { input }, { acting }) => {
    const decision = await removeSupplierItem(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'RemoveSupplierItemSuccess', item: decision.facts }
  },

  draftPurchaseOrder: async (_parent, { input }, { acting }) => {
    const { idempotencyKey, supplierId, warehouseId } = input
    const decision = await draftPurchaseOrder(acting, {
      idempotencyKey,
      supplierId,
      warehouseId,
      ...planOf(input),
    })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'DraftPurchaseOrderSuccess', purchaseOrder: decision.facts }
  },

  revisePurchaseOrder: async (_parent, { input }, { acting }) => {
    const { purchaseOrderId, expectedVersion } = input
    const decision = await revisePurchaseOrder(acting, {
      purchaseOrderId,
      expectedVersion,
      ...planOf(input),
    })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'RevisePurchaseOrderSuccess', purchaseOrder: decision.facts }
  },

  sendPurchaseOrder: async (_parent, { input }, { acting }) => {
    const decision = await sendPurchaseOrder(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'SendPurchaseOrderSuccess', purchaseOrder: decision.facts }
  },

  cancelPurchaseOrder: async (_parent, { input }, { acting }) => {
    const decision = await cancelPurchaseOrder(acting, { ...input, lineIds: input.lineIds ?? null })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'CancelPurchaseOrderSuccess', purchaseOrder: decision.facts }
  },

  receivePurchaseOrder: async (_parent, { input }, { acting }) => {
    const decision = await receivePurchaseOrder(acting, {
      ...input,
      note: input.note ?? null,
      lines: input.lines.map(toReport),
    })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'ReceivePurchaseOrderSuccess', ...decision.facts }
  },
}

function planOf(input: DraftPurchaseOrderInput | RevisePurchaseOrderInput): PurchasePlan {
  const { tolerancePercent, expectedOn = null, note = null, lines } = input
  return {
    tolerancePercent: tolerancePercent ?? 0,
    expectedOn,
    note,
    lines: lines.map(({ unitCost = null, ...line }) => ({ ...line, unitCost })),
  }
}
