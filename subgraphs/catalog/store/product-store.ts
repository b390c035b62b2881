import type { Scope } from '#platform/database/database.ts'
import type { ProductCreated, Surroundings } from '../domain/new-product.ts'
import type { Product } from '../domain/product.ts'
import type { ProductDraft } from '../domain/product-draft.ts'
import { allChannels } from './channel-store.ts'
import { productColumns } from './product-reader.ts'

/** What a new product could collide with, or refers to. Two statements. */
export async function surroundingsOf(scope: Scope, draft: ProductDraft): Promise<Surroundings> {
  const { sql, tenantId } = scope
  const channels = await allChannels(scope)
  const gtins = draft.variants.flatMap(({ gtin }) => gtin ?? [])
  const [row] = await sql<{ categoryExists: boolean; slugTaken: boolean; skus: string[]; gtins: string[] }[]>`
    select
      ${draft.categoryId ?? null}::uuid is null
        or exists (select from categories where tenant_id = ${tenantId} and id = ${draft.categoryId ?? null}::uuid) as "categoryExists",
      exists (select from products where tenant_id = ${tenantId} and slug = ${draft.slug}) as "slugTaken",
      array(
        select sku from variants where tenant_id = ${tenantId} and sku = any(${draft.variants.map(({ sku }) => sku)}::text[])
      ) as skus,
      array(select gtin from variants where tenant_id = ${tenantId} and gtin = any(${gtins}::text[])) as gtins`
  return {
    channels,
    categoryExists: row?.categoryExists ?? false,
    slugTaken: row?.slugTaken ?? false,
    takenSkus: new Set(row?.skus),
    takenGtins: new Set(row?.gtins),
  }
}

/** Adds a product and its variants, findable by search. Violates a `one_…` constraint when a concurrent one took a name. */
export async function insertProduct(
  { sql, tenantId }: Scope,
  { product, variants }: ProductCreated,
): Promise<void> {
  const { id, slug, name, description, categoryId, published, version, createdAt } = product
  await sql`
    insert into products (tenant_id, id, slug, name, description, category_id, published, version, created_at, updated_at)
    values (${tenantId}, ${id}, ${slug}, ${name}, ${description}, ${categoryId}, ${published}, ${version}, ${createdAt}, ${createdAt})`
  await sql`
    insert into variants (tenant_id, id, product_id, position, sku, gtin, name, options, published, created_at)
    select ${tenantId}, id, ${id}, n, sku, gtin, name, options, published, ${createdAt}
    from unnest(
      ${variants.map((variant) => variant.id)}::uuid[], ${variants.map((variant) => variant.sku)}::text[],
      ${variants.map((variant) => variant.gtin)}::text[], ${variants.map((variant) => variant.name)}::text[],
      ${variants.map((variant) => JSON.stringify(variant.options))}::jsonb[],
      ${variants.map((variant) => String(variant.published))}::text[]::boolean[]
    ) with ordinality as variant (id, sku, gtin, name, options, published, n)`
  await sql`select index_products(${[id]}::uuid[])`
}

/** Locks a product for a change; null when there is none. */
export async function lockProduct({ sql, tenantId }: Scope, id: string): Promise<Product | null> {
  const [row] = await sql<Product[]>`
    select ${productColumns(sql)} from products p where p.tenant_id = ${tenantId} and p.id = ${id} for no key update`
  return row ?? null
}

/**
 * Saves a locked product, findable by what it says now. Violates a constraint when the slug is taken or the category
 * unknown.
 */
export async function saveProduct({ sql, tenantId }: Scope, product: Product): Promise<void> {
  const { id, slug, name, description, categoryId, published, version, updatedAt } = product
  await sql`
    update products
    set slug = ${slug}, name = ${name}, description = ${description}, category_id = ${categoryId}, published = ${published},
      version = ${version}, updated_at = ${updatedAt}
    where tenant_id = ${tenantId} and id = ${id}`
  await sql`select index_products(${[id]}::uuid[])`
}
