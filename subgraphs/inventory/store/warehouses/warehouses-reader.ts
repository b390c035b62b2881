import type { Scope } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { WarehouseSite } from '../../domain/warehouses/warehouse.ts'
import { numberAndTextOf } from '../keyset.ts'

/** Warehouses by their ids. */
export async function readWarehouses(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly WarehouseSite[]> {
  return sql<WarehouseSite[]>`
    select id, code, name, country, region, priority from warehouses
    where tenant_id = ${tenantId} and id = any(${ids as string[]}::uuid[])`
}

/** The warehouse with this code, if any. */
export async function readWarehouseByCode(
  { sql, tenantId }: Scope,
  code: string,
): Promise<WarehouseSite | null> {
  const [row] = await sql<WarehouseSite[]>`
    select id, code, name, country, region, priority from warehouses where tenant_id = ${tenantId} and code = ${code}`
  return row ?? null
}

/** A page of all warehouses, by priority and code: up to `limit + 1` rows in reading order. */
export async function readWarehousePage(
  { sql, tenantId }: Scope,
  page: Page,
): Promise<readonly WarehouseSite[]> {
  const from = numberAndTextOf(page.from)
  const compare = page.backward ? sql`<` : sql`>`
  const order = page.backward ? sql`desc` : sql``
  return sql<WarehouseSite[]>`
    select id, code, name, country, region, priority from warehouses
    where tenant_id = ${tenantId}
      ${from === null ? sql`` : sql`and (priority, code) ${compare} (${from[0]}, ${from[1]})`}
    order by priority ${order}, code ${order}
    limit ${page.limit + 1}`
}
