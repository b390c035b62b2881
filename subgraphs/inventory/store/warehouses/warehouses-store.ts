import type { Scope } from '#platform/database/database.ts'
import type { WarehouseSite } from '../../domain/warehouses/warehouse.ts'

/** Adds a warehouse; false when its code is taken. */
export async function insertWarehouse(
  { sql, tenantId }: Scope,
  site: WarehouseSite,
  at: Date,
): Promise<boolean> {
  const inserted = await sql`
    insert into warehouses (tenant_id, id, code, name, country, region, priority, opened_at)
    values (${tenantId}, ${site.id}, ${site.code}, ${site.name}, ${site.country}, ${site.region}, ${site.priority}, ${at})
    on conflict on constraint one_warehouse_per_code do nothing`
  return inserted.count === 1
}

/** How many warehouses there are. Waits for others that are being opened, so that two cannot both be the last. */
export async function countWarehouses({ sql, tenantId }: Scope): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('open warehouse'), hashtext(${tenantId}))`
  const [row] = await sql<{ count: number }[]>`select count(*) from warehouses where tenant_id = ${tenantId}`
  return row?.count ?? 0
}
