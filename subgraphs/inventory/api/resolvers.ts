import { Allocation } from './Allocation.ts'
import { LowStockAlert } from './LowStockAlert.ts'
import { Mutation } from './Mutation.ts'
import { purchasingMutations } from './purchasing-mutations.ts'
import { purchasingQueries } from './purchasing-queries.ts'
import { purchasingStockLevel, purchasingTypes } from './purchasing-types.ts'
import { Query } from './Query.ts'
import { replenishmentMutations } from './replenishment-mutations.ts'
import { replenishmentQueries } from './replenishment-queries.ts'
import { replenishmentTypes } from './replenishment-types.ts'
import { StockLevel } from './StockLevel.ts'
import { StockMovement } from './StockMovement.ts'
import { StockReservation } from './StockReservation.ts'
import { Subscription } from './Subscription.ts'
import { stockMutations } from './stock-mutations.ts'
import { stockQueries } from './stock-queries.ts'
import { stockSubscriptions } from './stock-subscriptions.ts'
import { stockTypes } from './stock-types.ts'
import type { Resolvers } from './types.generated.ts'
import { Variant } from './Variant.ts'
import { Warehouse } from './Warehouse.ts'

/** Every resolver of this subgraph. Refusals and results carry their `__typename`; the rest are properties of the parents. */
export const resolvers: Resolvers = {
  ...purchasingTypes,
  ...replenishmentTypes,
  Query: { ...Query, ...stockQueries, ...purchasingQueries, ...replenishmentQueries },
  Mutation: { ...Mutation, ...stockMutations, ...purchasingMutations, ...replenishmentMutations },
  Subscription: { ...Subscription, ...stockSubscriptions },
  Variant,
  Warehouse,
  StockLevel: { ...StockLevel, ...purchasingStockLevel },
  StockMovement,
  StockReservation,
  Allocation,
  LowStockAlert,
  ...stockTypes,
}
