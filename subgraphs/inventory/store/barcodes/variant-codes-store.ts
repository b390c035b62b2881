import type { Scope } from '#platform/database/database.ts'

/** A variant's id with the code people use. */
export interface VariantCode {
  readonly variantId: string
  readonly sku: string
}

/** Remembers what the catalog calls variants. The last name holds. */
export async function saveVariantCodes(
  { sql, tenantId }: Scope,
  codes: readonly VariantCode[],
): Promise<void> {
  // One row per variant: a statement cannot update a row twice.
  const last = [...new Map(codes.map((code) => [code.variantId, code])).values()]
  await sql`
    insert into variant_codes (tenant_id, variant_id, sku)
    select ${tenantId}, variant_id, sku
    from unnest(${last.map((code) => code.variantId)}::uuid[], ${last.map((code) => code.sku)}::text[]) as code (variant_id, sku)
    order by variant_id
    on conflict (tenant_id, variant_id) do update set sku = excluded.sku`
}

/** The id of the variant with this code; null when nobody told of one. */
export async function readVariantIdBySku({ sql, tenantId }: Scope, sku: string): Promise<string | null> {
  const [row] = await sql<{ variant_id: string }[]>`
    select variant_id from variant_codes where tenant_id = ${tenantId} and sku = ${sku}
    order by variant_id desc limit 1`
  return row?.variant_id ?? null
}
