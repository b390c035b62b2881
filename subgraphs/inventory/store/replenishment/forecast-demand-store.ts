import type { Scope } from '#platform/database/database.ts'
import type { DemandDay } from '../../domain/replenishment/forecast-demand.ts'
import { type LevelKey, levelText } from '../../domain/stock/level.ts'
import type { StatementPart } from '../stock/stock-store.ts'

/** Units of a variant that a warehouse shipped on a day. */
export interface Demand extends LevelKey, DemandDay {}

/** Adds to the demand history, as a part of a larger statement: `demand as (…)`. */
export function addingDemand(scope: Scope, demand: readonly Demand[]): StatementPart {
  return scope.sql`demand as (${insertDemand(scope, demand)})`
}

/** Adds to the demand history. Rows are taken in one order, so two writers cannot deadlock. */
export async function addDemand(scope: Scope, demand: readonly Demand[]): Promise<void> {
  if (demand.length > 0) await insertDemand(scope, demand)
}

function insertDemand({ sql, tenantId }: Scope, demand: readonly Demand[]) {
  return sql`
    insert into demand_days as d (tenant_id, variant_id, warehouse_id, day, quantity)
    select ${tenantId}, variant_id, warehouse_id, day, sum(quantity) from unnest(
      ${demand.map((each) => each.variantId)}::uuid[], ${demand.map((each) => each.warehouseId)}::uuid[],
      ${demand.map((each) => each.day)}::date[], ${demand.map((each) => each.quantity)}::bigint[]
    ) as n (variant_id, warehouse_id, day, quantity)
    group by variant_id, warehouse_id, day
    order by variant_id, warehouse_id, day
    on conflict (tenant_id, variant_id, warehouse_id, day) do update set quantity = d.quantity + excluded.quantity`
}

/** The demand history of a level from one day to another, both included; days without any are absent. */
export async function readDemand(
  { sql, tenantId }: Scope,
  { variantId, warehouseId }: LevelKey,
  from: string,
  to: string,
): Promise<readonly DemandDay[]> {
  return sql<DemandDay[]>`
    select day::text, quantity from demand_days
    where tenant_id = ${tenantId} and variant_id = ${variantId} and warehouse_id = ${warehouseId}
      and day between ${from}::date and ${to}::date
    order by day`
}

/** The demand history of many levels since a day, by `levelText`. */
export async function readDemandOf(
  { sql, tenantId }: Scope,
  keys: readonly LevelKey[],
  since: string,
): Promise<ReadonlyMap<string, readonly DemandDay[]>> {
  const rows = await sql<Demand[]>`
    select d.variant_id as "variantId", d.warehouse_id as "warehouseId", d.day::text, d.quantity
    from unnest(${keys.map((key) => key.variantId)}::uuid[], ${keys.map((key) => key.warehouseId)}::uuid[]) as k (variant_id, warehouse_id)
    join demand_days d on d.tenant_id = ${tenantId} and d.variant_id = k.variant_id and d.warehouse_id = k.warehouse_id
      and d.day >= ${since}::date`
  return Map.groupBy(rows, levelText)
}

/**
 * The warehouse to which demand without one is attributed: the one with this code, else the most preferred; null without
 * any.
 */
export async function readDefaultWarehouse({ sql, tenantId }: Scope, code: string): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    select id from warehouses where tenant_id = ${tenantId} order by (code = ${code}) desc, priority, code limit 1`
  return row?.id ?? null
}
