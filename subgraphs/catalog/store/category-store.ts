import type { Scope, Sql } from '#platform/database/database.ts'
import type { Keyset, Page } from '#platform/pages/pages.ts'
import type { Category } from '../domain/category.ts'
import { placeOf } from './place.ts'

/** Which categories to list: all, the roots (null) or the children of one. */
export interface CategoryQuery {
  readonly parentId: string | null | undefined
}

/** Categories by id. */
export async function categoriesByIds(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly Category[]> {
  return sql<Category[]>`
    select ${columns(sql)} from categories c where c.tenant_id = ${tenantId} and c.id = any(${ids as string[]}::uuid[])`
}

/** The category with this slug. */
export async function categoryBySlug({ sql, tenantId }: Scope, slug: string): Promise<Category | null> {
  const [row] = await sql<Category[]>`
    select ${columns(sql)} from categories c where c.tenant_id = ${tenantId} and c.slug = ${slug}`
  return row ?? null
}

/** A page by name. */
export async function categoryPage(
  { sql, tenantId }: Scope,
  query: CategoryQuery,
  page: Page,
): Promise<readonly Category[]> {
  const { parentId } = query
  const from = placeOf(page, 'text')
  return sql<Category[]>`
    select ${columns(sql)} from categories c
    where c.tenant_id = ${tenantId}
      ${parentId === undefined ? sql`` : parentId === null ? sql`and c.parent_id is null` : sql`and c.parent_id = ${parentId}`}
      ${from === null ? sql`` : sql`and (c.name, c.id) ${page.backward ? sql`<` : sql`>`} (${from.value}, ${from.id}::uuid)`}
    order by ${page.backward ? sql`c.name desc, c.id desc` : sql`c.name, c.id`}
    limit ${page.limit + 1}`
}

/** Where a category lies in its list. */
export function categoryPlace(category: Category): Keyset {
  return [category.name, category.id]
}

/** The root category of this name, added when there is none. */
export async function rootCategoryNamed(
  scope: Scope,
  name: string,
  fresh: Category,
  now: Date,
): Promise<Category> {
  const { sql, tenantId } = scope
  const find = () => sql<Category[]>`
    select ${columns(sql)} from categories c where c.tenant_id = ${tenantId} and c.parent_id is null and c.name = ${name}`
  const [known] = await find()
  if (known !== undefined) return known
  await insertCategory(scope, fresh, now)
  return fresh
}

/** Adds a category. Violates `one_category_per_slug` or `one_category_per_parent_and_name` when taken. */
export async function insertCategory({ sql, tenantId }: Scope, category: Category, now: Date): Promise<void> {
  const { id, parentId, path, name, slug } = category
  await sql`
    insert into categories (tenant_id, id, parent_id, path, name, slug, created_at)
    values (${tenantId}, ${id}, ${parentId}, ${path as string[]}::uuid[], ${name}, ${slug}, ${now})`
}

function columns(sql: Sql) {
  return sql`c.id, c.slug, c.name, c.parent_id as "parentId", c.path`
}
