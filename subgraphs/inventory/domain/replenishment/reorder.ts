import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { orderableOf, type Supplier, type SupplierItem } from '../purchasing/supplier.ts'
import { quantity_max } from '../requests.ts'
import type { LevelKey } from '../stock/level.ts'
import type { DemandForecast } from './forecast-demand.ts'
import type { ForecastMethodName } from './forecast-methods.ts'
import { normalQuantile } from './reorder-service-level.ts'

/** At `minimum` or less, buy up to `maximum`. */
export interface MinMaxRule {
  readonly kind: 'MIN_MAX'
  readonly minimum: number
  readonly maximum: number
}

/** When what is left would not outlast the lead time with this probability, buy for so many days more. */
export interface ReorderPointRule {
  readonly kind: 'REORDER_POINT'
  /** Probability of no stock-out during a lead time: 0.5 to below 1. */
  readonly serviceLevel: number
  readonly coverDays: number
}

export type ReorderRule = MinMaxRule | ReorderPointRule

/** When a variant is bought again for a warehouse. */
export interface ReorderPolicy extends LevelKey {
  readonly rule: ReorderRule
  /** Whom to buy from; the supplier item of the lowest priority number when null. */
  readonly supplierId: string | null
  readonly version: number
}

/** What there is of a variant in a warehouse, and what is on its way or about to be ordered. Units. */
export interface StockPosition {
  readonly onHand: number
  readonly reserved: number
  readonly committed: number
  /** Awaited from orders that are sent, and in drafts: what is drafted need not be proposed again. */
  readonly onOrder: number
}

/** Whom to buy from, and on which terms. */
export interface Source {
  readonly supplier: Pick<Supplier, 'id' | 'currency' | 'leadTimeDays' | 'leadTimeDeviationDays'>
  readonly item: Pick<SupplierItem, 'unitCost' | 'packSize' | 'minimumQuantity'>
}

/** What should be bought, and why. */
export interface Need {
  readonly supplierId: string
  readonly currency: string
  readonly unitCost: number
  readonly quantity: number
  readonly position: number
  readonly reorderPoint: number
  readonly orderUpTo: number
  readonly safetyStock: number
  readonly dailyDemand: number | null
  readonly method: ForecastMethodName | null
}

export type ReplenishmentFailureReason =
  | 'NO_SUPPLIER'
  | 'NO_DEMAND_HISTORY'
  | 'QUANTITY_OUT_OF_BOUNDS'
  | 'UNEXPECTED'

/** Why it cannot be said what should be bought. */
export interface NeedUnknown {
  readonly kind: 'NeedUnknown'
  readonly reason: ReplenishmentFailureReason
}

/** Levels that a rule holds a position against, in whole units. */
interface Thresholds {
  readonly reorderPoint: number
  readonly orderUpTo: number
  readonly safetyStock: number
}

/** What the safety stock is computed from: days and units per day. */
export interface Uncertainty {
  readonly serviceLevel: number
  readonly leadTimeDays: number
  readonly leadTimeDeviationDays: number
  readonly dailyDemand: number
  readonly dailyDeviation: number
}

/**
 * Safety stock in units against the variance of demand and of the lead time: SS = z·√(L·σd² + d²·σL²), z the normal
 * quantile of the cycle service level. Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains (4th
 * ed., 2017), ch. 6, where demand and lead time are independent.
 */
export function safetyStockOf(given: Uncertainty): number {
  const { serviceLevel, leadTimeDays, leadTimeDeviationDays, dailyDemand, dailyDeviation } = given
  const variance = leadTimeDays * dailyDeviation ** 2 + dailyDemand ** 2 * leadTimeDeviationDays ** 2
  return normalQuantile(serviceLevel) * Math.sqrt(variance)
}

/** What should be bought under a policy; null when there is enough. */
export function needUnder(
  { rule }: Pick<ReorderPolicy, 'rule'>,
  stock: StockPosition,
  source: Source | null,
  forecast: DemandForecast | null,
): Decision<Need | null, NeedUnknown> {
  if (source === null) return unknown('NO_SUPPLIER')
  if (rule.kind === 'REORDER_POINT' && forecast === null) return unknown('NO_DEMAND_HISTORY')
  const thresholds = thresholdsOf(rule, source, forecast)
  const position = stock.onHand - stock.reserved - stock.committed + stock.onOrder
  if (position > thresholds.reorderPoint) return accept(null)
  const short = thresholds.orderUpTo - position
  if (short <= 0) return accept(null)
  const quantity = orderableOf(short, source.item)
  if (!Number.isSafeInteger(quantity) || quantity > quantity_max) return unknown('QUANTITY_OUT_OF_BOUNDS')
  return accept({
    supplierId: source.supplier.id,
    currency: source.supplier.currency,
    unitCost: source.item.unitCost,
    quantity,
    position,
    ...thresholds,
    dailyDemand: rule.kind === 'MIN_MAX' ? null : (forecast?.dailyDemand ?? null),
    method: rule.kind === 'MIN_MAX' ? null : (forecast?.method ?? null),
  })
}

/** Reorder point = d·L + SS; order up to it and the demand of the days to cover. Rounded up: half a unit short is short. */
function thresholdsOf(rule: ReorderRule, { supplier }: Source, forecast: DemandForecast | null): Thresholds {
  if (rule.kind === 'MIN_MAX') {
    return { reorderPoint: rule.minimum, orderUpTo: rule.maximum, safetyStock: 0 }
  }
  const { dailyDemand, dailyDeviation } = forecast ?? { dailyDemand: 0, dailyDeviation: 0 }
  const safety = safetyStockOf({ ...supplier, serviceLevel: rule.serviceLevel, dailyDemand, dailyDeviation })
  const reorderPoint = dailyDemand * supplier.leadTimeDays + safety
  return {
    reorderPoint: Math.ceil(reorderPoint),
    orderUpTo: Math.ceil(reorderPoint + dailyDemand * rule.coverDays),
    safetyStock: Math.ceil(safety),
  }
}

function unknown(reason: ReplenishmentFailureReason): Decision<never, NeedUnknown> {
  return refuse({ kind: 'NeedUnknown', reason })
}
