import type { Scope } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { Supplier, SupplierItem } from '../../domain/purchasing/supplier.ts'
import { textOf, uuidOf } from '../keyset.ts'

/** An item with the currency its cost is in. */
export interface PricedItem extends SupplierItem {
  readonly currency: string
}

/** Suppliers by their ids. */
export async function readSuppliers(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly Supplier[]> {
  return sql<Supplier[]>`
    select ${supplierColumns(sql)} from suppliers s
    where s.tenant_id = ${tenantId} and s.id = any(${ids as string[]}::uuid[])`
}

/** A page of all suppliers, by code: up to `limit + 1` rows in reading order. */
export async function readSupplierPage({ sql, tenantId }: Scope, page: Page): Promise<readonly Supplier[]> {
  const from = textOf(page.from)
  const compare = page.backward ? sql`<` : sql`>`
  return sql<Supplier[]>`
    select ${supplierColumns(sql)} from suppliers s
    where s.tenant_id = ${tenantId} ${from === null ? sql`` : sql`and s.code ${compare} ${from}`}
    order by s.code ${page.backward ? sql`desc` : sql``}
    limit ${page.limit + 1}`
}

/** A page of the items of each of these suppliers, by variant: up to `limit + 1` rows per supplier. */
export async function readItemsOf(
  { sql, tenantId }: Scope,
  supplierIds: readonly string[],
  page: Page,
): Promise<readonly PricedItem[]> {
  const from = uuidOf(page.from)
  const compare = page.backward ? sql`<` : sql`>`
  const order = page.backward ? sql`desc` : sql``
  return sql<PricedItem[]>`
    select i.* from unnest(${supplierIds as string[]}::uuid[]) with ordinality as g (id, n)
    join suppliers s on s.tenant_id = ${tenantId} and s.id = g.id
    cross join lateral (
      select ${supplierItemColumns(sql)}, s.currency from supplier_items i
      where i.tenant_id = ${tenantId} and i.supplier_id = g.id
        ${from === null ? sql`` : sql`and i.variant_id ${compare} ${from}`}
      order by i.variant_id ${order}
      limit ${page.limit + 1}
    ) as i
    order by g.n, i."variantId" ${order}`
}

/** What one supplier sells of these variants. */
export async function readItemsFor(
  { sql, tenantId }: Scope,
  supplierId: string,
  variantIds: readonly string[],
): Promise<readonly SupplierItem[]> {
  return sql<SupplierItem[]>`
    select ${supplierItemColumns(sql)} from supplier_items i
    where i.tenant_id = ${tenantId} and i.supplier_id = ${supplierId}
      and i.variant_id = any(${variantIds as string[]}::uuid[])`
}

/** The columns of a supplier, of the alias `s`. */
export function supplierColumns(sql: Scope['sql']) {
  return sql`s.id, s.code, s.name, s.currency, s.lead_time_days as "leadTimeDays",
    s.lead_time_deviation_days as "leadTimeDeviationDays", s.minimum_order as "minimumOrder", s.version`
}

/** The columns of a supplier's item, of the alias `i`. */
export function supplierItemColumns(sql: Scope['sql']) {
  return sql`i.supplier_id as "supplierId", i.variant_id as "variantId", i.unit_cost as "unitCost",
    i.pack_size as "packSize", i.minimum_quantity as "minimumQuantity", i.priority, i.version`
}
