import { formatAmount, money } from '#platform/money/money.ts'
import type {
  BelowMinimumOrder,
  ExcessLine,
  PurchaseOrder,
  PurchaseOrderStatus,
} from '../domain/purchasing/purchase-order.ts'
import type { Supplier } from '../domain/purchasing/supplier.ts'
import type { ReorderPolicy } from '../domain/replenishment/reorder.ts'
import type { ReplenishmentProposal } from '../domain/replenishment/replenishment.ts'
import type { PricedItem } from '../store/purchasing/supplier-reader.ts'

/** The refusals of purchasing as GraphQL shows them. */
export const purchasingRefusals = {
  SupplierCodeTaken: ({ code }: { readonly code: string }) => ({
    __typename: 'SupplierCodeTaken' as const,
    message: `Another supplier has the code ${code}. Choose another one.`,
    code,
  }),
  SupplierNotFound: ({ supplierId }: { readonly supplierId: string }) => ({
    __typename: 'SupplierNotFound' as const,
    message: 'There is no such supplier. Look it up with the query suppliers.',
    supplierId,
  }),
  SupplierConflict: ({ supplier }: { readonly supplier: Supplier }) => ({
    __typename: 'SupplierConflict' as const,
    message: `The supplier was changed meanwhile. Look at it and try again with version ${supplier.version}.`,
    supplier,
  }),
  SupplierItemConflict: ({ item }: { readonly item: PricedItem | null }) => ({
    __typename: 'SupplierItemConflict' as const,
    message: `The item was changed meanwhile. Look at it and try again with version ${item?.version ?? 0}.`,
    current: item,
  }),
  PurchaseOrderNotFound: ({ purchaseOrderId }: { readonly purchaseOrderId: string }) => ({
    __typename: 'PurchaseOrderNotFound' as const,
    message: 'There is no such purchase order. Look it up with the query purchaseOrders.',
    purchaseOrderId,
  }),
  PurchaseOrderConflict: ({ purchaseOrder }: { readonly purchaseOrder: PurchaseOrder }) => ({
    __typename: 'PurchaseOrderConflict' as const,
    message: `The order was changed meanwhile. Look at it and try again with version ${purchaseOrder.version}.`,
    purchaseOrder,
  }),
  PurchaseOrderInOtherState: ({ status }: { readonly status: PurchaseOrderStatus }) => ({
    __typename: 'PurchaseOrderInOtherState' as const,
    message: words_of_state[status],
    status,
  }),
  ReorderPolicyConflict: ({ policy }: { readonly policy: ReorderPolicy | null }) => ({
    __typename: 'ReorderPolicyConflict' as const,
    message: `The policy was changed meanwhile. Look at it and try again with version ${policy?.version ?? 0}.`,
    current: policy,
  }),
  ProposalsNotOpen: (refusal: {
    readonly proposals: readonly ReplenishmentProposal[]
    readonly unknownIds: readonly string[]
  }) => ({
    __typename: 'ReplenishmentProposalsNotOpen' as const,
    message:
      'Some proposals are not open any more, so nothing was changed. Look at the open ones and decide again.',
    proposals: refusal.proposals,
    unknownIds: refusal.unknownIds,
  }),
  BelowMinimumOrder: ({ total, minimum, currency }: BelowMinimumOrder) => ({
    __typename: 'BelowMinimumOrder' as const,
    message: `The supplier accepts no order below ${formatAmount(money(minimum, currency))} ${currency}. Order more.`,
    total: money(total, currency),
    minimum: money(minimum, currency),
  }),
  ReceivedBeyondTolerance: (refusal: {
    readonly currency: string
    readonly lines: readonly ExcessLine[]
  }) => ({
    __typename: 'ReceivedBeyondTolerance' as const,
    message:
      'More arrived than was ordered and is tolerated; nothing was taken in. Send the excess back, or order it.',
    lines: refusal.lines.map((excess) => ({
      ...excess,
      line: { ...excess.line, currency: refusal.currency },
    })),
  }),
}

const words_of_state: Readonly<Record<PurchaseOrderStatus, string>> = {
  DRAFT: 'The order is a draft. Send it first.',
  SENT: 'The order was sent, so it is no draft any more. Cancel what is not wanted.',
  PARTLY_RECEIVED: 'The order is partly received, so it is no draft any more. Cancel what is not wanted.',
  RECEIVED: 'Nothing more is awaited of this order. Draft another one.',
  CANCELLED: 'The order was cancelled. Draft another one.',
}
