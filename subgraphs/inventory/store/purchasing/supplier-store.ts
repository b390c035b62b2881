import type { Scope } from '#platform/database/database.ts'
import type { Supplier, SupplierItem } from '../../domain/purchasing/supplier.ts'
import { supplierColumns, supplierItemColumns } from './supplier-reader.ts'

/** Adds a supplier; false when its code is taken. */
export async function insertSupplier(
  { sql, tenantId }: Scope,
  supplier: Supplier,
  at: Date,
): Promise<boolean> {
  const inserted = await sql`
    insert into suppliers (tenant_id, id, code, name, currency, lead_time_days, lead_time_deviation_days, minimum_order, added_at)
    values (${tenantId}, ${supplier.id}, ${supplier.code}, ${supplier.name}, ${supplier.currency}, ${supplier.leadTimeDays},
      ${supplier.leadTimeDeviationDays}, ${supplier.minimumOrder}, ${at})
    on conflict on constraint one_supplier_per_code do nothing`
  return inserted.count === 1
}

/** Locks one supplier until the transaction ends; null when there is none. */
export async function lockSupplier({ sql, tenantId }: Scope, id: string): Promise<Supplier | null> {
  const [row] = await sql<Supplier[]>`
    select ${supplierColumns(sql)} from suppliers s where s.tenant_id = ${tenantId} and s.id = ${id} for update`
  return row ?? null
}

/** Saves the terms of a locked supplier. */
export async function updateSupplier({ sql, tenantId }: Scope, supplier: Supplier): Promise<void> {
  await sql`
    update suppliers set name = ${supplier.name}, lead_time_days = ${supplier.leadTimeDays},
      lead_time_deviation_days = ${supplier.leadTimeDeviationDays}, minimum_order = ${supplier.minimumOrder},
      version = ${supplier.version}
    where tenant_id = ${tenantId} and id = ${supplier.id}`
}

/** One item of a supplier; null when it does not sell the variant. The supplier's lock covers its items. */
export async function readSupplierItem(
  { sql, tenantId }: Scope,
  supplierId: string,
  variantId: string,
): Promise<SupplierItem | null> {
  const [row] = await sql<SupplierItem[]>`
    select ${supplierItemColumns(sql)} from supplier_items i
    where i.tenant_id = ${tenantId} and i.supplier_id = ${supplierId} and i.variant_id = ${variantId}`
  return row ?? null
}

/** Adds or replaces an item of a locked supplier. */
export async function saveSupplierItem({ sql, tenantId }: Scope, item: SupplierItem): Promise<void> {
  await sql`
    insert into supplier_items (tenant_id, supplier_id, variant_id, unit_cost, pack_size, minimum_quantity, priority, version)
    values (${tenantId}, ${item.supplierId}, ${item.variantId}, ${item.unitCost}, ${item.packSize}, ${item.minimumQuantity},
      ${item.priority}, ${item.version})
    on conflict (tenant_id, supplier_id, variant_id) do update set unit_cost = excluded.unit_cost,
      pack_size = excluded.pack_size, minimum_quantity = excluded.minimum_quantity, priority = excluded.priority,
      version = excluded.version`
}

/** Takes an item away from a locked supplier. */
export async function deleteSupplierItem(
  { sql, tenantId }: Scope,
  { supplierId, variantId }: SupplierItem,
): Promise<void> {
  await sql`
    delete from supplier_items
    where tenant_id = ${tenantId} and supplier_id = ${supplierId} and variant_id = ${variantId}`
}
