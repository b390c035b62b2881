import { money, times } from '#platform/money/money.ts'
import type {
  ReorderPolicyResolvers,
  ReorderRuleResolvers,
  ReplenishmentFailureResolvers,
  ReplenishmentProposalResolvers,
} from './types.generated.ts'

const ReorderPolicy: ReorderPolicyResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: ({ warehouseId }, _given, { loaders }) => loaders.warehouse.load(warehouseId),
  supplier: ({ supplierId }, _given, { loaders }) =>
    supplierId === null ? null : loaders.supplier.load(supplierId),
}

const ReorderRule: ReorderRuleResolvers = {
  __resolveType: ({ kind }) => (kind === 'MIN_MAX' ? 'MinMaxRule' : 'ReorderPointRule'),
}

const ReplenishmentProposal: ReplenishmentProposalResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: ({ warehouseId }, _given, { loaders }) => loaders.warehouse.load(warehouseId),
  supplier: ({ supplierId }, _given, { loaders }) => loaders.supplier.load(supplierId),
  unitCost: ({ unitCost, currency }) => money(unitCost, currency),
  total: ({ unitCost, currency, quantity }) => times(money(unitCost, currency), quantity),
  purchaseOrder: ({ purchaseOrderId }, _given, { loaders }) =>
    purchaseOrderId === null ? null : loaders.purchaseOrder.load(purchaseOrderId),
}

const ReplenishmentFailure: ReplenishmentFailureResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: ({ warehouseId }, _given, { loaders }) => loaders.warehouse.load(warehouseId),
}

/** What replenishment adds to the types it owns. */
export const replenishmentTypes = { ReorderPolicy, ReorderRule, ReplenishmentProposal, ReplenishmentFailure }
