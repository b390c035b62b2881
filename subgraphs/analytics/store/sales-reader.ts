import type { Scope, Sql } from '#platform/database/database.ts'
import type { DayRange } from '../domain/day-range.ts'
import type { SalesRow } from '../domain/figures.ts'

/** Sums of sales in one currency, in its minor units. */
export type SalesSums = Pick<
  SalesRow,
  'currency' | 'orders' | 'units' | 'net' | 'tax' | 'gross' | 'refunds' | 'returns'
>

/** Which sales to sum: of one channel or all, in one currency or each. */
export interface SalesFilter extends DayRange {
  readonly channelId: string | null
  readonly currency: string | null
}

/** A row per day and currency in which something happened, by day. */
export async function salesByDay({ sql, tenantId }: Scope, filter: SalesFilter) {
  return sql<(SalesSums & { readonly day: string })[]>`
    select day::text, currency, ${sums(sql)} from sales
    where ${wanted(sql, tenantId, filter)}
    group by sales.day, currency order by sales.day, currency`
}

/** A row per country and currency, the best selling first; at most `limit`. */
export async function salesByCountry({ sql, tenantId }: Scope, filter: SalesFilter, limit: number) {
  return sql<(SalesSums & { readonly country: string })[]>`
    select country, currency, ${sums(sql)} from sales
    where ${wanted(sql, tenantId, filter)}
    group by country, currency order by currency, sum(gross) desc, country limit ${limit}`
}

/** A row per channel and currency, the best selling first; at most `limit`. */
export async function salesByChannel({ sql, tenantId }: Scope, filter: SalesFilter, limit: number) {
  return sql<(SalesSums & { readonly channelId: string })[]>`
    select channel_id as "channelId", currency, ${sums(sql)} from sales
    where ${wanted(sql, tenantId, filter)}
    group by channel_id, currency order by currency, sum(gross) desc, channel_id limit ${limit}`
}

/** All of it in one currency; zeros when there was nothing. */
export async function salesSummary(
  { sql, tenantId }: Scope,
  filter: SalesFilter & { readonly currency: string },
): Promise<SalesSums> {
  const [row] = await sql<Omit<SalesSums, 'currency'>[]>`
    select ${sums(sql)} from sales where ${wanted(sql, tenantId, filter)}`
  return { ...no_sales, ...row, currency: filter.currency }
}

const no_sales = { orders: 0, units: 0, net: 0, tax: 0, gross: 0, refunds: 0, returns: 0 }

/** A sum of bigints is numeric in Postgres, which would arrive as text. */
function sums(sql: Sql) {
  return sql`
    coalesce(sum(orders), 0)::bigint as orders, coalesce(sum(units), 0)::bigint as units,
    coalesce(sum(net), 0)::bigint as net, coalesce(sum(tax), 0)::bigint as tax,
    coalesce(sum(gross), 0)::bigint as gross, coalesce(sum(refunds), 0)::bigint as refunds,
    coalesce(sum(returns), 0)::bigint as returns`
}

function wanted(sql: Sql, tenantId: string, { from, to, channelId, currency }: SalesFilter) {
  return sql`
    tenant_id = ${tenantId} and day between ${from}::date and ${to}::date
    ${channelId === null ? sql`` : sql`and channel_id = ${channelId}`}
    ${currency === null ? sql`` : sql`and currency = ${currency}`}`
}
