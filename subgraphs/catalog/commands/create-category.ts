import type { Scope } from '#platform/database/database.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import { type Category, placeCategory, readCategory } from '../domain/category.ts'
import type { InvalidInput } from '../domain/problems.ts'
import { categoriesByIds, insertCategory } from '../store/category-store.ts'
import type { Session } from './session.ts'
import { unlessTaken } from './taken-names.ts'

export interface CreateCategoryRequest {
  readonly name: string
  readonly slug?: string | null | undefined
  readonly parentId?: string | null | undefined
}

export type CreateCategoryOutcome =
  | { readonly kind: 'CreateCategorySuccess'; readonly category: Category }
  | InvalidInput

/** Adds a category to the tree. */
export async function createCategory(
  session: Session,
  given: CreateCategoryRequest,
): Promise<CreateCategoryOutcome> {
  const draft = readCategory(given)
  if (!draft.accepted) return draft.refusal
  const now = session.now()
  return unlessTaken(() =>
    session.write(async (scope) => {
      const parent = await parentOf(scope, given.parentId)
      const decision = placeCategory(draft.facts, parent, uuidv7(now.getTime()))
      if (!decision.accepted) return decision.refusal
      await insertCategory(scope, decision.facts, now)
      return { kind: 'CreateCategorySuccess', category: decision.facts }
    }),
  )
}

async function parentOf(scope: Scope, id: string | null | undefined): Promise<Category | null | undefined> {
  if (id == null) return null
  return isUuid(id) ? (await categoriesByIds(scope, [id]))[0] : undefined
}
