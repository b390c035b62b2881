import type { Scope, Sql } from '#platform/database/database.ts'
import type { Product, Variant } from '../domain/product.ts'
import { variants_per_product_max } from '../domain/product-draft.ts'

/** A variant as it is read: with a name, and `visible` to everybody while it and its product are published. */
export interface VariantRow extends Variant {
  readonly name: string
  readonly visible: boolean
}

/** The columns of a product `p`, named as in the domain. */
export function productColumns(sql: Sql) {
  return sql`p.id, p.slug, p.name, p.description, p.category_id as "categoryId", p.published, p.version,
    p.created_at as "createdAt", p.updated_at as "updatedAt"`
}

/** The columns of a variant `v` of a product `p`. */
export function variantColumns(sql: Sql) {
  return sql`v.id, v.product_id as "productId", v.sku, v.gtin, coalesce(v.name, p.name) as name, v.options, v.published,
    v.published and p.published as visible`
}

/** Products by id, published or not. */
export async function productsByIds(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly Product[]> {
  return sql<Product[]>`
    select ${productColumns(sql)} from products p where p.tenant_id = ${tenantId} and p.id = any(${ids as string[]}::uuid[])`
}

/** The product with this slug, published or not. */
export async function productBySlug({ sql, tenantId }: Scope, slug: string): Promise<Product | null> {
  const [row] = await sql<Product[]>`
    select ${productColumns(sql)} from products p where p.tenant_id = ${tenantId} and p.slug = ${slug}`
  return row ?? null
}

/** Variants by id, published or not. */
export async function variantsByIds(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly VariantRow[]> {
  return sql<VariantRow[]>`
    select ${variantColumns(sql)}
    from variants v join products p on p.tenant_id = v.tenant_id and p.id = v.product_id
    where v.tenant_id = ${tenantId} and v.id = any(${ids as string[]}::uuid[])`
}

/** Variants by sku, published or not. */
export async function variantsBySkus(
  { sql, tenantId }: Scope,
  skus: readonly string[],
): Promise<readonly VariantRow[]> {
  return sql<VariantRow[]>`
    select ${variantColumns(sql)}
    from variants v join products p on p.tenant_id = v.tenant_id and p.id = v.product_id
    where v.tenant_id = ${tenantId} and v.sku = any(${skus as string[]}::text[])`
}

/** The variants of each product in their order; a product has at most `variants_per_product_max`. */
export async function variantsOfProducts(
  { sql, tenantId }: Scope,
  productIds: readonly string[],
): Promise<readonly VariantRow[]> {
  return sql<VariantRow[]>`
    select ${variantColumns(sql)}
    from variants v join products p on p.tenant_id = v.tenant_id and p.id = v.product_id
    where v.tenant_id = ${tenantId} and v.product_id = any(${productIds as string[]}::uuid[])
    order by v.product_id, v.position
    limit ${productIds.length * variants_per_product_max}`
}
