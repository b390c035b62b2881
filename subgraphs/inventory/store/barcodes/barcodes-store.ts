import type { Scope } from '#platform/database/database.ts'
import type { Barcode } from '../../domain/barcodes/scan.ts'

/** Barcodes by their 14 digits. */
export async function readBarcodes(
  { sql, tenantId }: Scope,
  gtins: readonly string[],
): Promise<readonly Barcode[]> {
  return sql<Barcode[]>`
    select gtin, variant_id as "variantId", units from barcodes
    where tenant_id = ${tenantId} and gtin = any(${gtins as string[]})`
}

/** Assigns a barcode, and says what it is assigned to now: to what it was before, when it was. */
export async function insertBarcode(
  { sql, tenantId }: Scope,
  barcode: Barcode,
  { actor, at }: { readonly actor: string; readonly at: Date },
): Promise<Barcode> {
  const [row] = await sql<Barcode[]>`
    insert into barcodes (tenant_id, gtin, variant_id, units, assigned_at, assigned_by)
    values (${tenantId}, ${barcode.gtin}, ${barcode.variantId}, ${barcode.units}, ${at}, ${actor})
    on conflict (tenant_id, gtin) do update set gtin = excluded.gtin
    returning gtin, variant_id as "variantId", units`
  return row ?? barcode
}

/** Takes a barcode off its variant; null when it was on none. */
export async function deleteBarcode({ sql, tenantId }: Scope, gtin: string): Promise<Barcode | null> {
  const [row] = await sql<Barcode[]>`
    delete from barcodes where tenant_id = ${tenantId} and gtin = ${gtin}
    returning gtin, variant_id as "variantId", units`
  return row ?? null
}

/** Every barcode of some variants. */
export async function readBarcodesOf(
  { sql, tenantId }: Scope,
  variantIds: readonly string[],
): Promise<readonly Barcode[]> {
  return sql<Barcode[]>`
    select gtin, variant_id as "variantId", units from barcodes
    where tenant_id = ${tenantId} and variant_id = any(${variantIds as string[]}::uuid[])
    order by variant_id, gtin`
}
