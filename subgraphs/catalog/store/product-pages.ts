import type { PendingQuery, Row } from 'postgres'
import type { Scope, Sql } from '#platform/database/database.ts'
import type { Keyset, Page } from '#platform/pages/pages.ts'
import type { Product } from '../domain/product.ts'
import { type PlaceKind, placeOf } from './place.ts'
import { productColumns } from './product-reader.ts'

export type ProductOrder = 'RELEVANCE' | 'NAME' | 'NEWEST' | 'PRICE'

/** Which products, in which order. */
export interface ProductQuery {
  readonly order: ProductOrder
  /** What a person typed; null: anything. RELEVANCE needs it. */
  readonly search: string | null
  readonly categoryId: string | null
  /** True: published ones only; false: unpublished ones only; null: both. */
  readonly published: boolean | null
  /** For PRICE and the price bounds. */
  readonly channelId: string | null
  /** Minor units of the channel's currency. */
  readonly price_min: number | null
  readonly price_max: number | null
}

/** A product with the value it is sorted by. */
export interface ListedProduct extends Product {
  readonly sortValue: string | number | Date
}

type Fragment = PendingQuery<Row[]>

interface Order {
  readonly kind: PlaceKind
  readonly descending: boolean
  /** The sort value, then the tie-breaking id, as an index has them. */
  readonly value: (sql: Sql) => Fragment
  readonly id: (sql: Sql) => Fragment
  readonly type: string
}

const orders: Readonly<Record<ProductOrder, Order>> = {
  RELEVANCE: {
    kind: 'number',
    descending: true,
    value: (sql) => sql`m.rank`,
    id: byProduct,
    type: 'integer',
  },
  NAME: { kind: 'text', descending: false, value: (sql) => sql`p.name`, id: byProduct, type: 'text' },
  NEWEST: {
    kind: 'instant',
    descending: true,
    value: (sql) => sql`p.created_at`,
    id: byProduct,
    type: 'timestamptz',
  },
  PRICE: {
    kind: 'number',
    descending: false,
    value: (sql) => sql`l.amount`,
    id: (sql) => sql`l.product_id`,
    type: 'bigint',
  },
}

/** Reads one page, in reading order, one row longer than asked for: see `connectionOf`. One statement. */
export async function productPage(
  { sql, tenantId }: Scope,
  query: ProductQuery,
  page: Page,
): Promise<readonly ListedProduct[]> {
  const { search, categoryId, published, channelId, price_min, price_max } = query
  const order = orders[query.order]
  const from = placeOf(page, order.kind)
  const priced = query.order === 'PRICE' || price_min !== null || price_max !== null
  const descending = order.descending !== page.backward
  const direction = descending ? sql`desc` : sql`asc`
  return sql<ListedProduct[]>`
    select ${productColumns(sql)}, ${order.value(sql)} as "sortValue"
    from ${search === null ? sql`` : matches(sql, search, published === true, query.order === 'RELEVANCE')} products p
    ${priced ? withListingPrice(sql, tenantId, channelId ?? '') : sql``}
    where p.tenant_id = ${tenantId}
      ${search === null ? sql`` : sql`and p.id = m.product_id`}
      ${published === null ? sql`` : sql`and p.published = ${published}`}
      ${categoryId === null ? sql`` : inCategory(sql, tenantId, categoryId)}
      ${price_min === null ? sql`` : sql`and l.amount >= ${price_min}`}
      ${price_max === null ? sql`` : sql`and l.amount <= ${price_max}`}
      ${
        from === null
          ? sql``
          : sql`
        and (${order.value(sql)}, ${order.id(sql)}) ${descending ? sql`<` : sql`>`}
          (${from.value}::text::${sql.unsafe(order.type)}, ${from.id}::uuid)`
      }
    order by ${order.value(sql)} ${direction}, ${order.id(sql)} ${direction}
    limit ${page.limit + 1}`
}

/** Where a product lies in its list. */
export function productPlace({ sortValue, id }: ListedProduct): Keyset {
  return [sortValue instanceof Date ? sortValue.toISOString() : sortValue, id]
}

function byProduct(sql: Sql) {
  return sql`p.id`
}

function matches(sql: Sql, search: string, publishedOnly: boolean, ranked: boolean) {
  return sql`
    (select product_id, max(rank) as rank from search_variants(${search}, ${publishedOnly}, ${ranked}) group by product_id) m,`
}

function withListingPrice(sql: Sql, tenantId: string, channelId: string) {
  return sql`
    join listing_prices l on l.tenant_id = ${tenantId} and l.product_id = p.id and l.channel_id = ${channelId}
      and l.currency = (select currency from channels where tenant_id = ${tenantId} and id = ${channelId})`
}

/** The ids of a branch are looked up first: categories are few, and a list of ids can use the index of products. */
function inCategory(sql: Sql, tenantId: string, categoryId: string) {
  return sql`
    and p.category_id = any(array(select id from categories where tenant_id = ${tenantId} and ${categoryId}::uuid = any(path)))`
}
