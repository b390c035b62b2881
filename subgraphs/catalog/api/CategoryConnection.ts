import { fault } from '#platform/faults/codes.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { type Connection, connectionOf, pageOf } from '#platform/pages/pages.ts'
import type { Category } from '../domain/category.ts'
import { categoryPage, categoryPlace } from '../store/category-store.ts'
import type { Context } from './context.ts'
import type { QueryCategoriesArgs } from './types.generated.ts'

/** The page of categories a client asks for; one statement. */
export async function listCategories(
  args: QueryCategoriesArgs,
  context: Context,
): Promise<Connection<Category>> {
  const page = pageOf(args)
  const { parentId = null, rootsOnly } = args
  if (rootsOnly && parentId !== null)
    throw fault('BAD_USER_INPUT', 'Give `parentId` or `rootsOnly`, not both.')
  if (parentId !== null && !isUuid(parentId)) return connectionOf([], page, categoryPlace, (row) => row)
  const below = rootsOnly ? null : (parentId ?? undefined)
  const rows = await context.read((scope) => categoryPage(scope, { parentId: below }, page))
  return connectionOf(rows, page, categoryPlace, (row) => row)
}
