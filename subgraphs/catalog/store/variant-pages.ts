import type { Scope } from '#platform/database/database.ts'
import type { Keyset, Page } from '#platform/pages/pages.ts'
import { placeOf } from './place.ts'
import { type VariantRow, variantColumns } from './product-reader.ts'

/** Which variants. */
export interface VariantQuery {
  /** What a person typed; null: anything. */
  readonly search: string | null
  readonly productId: string | null
  readonly gtin: string | null
  /** True: those everybody sees; false: the others; null: both. */
  readonly visible: boolean | null
}

/** Reads one page by sku, one row longer than asked for: see `connectionOf`. One statement. */
export async function variantPage(
  { sql, tenantId }: Scope,
  query: VariantQuery,
  page: Page,
): Promise<readonly VariantRow[]> {
  const { search, productId, gtin, visible } = query
  const from = placeOf(page, 'text')
  return sql<VariantRow[]>`
    select ${variantColumns(sql)}
    from ${search === null ? sql`` : sql`search_variants(${search}, ${visible === true}, false) m,`} variants v
    join products p on p.tenant_id = v.tenant_id and p.id = v.product_id
    where v.tenant_id = ${tenantId}
      ${search === null ? sql`` : sql`and v.id = m.variant_id`}
      ${productId === null ? sql`` : sql`and v.product_id = ${productId}`}
      ${gtin === null ? sql`` : sql`and v.gtin = ${gtin}`}
      ${visible === null ? sql`` : sql`and (v.published and p.published) = ${visible}`}
      ${from === null ? sql`` : sql`and (v.sku, v.id) ${page.backward ? sql`<` : sql`>`} (${from.value}, ${from.id}::uuid)`}
    order by ${page.backward ? sql`v.sku desc, v.id desc` : sql`v.sku, v.id`}
    limit ${page.limit + 1}`
}

/** Where a variant lies in its list. */
export function variantPlace(variant: VariantRow): Keyset {
  return [variant.sku, variant.id]
}
