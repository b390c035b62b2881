import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { type InvalidInput, invalidInput, noProblems } from './problems.ts'
import { label_chars_max, readLine, readSlug } from './texts.ts'

/** A branch of the tree that products are sorted into. */
export interface Category {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly parentId: string | null
  /** Ids from the root to the category itself. */
  readonly path: readonly string[]
}

/** What a person gives to add a category. */
export interface CategoryDraft {
  readonly name: string
  readonly slug: string
}

const category_depth_max = 10

/** Reads what was typed; the refusal names every problem. */
export function readCategory(given: {
  readonly name: string
  readonly slug?: string | null | undefined
}): Decision<CategoryDraft, InvalidInput> {
  const problems = noProblems()
  const name = readLine(problems, 'name', given.name, label_chars_max)
  const slug = readSlug(problems, 'slug', given.slug, name)
  return problems.found.length > 0 ? refuse(invalidInput(problems.found)) : accept({ name, slug })
}

/** The category below its parent (null: a root). `parent` undefined: the parent that was named does not exist. */
export function placeCategory(
  draft: CategoryDraft,
  parent: Category | null | undefined,
  id: string,
): Decision<Category, InvalidInput> {
  const problems = noProblems()
  problems.expect(parent !== undefined, 'parentId', 'there is no such category')
  const above = parent?.path ?? []
  problems.expect(
    above.length < category_depth_max,
    'parentId',
    `the tree is at most ${category_depth_max} deep`,
  )
  if (problems.found.length > 0) return refuse(invalidInput(problems.found))
  return accept({ id, ...draft, parentId: parent?.id ?? null, path: [...above, id] })
}
