import type { Scope, Sql } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import { type Customer, searchable } from '../domain/customer.ts'

/** A customer with what it is ordered by. */
export interface ListedCustomer extends Customer {
  readonly sortName: string
}

/** What people look for: part of a name, or the start of an e-mail address. */
export type CustomerSearch =
  | { readonly by: 'name'; readonly text: string }
  | { readonly by: 'email'; readonly text: string }

/** Greater than any character, in byte order. */
const last_character = '\u{10ffff}'

export const customerColumns = (sql: Sql) => sql`
  id, kind, name, email, phone, country_code as "countryCode", external_id as "externalId",
  created_at as "createdAt", version`

/** Customers by id, in any order, in one statement. */
export async function customersByIds(scope: Scope, ids: readonly string[]): Promise<readonly Customer[]> {
  const { sql, tenantId } = scope
  return sql<Customer[]>`
    select ${customerColumns(sql)} from customers
    where tenant_id = ${tenantId} and id = any(${ids as string[]}::uuid[])`
}

/**
 * A page of the tenant's customers by name, up to `limit + 1` of them. A part of a name is looked for along the index by
 * name: row level security would hide a trigram index from the planner anyway (its operators are not leakproof), and the
 * walk stops when the page is full.
 */
export async function customersPage(
  scope: Scope,
  page: Page,
  search: CustomerSearch | null,
): Promise<readonly ListedCustomer[]> {
  const { sql, tenantId } = scope
  const direction = page.backward ? sql`desc` : sql`asc`
  return sql<ListedCustomer[]>`
    select ${customerColumns(sql)}, sort_name as "sortName" from customers
    where tenant_id = ${tenantId} ${beyond(sql, page)} ${matching(sql, search)}
    order by sort_name ${direction}, id ${direction} limit ${page.limit + 1}`
}

function beyond(sql: Sql, page: Page) {
  if (page.from === null) return sql``
  const [name, id] = page.from.map(String)
  const place = sql`(${name ?? ''}::text, ${id ?? ''}::uuid)`
  return page.backward ? sql`and (sort_name, id) < ${place}` : sql`and (sort_name, id) > ${place}`
}

function matching(sql: Sql, search: CustomerSearch | null) {
  if (search === null) return sql``
  if (search.by === 'email')
    return sql`and email >= ${search.text} and email < ${search.text + last_character}`
  return sql`and search_name like ${`%${searchable(search.text).replace(/[\\%_]/g, '\\$&')}%`}`
}
