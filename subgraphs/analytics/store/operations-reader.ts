import type { Scope } from '#platform/database/database.ts'
import type { DayRange } from '../domain/day-range.ts'

/** How many orders took which step on a day. */
export interface OrderCount {
  readonly day: string
  readonly placed: number
  readonly confirmed: number
  readonly cancelled: number
  readonly imported: number
  readonly reasons: readonly { readonly reason: string; readonly orders: number }[]
}

export interface LowLevel {
  readonly variantId: string
  readonly warehouseId: string
  readonly available: number
  readonly changedAt: Date
  readonly alertSince: Date | null
}

export interface ShipmentTotal {
  readonly status: string
  readonly count: number
}

/** How a carrier did with what it delivered. */
export interface CarrierRecord {
  readonly carrierId: string
  readonly delivered: number
  /** Of those, how many had a promised time. */
  readonly promised: number
  readonly onTime: number
  /** From dispatch to delivery; null where no dispatch was heard of. */
  readonly averageTransitHours: number | null
}

/** A row per day on which an order took a step, by day. */
export async function orderCounts(
  { sql, tenantId }: Scope,
  { from, to }: DayRange,
): Promise<readonly OrderCount[]> {
  return sql<OrderCount[]>`
    select day::text,
      coalesce(sum(orders) filter (where step = 'PLACED'), 0)::bigint as placed,
      coalesce(sum(orders) filter (where step = 'CONFIRMED'), 0)::bigint as confirmed,
      coalesce(sum(orders) filter (where step = 'CANCELLED'), 0)::bigint as cancelled,
      coalesce(sum(orders) filter (where step = 'IMPORTED'), 0)::bigint as imported,
      coalesce(
        jsonb_agg(jsonb_build_object('reason', reason, 'orders', orders) order by orders desc, reason)
          filter (where step = 'CANCELLED'), '[]') as reasons
    from order_steps
    where tenant_id = ${tenantId} and day between ${from}::date and ${to}::date
    group by order_steps.day order by order_steps.day`
}

/** The levels below the threshold, the emptiest first. */
export async function lowLevels(
  { sql, tenantId }: Scope,
  threshold: number,
  warehouseId: string | null,
  limit: number,
): Promise<readonly LowLevel[]> {
  return sql<LowLevel[]>`
    select variant_id as "variantId", warehouse_id as "warehouseId", available, changed_at as "changedAt",
      alert_since as "alertSince"
    from stock_levels
    where tenant_id = ${tenantId} and available < ${threshold}
      ${warehouseId === null ? sql`` : sql`and warehouse_id = ${warehouseId}`}
    order by available, variant_id, warehouse_id limit ${limit}`
}

/** How many shipments stand at each status now; statuses at which none stands are absent. */
export async function shipmentTotals({ sql, tenantId }: Scope): Promise<readonly ShipmentTotal[]> {
  return sql<ShipmentTotal[]>`
    select status, count(*) as count from shipments where tenant_id = ${tenantId} group by status order by status`
}

/** Deliveries of a range of days by carrier, the busiest first; at most `limit`. */
export async function carrierRecords(
  { sql, tenantId }: Scope,
  { from, to }: DayRange,
  limit: number,
): Promise<readonly CarrierRecord[]> {
  return sql<CarrierRecord[]>`
    select carrier_id as "carrierId", count(*) as delivered, count(promised_at) as promised,
      count(*) filter (where delivered_at <= promised_at) as "onTime",
      extract(epoch from avg(delivered_at - dispatched_at))::float8 / 3600 as "averageTransitHours"
    from shipments
    where tenant_id = ${tenantId} and delivered_day between ${from}::date and ${to}::date
    group by carrier_id order by count(*) desc, carrier_id limit ${limit}`
}
