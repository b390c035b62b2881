import type { Scope, Sql } from '#platform/database/database.ts'
import { type DayRange, daysOf, monthsAndDays } from '../domain/day-range.ts'
import type { ProductRow } from '../domain/figures.ts'

/** What was sold of a variant in one currency, in its minor units. */
export interface ProductSums
  extends Pick<ProductRow, 'variantId' | 'currency' | 'units' | 'gross' | 'refundedUnits' | 'refunds'> {
  readonly sku: string
  readonly name: string
}

/** A variant in stock that few people buy. */
export interface SlowMover {
  readonly variantId: string
  readonly sku: string | null
  readonly name: string | null
  readonly units: number
  readonly available: number
}

export interface ProductFilter extends DayRange {
  readonly channelId: string | null
  readonly currency: string
}

/** The best selling variants in one currency, by units or by gross; ties by id, so that the order is the same every time. */
export async function topProducts(
  { sql, tenantId }: Scope,
  filter: ProductFilter,
  by: 'UNITS' | 'GROSS',
  limit: number,
): Promise<readonly ProductSums[]> {
  const best = by === 'UNITS' ? sql`units` : sql`gross`
  return sql<ProductSums[]>`
    with sums as (
      select variant_id, sum(units)::bigint as units, sum(gross)::bigint as gross,
        sum(refunded_units)::bigint as "refundedUnits", sum(refunds)::bigint as refunds
      from (${parts(sql, tenantId, filter)}) as part
      group by variant_id
    ), best as (
      select * from sums where units > 0 order by ${best} desc, variant_id limit ${limit}
    )
    select variant_id as "variantId", ${filter.currency} as currency, sku, name, units, gross, "refundedUnits", refunds
    from best join variant_names using (variant_id)
    where variant_names.tenant_id = ${tenantId}
    order by ${best} desc, variant_id`
}

/**
 * What was sold of one variant, by day. Each day is looked up in the key, which saves the table an index that every fold
 * would pay for.
 */
export async function salesOfVariant({ sql, tenantId }: Scope, variantId: string, filter: ProductFilter) {
  const { channelId, currency } = filter
  return sql<(Omit<ProductSums, 'sku' | 'name'> & { readonly day: string })[]>`
    select day::text, variant_id as "variantId", currency, sum(units)::bigint as units, sum(gross)::bigint as gross,
      sum(refunded_units)::bigint as "refundedUnits", sum(refunds)::bigint as refunds
    from product_sales
    where tenant_id = ${tenantId} and day = any(${daysOf(filter) as string[]}::date[]) and variant_id = ${variantId}
      and currency = ${currency} ${channelId === null ? sql`` : sql`and channel_id = ${channelId}`}
    group by product_sales.day, variant_id, currency order by product_sales.day`
}

/** Variants with stock of which the fewest units were sold, in whatever currency; of equals, the one with the most stock. */
export async function slowMovers(
  { sql, tenantId }: Scope,
  range: DayRange,
  limit: number,
): Promise<readonly SlowMover[]> {
  return sql<SlowMover[]>`
    with stock as (
      select variant_id, sum(available)::bigint as available from stock_levels
      where tenant_id = ${tenantId} group by variant_id having sum(available) > 0
    ), sold as (
      select variant_id, sum(units)::bigint as units
      from (${parts(sql, tenantId, { ...range, channelId: null, currency: null })}) as part
      group by variant_id
    )
    select stock.variant_id as "variantId", sku, name, coalesce(units, 0) as units, available
    from stock left join sold using (variant_id)
      left join variant_names on variant_names.tenant_id = ${tenantId} and variant_names.variant_id = stock.variant_id
    order by coalesce(units, 0), available desc, stock.variant_id limit ${limit}`
}

/** Whole months from their monthly sums, the rest by day: a year of sales is a twentieth of the rows. */
function parts(
  sql: Sql,
  tenantId: string,
  filter: DayRange & { readonly channelId: string | null; readonly currency: string | null },
) {
  const { months, days } = monthsAndDays(filter)
  const { channelId, currency } = filter
  const rest = sql`
    ${channelId === null ? sql`` : sql`and channel_id = ${channelId}`}
    ${currency === null ? sql`` : sql`and currency = ${currency}`}`
  return sql`
    select variant_id, units, gross, refunded_units, refunds from product_sales_by_month
    where tenant_id = ${tenantId} and month = any(${months as string[]}::date[]) ${rest}
    union all
    select variant_id, units, gross, refunded_units, refunds from product_sales
    where tenant_id = ${tenantId} and day = any(${days as string[]}::date[]) ${rest}`
}
