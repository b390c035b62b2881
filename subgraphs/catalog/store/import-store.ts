import type { Scope } from '#platform/database/database.ts'
import type { ImportRow } from '../domain/import.ts'

/** A sku with what it is known as. */
export interface KnownSku {
  readonly sku: string
  readonly variantId: string
  readonly productId: string
}

/** A variant about to be added, as a product of its own. */
export interface ImportedRow extends ImportRow, KnownSku {
  readonly slug: string
  readonly changeId: string
}

/** Where imported variants belong. */
export interface ImportPlace {
  readonly categoryId: string
  readonly channelId: string
  readonly currency: string
  readonly reason: string
  readonly actor: string
}

/** One import per tenant at a time: two with the same skus would collide instead of agreeing. */
export async function lockImports({ sql, tenantId }: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('import'), hashtext(${tenantId}))`
}

/** Which of these skus exist. */
export async function knownSkus(
  { sql, tenantId }: Scope,
  skus: readonly string[],
): Promise<readonly KnownSku[]> {
  return sql<KnownSku[]>`
    select sku, id as "variantId", product_id as "productId"
    from variants where tenant_id = ${tenantId} and sku = any(${skus as string[]}::text[])`
}

/**
 * Adds published products with one variant, its price and the price's history each: one statement, whatever the number of rows,
 * and one more to make them findable.
 */
export async function insertImported(
  { sql, tenantId }: Scope,
  place: ImportPlace,
  rows: readonly ImportedRow[],
): Promise<void> {
  if (rows.length === 0) return
  const { categoryId, channelId, currency, reason, actor } = place
  await sql`
    with given as (
      select * from unnest(
        ${rows.map((row) => row.productId)}::uuid[], ${rows.map((row) => row.variantId)}::uuid[],
        ${rows.map((row) => row.changeId)}::uuid[], ${rows.map((row) => row.sku)}::text[],
        ${rows.map((row) => row.name)}::text[], ${rows.map((row) => row.slug)}::text[],
        ${rows.map((row) => row.amount)}::bigint[], ${rows.map((row) => row.at.toISOString())}::timestamptz[]
      ) as row (product_id, variant_id, change_id, sku, name, slug, amount, at)
    ), new_products as (
      insert into products (tenant_id, id, slug, name, description, category_id, published, version, created_at, updated_at)
      select ${tenantId}, product_id, slug, name, '', ${categoryId}::uuid, true, 1, at, at from given
    ), new_variants as (
      insert into variants (tenant_id, id, product_id, position, sku, options, published, created_at)
      select ${tenantId}, variant_id, product_id, 1, sku, '[]', true, at from given
    ), new_prices as (
      insert into prices (tenant_id, variant_id, channel_id, currency, amount, version, effective_at)
      select ${tenantId}, variant_id, ${channelId}, ${currency}, amount, 1, at from given
    ), new_listing_prices as (
      insert into listing_prices (tenant_id, product_id, channel_id, currency, amount)
      select ${tenantId}, product_id, ${channelId}, ${currency}, amount from given
    )
    insert into price_changes (tenant_id, id, variant_id, channel_id, currency, version, new_amount, reason, actor, effective_at)
    select ${tenantId}, change_id, variant_id, ${channelId}, ${currency}, 1, amount, ${reason}, ${actor}, at from given`
  await sql`select index_products(${rows.map((row) => row.productId)}::uuid[])`
}
